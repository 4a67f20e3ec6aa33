import type { Source } from '@/lib/core/treaty/treaty';
import type { CitedSource } from './collect-citations';
import styles from './references.module.css';

type ReferencesProps = {
  readonly sources: readonly Source[];
  readonly citations: readonly CitedSource[];
};

/** Raised numbers that lead to the list of sources. */
export function References({ sources, citations }: ReferencesProps) {
  const cited = citations.filter((citation) =>
    sources.some((source) => source.url === citation.url),
  );
  if (cited.length === 0) return null;
  return (
    <sup className={styles.references}>
      {cited.map(({ number, title, url, publisher }) => (
        <a
          key={number}
          href={`#source-${number}`}
          aria-label={`Source ${number}`}
          title={[title ?? url, publisher].filter(Boolean).join(', ')}
        >
          {number}
        </a>
      ))}
    </sup>
  );
}
