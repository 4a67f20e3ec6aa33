import Link from 'next/link';
import { Notice } from '@/components/reader/notice';
import { saidOnce } from '@/components/reader/said-once';
import { SourceList } from '@/components/reader/source-list';
import { addressOf } from '@/lib/core/address/version-address';
import { readerPath } from '@/lib/core/address/view';
import { sideLetter } from '@/lib/core/comparison/comparison';
import { languageName } from '@/lib/core/language/language';
import type { VersionText } from '@/lib/core/treaty/provision';
import { STANDING_LABELS } from '@/lib/core/treaty/treaty-labels';
import { versionSources } from '@/lib/core/treaty/version-sources';
import styles from './comparison-sources.module.css';

type ComparisonSourcesProps = {
  readonly versions: readonly VersionText[];
  /** The permanent address, absolute. */
  readonly permanent: string;
};

/** At the end, on screen and paper: where this comparison can be found again, and what it rests on. */
export function ComparisonSources({ versions, permanent }: ComparisonSourcesProps) {
  return (
    <footer className={styles.foot}>
      <p className={styles.address}>
        <strong>Permanent address</strong> <a href={permanent}>{permanent}</a>
      </p>
      {versions.map((version, index) => {
        const letter = sideLetter(index).toUpperCase();
        return <SourcesOf key={letter} letter={letter} version={version} />;
      })}
    </footer>
  );
}

type SourcesOfProps = { readonly letter: string; readonly version: VersionText };

function SourcesOf({ letter, version }: SourcesOfProps) {
  const { treaty, standing, lang, number, notice } = version;
  const sources = [...versionSources(version).values()];
  const everywhere = saidOnce(version);
  return (
    <section aria-labelledby={`sources-${letter}`}>
      <h2 id={`sources-${letter}`}>Sources of {letter}</h2>
      <p>
        <Link href={readerPath(addressOf(version))} prefetch={false}>
          {treaty.title}
        </Link>
        . {STANDING_LABELS[standing]}, {languageName(lang).english}, version {number}.{' '}
        {everywhere !== undefined && `${everywhere}. `}
        <Notice notice={notice} authenticTexts={treaty.authenticTexts} />
      </p>
      {sources.length > 0 && (
        <SourceList sources={sources} className={styles.list} name={`sources ${letter}`} />
      )}
    </section>
  );
}
