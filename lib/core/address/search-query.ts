/**
 * What a page of search shows, as its address says it: the words as they were typed, what the hits are
 * narrowed to, and which page of them. Values of one filter stand behind each other, `lang=en,ru`, or, as
 * a form sends them, each for itself. What an address says wrongly is left out: a search is never an
 * error page.
 */

import { isLanguageTag } from '@/lib/core/language/language';
import { PROVISION_KINDS, type ProvisionKind } from '@/lib/core/treaty/provision';
import { STANDINGS, type Standing, type TreatyStatus } from '@/lib/core/treaty/treaty';
import { STATUS_LABELS } from '@/lib/core/treaty/treaty-labels';
import { isSlug } from './version-address';

/** What is looked through; all of it where left open. */
export const SEARCHED = ['treaties', 'texts', 'quotations', 'notes'] as const;

export type Searched = (typeof SEARCHED)[number];

/** Filters that take several values, any of which may hold. */
type ListFilters = {
  /** Codes of parties, as `RUS`: all of them must be parties of the treaty. */
  readonly party?: readonly string[];
  /** Slugs. */
  readonly treaty?: readonly string[];
  /** Primary language subtags or whole tags: `zh` is also `zh-Hant`. */
  readonly lang?: readonly string[];
  readonly status?: readonly TreatyStatus[];
  /** Ids of topics of the term list. */
  readonly topic?: readonly string[];
  readonly kind?: readonly ProvisionKind[];
  readonly standing?: readonly Standing[];
  readonly in?: readonly Searched[];
};

export type SearchFilters = ListFilters & {
  /** Signed since, and before: a year, a month or a day. */
  readonly after?: string;
  readonly before?: string;
  readonly verified?: boolean;
  /** Texts and notes of one's own. */
  readonly mine?: true;
};

export type SearchQuery = SearchFilters & {
  /** As typed; empty where nothing was. */
  readonly q: string;
  /** A later page of hits, from 2. */
  readonly page?: number;
};

/** What the address of a page, or a form, gives. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Longest words in UTF-16 units that an address is read for. */
export const LONGEST_SEARCH = 2_000;
/** Most values of one filter. */
export const MOST_VALUES = 50;

export const PARTY = /^[A-Za-z][A-Za-z0-9-]{0,19}$/;
const TOPIC = /^[a-z0-9][a-z0-9-]{0,59}$/;
/** A year, a month or a day. */
export const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
export const LAST_PAGE = 999;
const PAGE = /^[2-9]$|^[1-9]\d{1,2}$/;

const oneOf = (values: readonly string[]) => (value: string) => values.includes(value);

/** What each list takes, in the order in which an address has them. */
const LISTS: Readonly<Record<keyof ListFilters, (value: string) => boolean>> = {
  party: (value) => PARTY.test(value),
  treaty: isSlug,
  lang: isLanguageTag,
  status: oneOf(Object.keys(STATUS_LABELS)),
  topic: (value) => TOPIC.test(value),
  kind: oneOf(PROVISION_KINDS),
  standing: oneOf(STANDINGS),
  in: oneOf(SEARCHED),
};

const LIST_NAMES = Object.keys(LISTS) as (keyof ListFilters)[];
const YES_OR_NO: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** Reads the query of an address. What is given wrongly, or once too often, is left out. */
export function parseSearchQuery(params: SearchParams): SearchQuery {
  const one = (member: string, holds: (value: string) => boolean) => {
    const value = params[member];
    return typeof value === 'string' && holds(value) ? { [member]: value } : {};
  };
  const verified = typeof params.verified === 'string' ? YES_OR_NO[params.verified] : undefined;
  return {
    q: typeof params.q === 'string' ? wordsOf(params.q) : '',
    ...Object.fromEntries(LIST_NAMES.flatMap((name) => listOf(name, params[name]))),
    ...one('after', (value) => DATE.test(value)),
    ...one('before', (value) => DATE.test(value)),
    ...(verified !== undefined && { verified }),
    ...(params.mine === 'yes' && { mine: true }),
    ...(typeof params.page === 'string' && PAGE.test(params.page) && { page: Number(params.page) }),
  };
}

function wordsOf(value: string): string {
  const words = value.replaceAll('\0', ' ').slice(0, LONGEST_SEARCH);
  // A character that the cut has halved.
  return words.replace(/[\uD800-\uDBFF]$/, '').trim();
}

function listOf(name: keyof ListFilters, given: SearchParams[string]) {
  const words = typeof given === 'string' ? [given] : (given ?? []);
  const values = words
    .flatMap((word) => word.split(','))
    .filter(LISTS[name])
    .map((value) => (name === 'party' ? value.toUpperCase() : value));
  const unique = [...new Set(values)].slice(0, MOST_VALUES);
  return unique.length === 0 ? [] : [[name, unique] as const];
}

/** The address of a page of search, the shortest that `parseSearchQuery` reads back. */
export function searchHref(query: SearchQuery): string {
  const members = searchMembers(query);
  return members.length === 0 ? '/search' : `/search?${searchWritten(members)}`;
}

/** The same for the API, which takes what the page takes. */
export function searchApiHref(query: SearchQuery): string {
  return `/api/v1/search?${searchWritten(searchMembers(query))}`;
}

/** What is found, of all pages, as a table in a file. */
export function searchFileHref(query: SearchQuery): string {
  return `/api/v1/search/export?${searchWritten(searchMembers({ ...query, page: undefined }))}`;
}

/** A comma needs no coding in a query, and is read more easily without. */
function searchWritten(members: [string, string][]): string {
  return new URLSearchParams(members).toString().replaceAll('%2C', ',');
}

/** The members of an address as a form's hidden fields have them; what is not set is left out. */
export function searchMembers(query: SearchQuery): [string, string][] {
  const { q, after, before, verified, mine, page } = query;
  const members: [string, string | undefined][] = [
    ['q', q],
    ...LIST_NAMES.map((name): [string, string | undefined] => [name, query[name]?.join(',')]),
    ['after', after],
    ['before', before],
    ['verified', verified === undefined ? undefined : verified ? 'yes' : 'no'],
    ['mine', mine && 'yes'],
    ['page', page?.toString()],
  ];
  return members.flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
}

/** The query with other filters, from its first page; without those whose value is undefined. */
export function narrowed(
  query: SearchQuery,
  filters: { readonly [Name in keyof SearchFilters]: SearchFilters[Name] | undefined },
): SearchQuery {
  return { ...query, ...filters, page: undefined };
}

/** The query with a value of a filter set or, where it is, taken away; from its first page. */
export function toggled(query: SearchQuery, name: keyof ListFilters, value: string): SearchQuery {
  const set: readonly string[] = query[name] ?? [];
  const next = set.includes(value) ? set.filter((other) => other !== value) : [...set, value];
  return narrowed(query, { [name]: next.length === 0 ? undefined : next });
}

/** True where something is looked for besides words, and hits may be left out. */
export function isNarrowed({ q: _, page: __, ...filters }: SearchQuery): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
