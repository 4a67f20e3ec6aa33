import { provisionLabel } from '@/lib/core/citation';
import { unitsOf, type VersionText } from '@/lib/core/provision';
import styles from './contents.module.css';

/** The version's provisions as a list of links, beside the text on wide screens, folded on phones. */
export function Contents({ version }: { readonly version: VersionText }) {
  const { lang, dir, provisions } = version;
  return (
    <nav className={styles.contents} aria-label="Contents" data-contents="">
      <details className={styles.fold} open>
        <summary className={styles.title}>Contents</summary>
        <ol className={styles.list} lang={lang} dir={dir}>
          {unitsOf(provisions).map((unit) => (
            <li key={unit.eId}>
              <a href={`#${unit.eId}`} className={styles.entry}>
                <span className={styles.number}>{provisionLabel(unit, lang)}</span>
                {unit.heading && <span className={styles.heading}>{unit.heading}</span>}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
