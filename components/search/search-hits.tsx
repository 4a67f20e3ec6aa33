import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { formatDate, formatInstant } from '@/components/ui/format-date';
import { narrowed, type SearchQuery, searchHref } from '@/lib/core/address/search-query';
import { directionOf, languageName } from '@/lib/core/language/language';
import type { NoteHit, ProvisionHit, TreatyHit, TreatyHits } from '@/lib/core/search/search-result';
import { STANDING_LABELS, STATUS_LABELS } from '@/lib/core/treaty/treaty-labels';
import { VERIFICATION_WORDS } from '@/lib/core/treaty/verification-words';
import styles from './search-hits.module.css';
import { Snippet } from './snippet';

/** Treaties that were found by what they are called, who made them, when and where. */
export function NamedTreaties({ treaties }: { readonly treaties: readonly TreatyHit[] }) {
  return (
    <ul className={styles.list}>
      {treaties.map((treaty) => (
        <li key={treaty.slug} className={styles.hit}>
          <p className={styles.name}>
            <Link href={`/treaties/${treaty.slug}`} data-hit="" prefetch={false}>
              {treaty.shortTitle}
            </Link>
            <TreatyFacts treaty={treaty} />
          </p>
          {treaty.title !== treaty.shortTitle && <p className={styles.long}>{treaty.title}</p>}
          {treaty.matched !== undefined && (
            <p className={styles.about}>
              Found by <bdi>{treaty.matched}</bdi>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function TreatyFacts({ treaty: { signed, status } }: { readonly treaty: TreatyHit }) {
  return (
    <>
      {signed && (
        <>
          {' '}
          <span className={styles.about}>signed {formatDate(signed)}</span>
        </>
      )}
      {status !== 'not-stated' && (
        <>
          {' '}
          <Badge tone={status === 'in-force' ? 'live' : 'quiet'}>{STATUS_LABELS[status]}</Badge>
        </>
      )}
    </>
  );
}

type ClausesProps = {
  readonly groups: readonly TreatyHits[];
  readonly query: SearchQuery;
};

/** Clauses by their treaty, the best first, each with what it is and how far it was checked. */
export function Clauses({ groups, query }: ClausesProps) {
  return groups.map(({ treaty, hits, found }) => (
    <section key={treaty.slug} className={styles.group} aria-label={treaty.shortTitle}>
      <h3 className={styles.treaty}>
        <Link href={`/treaties/${treaty.slug}`} prefetch={false}>
          {treaty.shortTitle}
        </Link>
        <TreatyFacts treaty={treaty} />
      </h3>
      <ol className={styles.list}>
        {hits.map((hit) => (
          <Clause key={`${hit.versionRef} ${hit.eId} ${hit.quotation ?? ''}`} hit={hit} />
        ))}
      </ol>
      {found > hits.length && (
        <p className={styles.more}>
          <Link href={searchHref(narrowed(query, { treaty: [treaty.slug] }))} prefetch={false}>
            All {found.toLocaleString('en')} in {treaty.shortTitle}
          </Link>
        </p>
      )}
    </section>
  ));
}

/** A plain link: only the browser itself marks words of an address, and only when it opens the page. */
function Clause({ hit }: { readonly hit: ProvisionHit }) {
  const { lang, heading, snippet, standing, state, quotation, translated } = hit;
  return (
    <li className={styles.hit}>
      <p className={styles.name}>
        <a href={hit.href} data-hit="">
          {hit.citation}
          {heading !== undefined && heading !== '' && (
            <span lang={lang} dir={directionOf(lang)}>
              {' '}
              {heading}
            </span>
          )}
        </a>
        {quotation && (
          <>
            {' '}
            <Badge tone="live">Attested wording</Badge>
          </>
        )}
      </p>
      <Snippet snippet={snippet} lang={lang} />
      <About>
        <span>{languageName(lang).english}</span>
        <span>{STANDING_LABELS[standing]}</span>
        <span>{VERIFICATION_WORDS[state].mark}</span>
        {translated !== undefined && <span>Found by {translated}</span>}
      </About>
    </li>
  );
}

type NotesProps = { readonly notes: readonly NoteHit[] };

/** Notes that the reader may see, their own among them. */
export function Notes({ notes }: NotesProps) {
  return (
    <ul className={styles.list}>
      {notes.map(({ id, href, place, snippet, by, own, group, modified }) => (
        <li key={id} className={styles.hit} data-note={id}>
          <p className={styles.name}>
            <Link href={href} data-hit="" prefetch={false}>
              {place ?? 'Note'}
            </Link>
          </p>
          <Snippet snippet={snippet} />
          <About>
            <span>{own ? 'Your note' : <bdi>{by}</bdi>}</span>
            {group !== undefined && (
              <span>
                in <bdi>{group}</bdi>
              </span>
            )}
            <time dateTime={modified}>{formatInstant(modified)}</time>
          </About>
        </li>
      ))}
    </ul>
  );
}

function About({ children }: { readonly children: ReactNode }) {
  return <p className={`${styles.about} ${styles.facts}`}>{children}</p>;
}
