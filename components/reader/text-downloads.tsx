import { formatTextName } from '@/lib/core/address/version-address';
import type { VersionText } from '@/lib/core/treaty/provision';
import styles from './text-downloads.module.css';

const FORMATS = [
  { format: 'docx', label: 'Word' },
  { format: 'epub', label: 'E-book (EPUB)' },
  { format: 'html', label: 'Web page in one file' },
  { format: 'md', label: 'Markdown' },
  { format: 'txt', label: 'Plain text' },
  { format: 'akn', label: 'Akoma Ntoso, which reading gives back whole' },
  { format: 'tei', label: 'TEI' },
  { format: 'json', label: 'JSON' },
] as const;

type TextDownloadsProps = {
  readonly version: Pick<VersionText, 'treaty' | 'lang' | 'name' | 'number'>;
};

/** The text as files, each of which says its standing, verification and sources. Plain links. */
export function TextDownloads({ version }: TextDownloadsProps) {
  const { treaty, number } = version;
  const base = `/api/v1/treaties/${treaty.slug}/${formatTextName(version)}/export?version=${number}`;
  return (
    <details className={styles.downloads}>
      <summary>Download this text</summary>
      <ul className={styles.formats}>
        {FORMATS.map(({ format, label }) => (
          <li key={format}>
            <a href={`${base}&format=${format}`} download="">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
