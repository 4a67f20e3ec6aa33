import { classNames } from '@/components/ui/class-names';
import { sideLetter } from '@/lib/core/comparison/comparison';
import { languageName } from '@/lib/core/language/language';
import type { VersionText } from '@/lib/core/treaty/provision';
import { STANDING_LABELS } from '@/lib/core/treaty/treaty-labels';
import styles from './side-names.module.css';

type SideNamesProps = { readonly versions: readonly VersionText[]; readonly className?: string };

/** Over each column, a line that stays in sight: which treaty it is, and what the text is in law. */
export function SideNames({ versions, className }: SideNamesProps) {
  return (
    <div className={classNames(styles.names, className)} data-names={versions.length}>
      {versions.map((version, index) => {
        const { treaty, standing, lang, number } = version;
        const letter = sideLetter(index).toUpperCase();
        const meta = `${STANDING_LABELS[standing]}, ${languageName(lang).english}`;
        return (
          <p
            key={letter}
            className={styles.name}
            title={`${treaty.title}. ${meta}, version ${number}`}
          >
            <span className={styles.letter}>{letter}</span>
            <span className={styles.title}>{treaty.shortTitle}</span>{' '}
            <span className={styles.meta}>
              {meta}
              <span className={styles.version}>, version {number}</span>
            </span>
          </p>
        );
      })}
    </div>
  );
}
