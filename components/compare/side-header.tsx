import Link from 'next/link';
import { STANDING } from '@/components/reader/verification';
import { languageName } from '@/lib/core/language';
import type { VersionText } from '@/lib/core/provision';
import styles from './side-header.module.css';

export type ComparedSide = {
  readonly version: VersionText;
  /** Other languages of this side: name and address of the comparison with it. */
  readonly languages: readonly { readonly lang: string; readonly href: string }[];
};

type SideHeaderProps = { readonly letter: 'A' | 'B'; readonly side: ComparedSide };

/** What stands on a side: treaty, standing, language and version, with its other languages. */
export function SideHeader({ letter, side: { version, languages } }: SideHeaderProps) {
  const { treaty, lang, number } = version;
  return (
    <div className={styles.head}>
      <p className={styles.title}>
        <span className={styles.letter}>{letter}</span>
        <Link href={`/treaties/${treaty.slug}/${lang}/v${number}`}>{treaty.title}</Link>
      </p>
      <p className={styles.meta}>
        {STANDING[version.standing]}, {languageName(lang).english}, version {number}
      </p>
      {languages.length > 1 && (
        <nav className={styles.languages} aria-label={`Languages of ${letter}`}>
          {languages.map((other) => (
            <Link
              key={other.lang}
              href={other.href}
              lang={other.lang}
              title={languageName(other.lang).english}
              aria-current={other.lang === lang ? 'true' : undefined}
              prefetch={false}
            >
              {languageName(other.lang).own}
            </Link>
          ))}
        </nav>
      )}
    </div>
  );
}
