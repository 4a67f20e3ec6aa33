import Link from 'next/link';
import { addressOf } from '@/lib/core/address/version-address';
import { readerPath } from '@/lib/core/address/view';
import { languageName } from '@/lib/core/language/language';
import type { VersionText } from '@/lib/core/treaty/provision';
import styles from './column-name.module.css';

type ColumnNameProps = {
  readonly letter: string;
  readonly version: VersionText;
  /** The short title, with the whole one in its tip: where columns are narrow. */
  readonly short?: boolean;
  /** Languages of this side, its own among them, each with the address of the comparison in it. */
  readonly languages: readonly { readonly lang: string; readonly href: string }[];
};

/** Which treaty stands in a column, with its other languages; `SideNames` says what the text is. */
export function ColumnName({ letter, version, short, languages }: ColumnNameProps) {
  const { treaty, title = treaty.title, lang, dir } = version;
  return (
    <>
      <p className={styles.title}>
        <span className={styles.letter}>{letter}</span>
        {short ? (
          <Link href={readerPath(addressOf(version))} title={treaty.title}>
            {treaty.shortTitle}
          </Link>
        ) : (
          <Link href={readerPath(addressOf(version))} lang={lang} dir={dir}>
            {title}
          </Link>
        )}
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
