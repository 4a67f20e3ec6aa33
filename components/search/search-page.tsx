import Link from 'next/link';
import type { ReactNode } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import type { SavedSearch } from '@/lib/core/address/saved-search';
import {
  isNarrowed,
  type SearchQuery,
  searchFileHref,
  searchHref,
  searchMembers,
} from '@/lib/core/address/search-query';
import type { SearchAnswer } from '@/lib/core/search/search-result';
import { Filters } from './filters';
import { HitKeys } from './hit-keys';
import { SavedSearches } from './saved-searches';
import { SearchForm } from './search-form';
import { SearchHelp } from './search-help';
import { Clauses, NamedTreaties, Notes } from './search-hits';
import styles from './search-page.module.css';
import { counted } from './suggestions';

type SearchPageProps = {
  readonly query: SearchQuery;
  /** Undefined where nothing is asked for. */
  readonly answer: SearchAnswer | undefined;
  readonly signedIn: boolean;
  /** The searches that the person keeps; undefined for a visitor. */
  readonly saved: readonly SavedSearch[] | undefined;
};

/** A search with all that was found, by treaty, and what it can be narrowed to. */
export function SearchPage({ query, answer, signedIn, saved }: SearchPageProps) {
  const address = new URLSearchParams(searchMembers(query)).toString();
  return (
    <div className="page">
      <h1>Search</h1>
      <SearchForm query={query} />
      {saved && (
        <SavedSearches
          scope="texts"
          saved={saved}
          query={answer === undefined ? undefined : address}
        />
      )}
      {answer === undefined ? (
        <SearchHelp />
      ) : (
        <>
          <Reading answer={answer} query={query} />
          <div className={styles.columns}>
            <div className={styles.found}>
              <Found answer={answer} query={query} />
            </div>
            <Filters query={query} answer={answer} signedIn={signedIn} />
          </div>
          <HitKeys />
        </>
      )}
    </div>
  );
}

type AnswerProps = { readonly query: SearchQuery; readonly answer: SearchAnswer };

/** How the words were read, and what was probably meant. */
function Reading({ answer: { parsedAs, didYouMean, direct }, query }: AnswerProps) {
  return (
    <div className={styles.reading}>
      {direct && (
        <p className="notice">
          Go to{' '}
          <a href={direct.href} data-hit="">
            <bdi>{direct.label}</bdi>
          </a>
        </p>
      )}
      {parsedAs !== undefined && <p className={styles.told}>{parsedAs}</p>}
      {didYouMean !== undefined && (
        <p>
          Did you mean{' '}
          <Link href={searchHref({ ...query, q: didYouMean, page: undefined })} prefetch={false}>
            <bdi>{didYouMean}</bdi>
          </Link>
          ?
        </p>
      )}
    </div>
  );
}

function Found({ answer, query }: AnswerProps) {
  const { treaties, groups, translated, notes, topics, people, next } = answer;
  const isEmpty = [treaties, groups, translated, notes].every((list) => list.length === 0);
  return (
    <>
      {isEmpty ? <NothingFound query={query} /> : <Count answer={answer} query={query} />}
      <Part title="Treaties" of={treaties}>
        <NamedTreaties treaties={treaties} />
      </Part>
      <Part title="Clauses" of={groups}>
        <Clauses groups={groups} query={query} />
      </Part>
      <Pages query={query} next={next} />
      <Part title="Notes" of={notes}>
        <Notes notes={notes} />
      </Part>
      <Part title="In other languages" of={translated}>
        <p className={styles.told}>
          Clauses with the words that the lexicon gives for yours. A translation of a word is no
          translation of the clause.
        </p>
        <Clauses groups={translated} query={query} />
      </Part>
      <Part title="Topics" of={topics}>
        <Links lines={topics.map(({ label, href }) => ({ name: label, href }))} />
      </Part>
      <Part title="People and groups" of={people}>
        <Links lines={people} />
      </Part>
      {isEmpty && <SearchHelp />}
    </>
  );
}

type PartProps = {
  readonly title: string;
  /** What it holds; nothing is shown of nothing. */
  readonly of: readonly unknown[];
  readonly children: ReactNode;
};

function Part({ title, of, children }: PartProps) {
  if (of.length === 0) return null;
  return (
    <section className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Links({
  lines,
}: {
  readonly lines: readonly { readonly name: string; readonly href: string }[];
}) {
  return (
    <ul className={styles.links}>
      {lines.map(({ name, href }) => (
        <li key={href}>
          <Link href={href} data-hit="" prefetch={false}>
            <bdi>{name}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** How much there is, the way to narrow it where that stands below, and the clauses as a file. */
function Count({ answer: { total, atLeast, noteTotal, treaties }, query }: AnswerProps) {
  const parts = [
    treaties.length > 0 && (treaties.length === 1 ? '1 treaty' : `${treaties.length} treaties`),
    `${atLeast ? 'more than ' : ''}${counted(total, 'clause')}`,
    noteTotal > 0 && counted(noteTotal, 'note'),
  ].filter((part) => part !== false);
  return (
    <p className={styles.count}>
      <span>{parts.join(', ')}</span>
      <a href="#filters" className={styles.toFilters}>
        Narrow
      </a>
      {total > 0 && (
        <a href={searchFileHref(query)} download>
          Clauses as CSV
        </a>
      )}
    </p>
  );
}

function Pages({ query, next }: { readonly query: SearchQuery; readonly next?: string }) {
  if (next === undefined && query.page === undefined) return null;
  return (
    <nav className={styles.pages} aria-label="Pages of clauses">
      {query.page !== undefined && (
        <Link href={searchHref({ ...query, page: undefined })} prefetch={false}>
          From the first clause
        </Link>
      )}
      {next !== undefined && (
        <Link href={searchHref({ ...query, page: Number(next) })} rel="next" prefetch={false}>
          More clauses
        </Link>
      )}
    </nav>
  );
}

function NothingFound({ query }: Pick<AnswerProps, 'query'>) {
  return (
    <EmptyState title="Nothing was found">
      <ul className={styles.tries}>
        {isNarrowed(query) && (
          <li>
            <Link href={searchHref({ q: query.q })} prefetch={false}>
              Search without the filters
            </Link>
          </li>
        )}
        <li>Take fewer words, or only the beginning of one: assist*</li>
        <li>Join words that may stand for each other with OR.</li>
        <li>
          <Link href="/">Look through the treaties</Link>, or{' '}
          <Link href="/imports">import a text</Link> that is not here yet.
        </li>
      </ul>
    </EmptyState>
  );
}
