import { type CompareQuery, formatCompareQuery } from '@/lib/core/address/compare-query';
import { areDifferentTreaties } from '@/lib/core/address/shown-as';
import { parseSides } from '@/lib/core/address/version-address';
import choice from './choice.module.css';
import { Menu } from './menu';
import styles from './toolbar.module.css';

type ExportMenuProps = {
  readonly sides: string;
  readonly query: CompareQuery;
  /** Whether there are notes on the page that a file could carry. */
  readonly hasNotes: boolean;
};

type Format = {
  readonly format: string;
  readonly label: string;
  readonly notes: boolean;
  /** In another form than the page has. */
  readonly show?: CompareQuery['show'];
};

const TABLES: readonly Format[] = [
  { format: 'synopsis', label: 'Word in two columns', notes: true },
  { format: 'synopsis', label: 'Word in two columns, clean', notes: true, show: 'clean' },
  { format: 'pdf', label: 'PDF', notes: true },
  { format: 'html', label: 'Web page in one file', notes: true },
  { format: 'csv', label: 'Rows with texts as CSV', notes: false },
  { format: 'correspondence-docx', label: 'Tables of correspondence in Word', notes: false },
  { format: 'correspondence-csv', label: 'Tables of correspondence as CSV', notes: false },
  { format: 'tei', label: 'TEI parallel segmentation', notes: false },
  { format: 'json', label: 'Everything as JSON', notes: false },
];

/** Tracked changes say that somebody changed a text, so they come first or last. */
function formatsFor(sides: string): readonly Format[] {
  const tracked = (label: string) => ({ format: 'docx', label, notes: true });
  return areDifferentTreaties(parseSides(sides) ?? [])
    ? [...TABLES, tracked('Word with tracked changes (for versions of one text)')]
    : [tracked('Word with tracked changes'), ...TABLES];
}

/** The comparison as files: what the page shows, with or without the notes its reader may see. */
export function ExportMenu({ sides, query, hasNotes }: ExportMenuProps) {
  // A file holds every row.
  const { oneSided: _, ...shown } = query;
  const href = ({ format, show }: Format, notes: boolean) => {
    const written = formatCompareQuery({ ...shown, ...(show && { show }) });
    const parts = [`format=${format}`, written, notes ? 'notes=1' : ''];
    return `/api/v1/compare/${sides}/export?${parts.filter((part) => part !== '').join('&')}`;
  };
  return (
    <Menu label="Export">
      <ul className={styles.list}>
        {formatsFor(sides).map((format) => (
          <li key={format.label} className={styles.format}>
            <a href={href(format, false)} className={choice.choice} download="">
              {format.label}
            </a>
            {format.notes && hasNotes && (
              <a href={href(format, true)} className={choice.choice} download="">
                with notes
                <span className="visually-hidden"> as {format.label}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </Menu>
  );
}

type TableExportProps = {
  readonly sides: string;
  /** The query of the page, without "?". */
  readonly query: string;
  /** What stands before the form in the format's name, `matrix-`. */
  readonly kind?: string;
};

const TABLE_FORMS = [
  { form: 'docx', label: 'Word' },
  { form: 'html', label: 'Web page in one file' },
  { form: 'csv', label: 'CSV' },
] as const;

/** A table of the page as files. */
export function TableExport({ sides, query, kind = '' }: TableExportProps) {
  return (
    <Menu label="Export">
      <ul className={styles.list}>
        {TABLE_FORMS.map(({ form, label }) => (
          <li key={form} className={styles.format}>
            <a
              href={`/api/v1/compare/${sides}/export?format=${kind}${form}${query === '' ? '' : `&${query}`}`}
              className={choice.choice}
              download=""
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
