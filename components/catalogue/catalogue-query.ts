/**
 * The state of the catalogue as it stands in the address: what is searched, how the table is sorted,
 * which treaties are ticked. Read on the server for the first page and in the browser after
 * that, and forgiving: an address may come from an old link or a hand.
 */

import { compareHref, PLAIN_QUERY } from '@/lib/core/address/compare-query';
import { formatSides, MOST_SIDES } from '@/lib/core/address/version-address';

export const SORT_KEYS = [
  'title',
  'signed',
  'in-force',
  'status',
  'articles',
  'languages',
  'notes',
] as const;

export type SortKey = (typeof SORT_KEYS)[number];

export const STATUSES = [
  'in-force',
  'not-in-force',
  'terminated',
  'declaration',
  'not-stated',
] as const;
type StatusFilter = (typeof STATUSES)[number];

export type CatalogueQuery = {
  /** Words to find, as typed. */
  readonly q: string;
  readonly status?: StatusFilter;
  readonly sort: SortKey;
  readonly descending: boolean;
  /** Slugs of the ticked treaties in the order of ticking; the first is side A. */
  readonly picked: readonly string[];
};

/** Search parameters as Next.js hands them to a page. */
export type RawParams = Readonly<Record<string, string | readonly string[] | undefined>>;

const DEFAULT_SORT = '-signed';

/** Longest search in UTF-16 code units; what is beyond is cut. */
export const MAX_QUERY_LENGTH = 200;
const MAX_PICKED = 20;

/** The browser's search parameters in the form in which the server gets them. */
export function groupParams(params: URLSearchParams): RawParams {
  return Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
}

function valuesOf(params: RawParams, name: string): string[] {
  const value = params[name];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : [...value];
}

function firstOf(params: RawParams, name: string): string | undefined {
  return valuesOf(params, name)[0];
}

function oneOf<T extends string>(allowed: readonly T[], value: string | undefined): T | undefined {
  return allowed.find((candidate) => candidate === value);
}

/**
 * Reads `q`, `status`, `sort` (`-` before it means descending), `a`, `b` and, from a form sent
 * without JavaScript, any number of `pick`. What is not understood is left out.
 */
export function parseCatalogueQuery(params: RawParams): CatalogueQuery {
  const sort = firstOf(params, 'sort') ?? DEFAULT_SORT;
  const key = oneOf(SORT_KEYS, sort.replace(/^-/, ''));
  const picked = ['a', 'b', 'pick'].flatMap((name) => valuesOf(params, name));
  return {
    q: (firstOf(params, 'q') ?? '').slice(0, MAX_QUERY_LENGTH),
    status: oneOf(STATUSES, firstOf(params, 'status')),
    sort: key ?? 'signed',
    descending: key === undefined ? true : sort.startsWith('-'),
    picked: [...new Set(picked.filter((slug) => slug !== ''))].slice(0, MAX_PICKED),
  };
}

/** The value of `sort` in an address. */
export function sortParam(query: Pick<CatalogueQuery, 'sort' | 'descending'>): string {
  return query.descending ? `-${query.sort}` : query.sort;
}

/** The shortest address of a state: `/`, `/?q=china`, `/?sort=title&a=…&b=…`. */
export function catalogueHref(query: CatalogueQuery): string {
  const params = new URLSearchParams();
  if (query.q !== '') params.set('q', query.q);
  if (query.status !== undefined) params.set('status', query.status);
  if (sortParam(query) !== DEFAULT_SORT) params.set('sort', sortParam(query));
  const [a, b, ...more] = query.picked;
  if (a !== undefined) params.set('a', a);
  if (b !== undefined) params.set('b', b);
  for (const slug of more) params.append('pick', slug);
  const search = params.toString();
  return search === '' ? '/' : `/?${search}`;
}

/** The address that sorts by a column: a second time in the other direction. Text columns begin at A. */
export function sortHref(query: CatalogueQuery, key: SortKey): string {
  const firstDown = key !== 'title' && key !== 'status';
  const descending = query.sort === key ? !query.descending : firstDown;
  return catalogueHref({ ...query, sort: key, descending });
}

/** The address that compares the ticked treaties; undefined unless two to six are ticked. */
export function pickedHref(picked: readonly string[]): string | undefined {
  if (picked.length < 2 || picked.length > MOST_SIDES) return undefined;
  const sides = picked.map((slug) => ({ slug: encodeURIComponent(slug) }));
  return compareHref(formatSides(sides), PLAIN_QUERY);
}
