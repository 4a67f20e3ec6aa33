import { hostOf } from '@/components/reader/host-of';
import { Disclosure } from '@/components/ui/disclosure';
import type { CitationUse, CitedSource } from './collect-citations';
import styles from './source-list.module.css';

/** More places than this open on request, so that a much cited source does not fill the page. */
const USES_SHOWN = 3;

/** The sources, numbered as the page cites them, each with the places that cite it. */
export function SourceList({ citations }: { readonly citations: readonly CitedSource[] }) {
  const cited = citations.filter((citation) => citation.uses.length > 0);
  const others = citations.slice(cited.length);
  return (
    <>
      <Sources citations={cited} />
      {others.length > 0 && (
        <Disclosure
          summary={`${others.length} more, cited by the provisions of the text`}
          open={cited.length === 0}
        >
          <Sources citations={others} />
        </Disclosure>
      )}
    </>
  );
}

function Sources({ citations }: { readonly citations: readonly CitedSource[] }) {
  return (
    <ol className={styles.sources} start={citations[0]?.number}>
      {citations.map(({ number, url, title, publisher, uses }) => (
        <li key={number} id={`source-${number}`} className={styles.source}>
          <a href={url} rel="noopener noreferrer nofollow">
            {title ?? url}
          </a>
          {publisher && `, ${publisher}`} <span className={styles.host}>{hostOf(url)}</span>
          <Uses uses={uses} />
        </li>
      ))}
    </ol>
  );
}

function Uses({ uses }: { readonly uses: readonly CitationUse[] }) {
  if (uses.length === 0) return null;
  const links = uses.map((use, index) => (
    <span key={use.anchor}>
      {index > 0 && '; '}
      <a href={`#${use.anchor}`}>{use.label}</a>
    </span>
  ));
  if (uses.length <= USES_SHOWN) return <p className={styles.uses}>For {links}</p>;
  return (
    <div className={styles.uses}>
      <Disclosure summary={`For ${uses.length} statements`}>{links}</Disclosure>
    </div>
  );
}
