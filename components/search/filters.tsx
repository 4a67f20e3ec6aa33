import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { TextField } from '@/components/ui/field';
import {
  isNarrowed,
  narrowed,
  SEARCHED,
  type SearchQuery,
  searchHref,
  searchMembers,
  toggled,
} from '@/lib/core/address/search-query';
import { FACETS, type FacetName, type SearchAnswer } from '@/lib/core/search/search-result';
import { FACET_TITLES, type FacetLine, facetLines, SEARCHED_LABELS } from './filter-words';
import styles from './filters.module.css';

/** Values that stand in sight; the rest unfolds. */
const SHOWN = 6;

type FiltersProps = {
  readonly query: SearchQuery;
  readonly answer: SearchAnswer;
  /** Whether there is anybody who could have something of their own. */
  readonly signedIn: boolean;
};

/** What hits are narrowed by: each value a link with what it leaves, dates a form; all in the address. */
export function Filters({ query, answer, signedIn }: FiltersProps) {
  return (
    <aside id="filters" className={styles.filters} aria-labelledby="filters-title">
      <h2 id="filters-title" className={styles.title}>
        Narrow
      </h2>
      {isNarrowed(query) && (
        <p>
          <Link href={searchHref({ q: query.q })} prefetch={false}>
            Without any filter
          </Link>
        </p>
      )}
      <section aria-labelledby="filter-in">
        <h3 id="filter-in" className={styles.name}>
          Look in
        </h3>
        <ul className={styles.values}>
          {SEARCHED.map((value) => (
            <Value
              key={value}
              href={searchHref(toggled(query, 'in', value))}
              label={SEARCHED_LABELS[value]}
              set={query.in?.includes(value) ?? false}
            />
          ))}
          {signedIn && (
            <Value
              href={searchHref(narrowed(query, { mine: query.mine ? undefined : true }))}
              label="Only my own"
              set={query.mine ?? false}
            />
          )}
        </ul>
      </section>
      {FACETS.map((name) => (
        <Facet key={name} name={name} query={query} lines={facetLines(answer, query, name)} />
      ))}
      <Dates query={query} />
    </aside>
  );
}

type FacetProps = {
  readonly name: FacetName;
  readonly query: SearchQuery;
  readonly lines: readonly FacetLine[];
};

function Facet({ name, query, lines }: FacetProps) {
  // One value that all hits have narrows nothing.
  if (lines.length < 2 && !lines.some(({ set }) => set)) return null;
  const value = (line: FacetLine) => (
    <Value key={line.value} {...line} href={hrefOf(query, name, line)} />
  );
  return (
    <section aria-labelledby={`filter-${name}`}>
      <h3 id={`filter-${name}`} className={styles.name}>
        {FACET_TITLES[name]}
      </h3>
      <ul className={styles.values}>{lines.slice(0, SHOWN).map(value)}</ul>
      {lines.length > SHOWN && (
        <Disclosure summary={`${lines.length - SHOWN} more`}>
          <ul className={styles.values}>{lines.slice(SHOWN).map(value)}</ul>
        </Disclosure>
      )}
    </section>
  );
}

function hrefOf(query: SearchQuery, name: FacetName, { value, set }: FacetLine): string {
  if (name !== 'verified') return searchHref(toggled(query, name, value));
  return searchHref(narrowed(query, { verified: set ? undefined : value === 'yes' }));
}

type ValueProps = {
  readonly href: string;
  readonly label: string;
  readonly set: boolean;
  readonly count?: number;
};

function Value({ href, label, set, count }: ValueProps) {
  return (
    <li>
      <Link
        href={href}
        className={styles.value}
        aria-current={set ? 'true' : undefined}
        scroll={false}
        prefetch={false}
      >
        <span className={styles.tick} aria-hidden="true">
          {set ? '✓' : ''}
        </span>
        <bdi>{label}</bdi>
        {count !== undefined && <span className={styles.count}>{count.toLocaleString('en')}</span>}
      </Link>
    </li>
  );
}

/** A plain form: the words and the other filters go with it. */
function Dates({ query }: { readonly query: SearchQuery }) {
  const others = searchMembers(narrowed(query, { after: undefined, before: undefined }));
  return (
    <form method="get" action="/search" className={styles.dates} aria-label="Date of signature">
      {others.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <DateField label="Signed since" name="after" value={query.after} />
      <DateField label="Signed before" name="before" value={query.before} />
      <Button type="submit" size="s">
        Apply dates
      </Button>
    </form>
  );
}

type DateFieldProps = {
  readonly label: string;
  readonly name: string;
  readonly value: string | undefined;
};

function DateField({ label, name, value = '' }: DateFieldProps) {
  return (
    <TextField
      // Another address shows its own date.
      key={value}
      label={label}
      name={name}
      defaultValue={value}
      placeholder="1961 or 2024-06-19"
      pattern="\d{4}(-\d{2}){0,2}"
      title="A year, a month or a day: 1961, 2024-06, 2024-06-19"
      autoComplete="off"
    />
  );
}
