import { SourceEntry } from '@/components/reader/source-entry';
import { STANDING } from '@/components/reader/verification';
import { versionSources } from '@/components/reader/version-sources';
import { languageName } from '@/lib/core/language/language';
import type { VersionText } from '@/lib/core/treaty/provision';
import styles from './comparison-sources.module.css';

type ComparisonSourcesProps = {
  readonly left: VersionText;
  readonly right: VersionText;
  /** The permanent address, absolute. */
  readonly permanent: string;
};

/** At the end, on screen and paper: where this comparison can be found again, and what it rests on. */
export function ComparisonSources({ left, right, permanent }: ComparisonSourcesProps) {
  return (
    <footer className={styles.foot}>
      <p className={styles.address}>
        <strong>Permanent address</strong> <a href={permanent}>{permanent}</a>
      </p>
      <SourcesOf letter="A" version={left} />
      <SourcesOf letter="B" version={right} />
    </footer>
  );
}

type SourcesOfProps = { readonly letter: string; readonly version: VersionText };

function SourcesOf({ letter, version }: SourcesOfProps) {
  const { treaty, standing, lang, number, notice } = version;
  const sources = [...versionSources(version).values()];
  return (
    <section aria-labelledby={`sources-${letter}`}>
      <h2 id={`sources-${letter}`}>Sources of {letter}</h2>
      <p>
        {treaty.title}. {STANDING[standing]}, {languageName(lang).english}, version {number}.{' '}
        {notice}
      </p>
      <ol className={styles.list}>
        {sources.map(({ source }) => (
          <li key={source.url}>
            <SourceEntry source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
}
