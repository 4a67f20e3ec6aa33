import Link from 'next/link';
import { addressOf } from '@/lib/core/address/version-address';
import { readerPath } from '@/lib/core/address/view';
import { languageName } from '@/lib/core/language/language';
import type { VersionText } from '@/lib/core/treaty/provision';
import { STANDING_LABELS } from '@/lib/core/treaty/treaty-labels';
import styles from './column-name.module.css';

type ColumnNameProps = {
  readonly letter: string;
  readonly version: VersionText;
  /** The short title, with the whole one in its tip: where columns are narrow. */
  readonly short?: boolean;
  /** Languages of this side, its own among them, each with the address of the comparison in it. */
  readonly languages: readonly { readonly lang: string; readonly href: string }[];
};

/** What stands in a column: treaty, standing, language and version, with its other languages. */
export function ColumnName({ letter, version, short, languages }: ColumnNameProps) {
  const { treaty, lang, standing, number } = version;
  return (
    <>
      <p className={styles.title}>
        <span className={styles.letter}>{letter}</span>
        <Link href={readerPath(addressOf(version))} title={short ? treaty.title : undefined}>
          {short ? treaty.shortTitle : treaty.title}
        </Link>
      </p>
      <p className={styles.meta}>
        {STANDING_LABELS[standing]}, {languageName(lang).english}, version {number}
      </p>
      {languages.length > 1 && (
        <nav className={styles.places} aria-label={`Languages of ${letter}`}>
          {languages.map((other) => (
            <Link
              key={other.lang}
              href={other.href}
              lang={other.lang}
              title={languageName(other.lang).english}
              aria-current={other.lang === lang ? 'true' : undefined}
              prefetch={false}
            >
              {languageName(other.lang).autonym}
            </Link>
          ))}
        </nav>
      )}
    </>
  );
}
