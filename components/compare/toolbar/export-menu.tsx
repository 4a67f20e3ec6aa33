import { type CompareQuery, formatCompareQuery } from '@/lib/core/address/compare-query';
import choice from './choice.module.css';
import { Menu } from './menu';
import styles from './toolbar.module.css';

type ExportMenuProps = {
  readonly sides: string;
  readonly query: CompareQuery;
  /** Whether there are notes on the page that a file could carry. */
  readonly hasNotes: boolean;
};

const FORMATS = [
  { format: 'synopsis', label: 'Word in two columns', notes: true },
  { format: 'pdf', label: 'PDF', notes: true },
  { format: 'html', label: 'Web page in one file', notes: true },
  { format: 'csv', label: 'Links as CSV', notes: false },
  { format: 'docx', label: 'Word with tracked changes (for versions of one text)', notes: true },
  { format: 'tei', label: 'TEI parallel segmentation', notes: false },
  { format: 'json', label: 'Everything as JSON', notes: false },
] as const;

/** The comparison as files: what the page shows, with or without the notes its reader may see. */
export function ExportMenu({ sides, query, hasNotes }: ExportMenuProps) {
  // A file holds every row.
  const { oneSided: _, ...shown } = query;
  const written = formatCompareQuery(shown);
  const href = (format: string, notes: boolean) => {
    const parts = [`format=${format}`, written, notes ? 'notes=1' : ''];
    return `/api/v1/compare/${sides}/export?${parts.filter((part) => part !== '').join('&')}`;
  };
  return (
    <Menu label="Export">
      <ul className={styles.list}>
        {FORMATS.map(({ format, label, notes }) => (
          <li key={format} className={styles.format}>
            <a href={href(format, false)} className={choice.choice} download="">
              {label}
            </a>
            {notes && hasNotes && (
              <a href={href(format, true)} className={choice.choice} download="">
                with notes
                <span className="visually-hidden"> as {label}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </Menu>
  );
}
