/**
 * What a page of search shows, as its address says it: the words as they were typed, what the hits are
 * narrowed to, and which page of them. What an address says wrongly is left out: a search is never an
 * error page.
 */

import { isLanguageTag } from '@/lib/core/language/language';
import { PROVISION_KINDS, type ProvisionKind } from '@/lib/core/treaty/provision';
import { STANDINGS, type Standing, type TreatyStatus } from '@/lib/core/treaty/treaty';
import { STATUS_LABELS } from '@/lib/core/treaty/treaty-labels';
import { isSlug } from './version-address';

/** What is looked through: the words of texts, notes, attested quotations. All of them where left open. */
export const SEARCHED = ['texts', 'notes', 'quotations'] as const;

export type SearchFilters = {
  /** Code of a party: RUS. */
  readonly party?: string;
  /** Slug of a treaty. */
  readonly treaty?: string;
  readonly lang?: string;
  /** Signed since, and until: a year, a month or a day, both included. */
  readonly after?: string;
  readonly before?: string;
  readonly status?: TreatyStatus;
  /** Id of a topic of the term list. */
  readonly topic?: string;
  readonly kind?: ProvisionKind;
  readonly standing?: Standing;
  readonly verified?: 'yes' | 'no';
  /** The reader's own notes, and texts that the reader brought. */
  readonly mine?: 'yes';
  readonly in?: (typeof SEARCHED)[number];
};

export type SearchQuery = SearchFilters & {
  /** As typed; empty where nothing was. */
  readonly q: string;
  /** Where a later page of hits begins, as the page before said it. */
  readonly page?: string;
};

/** What the address of a page, or a form, gives. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Longest words in UTF-16 units that an address is read for. */
export const LONGEST_SEARCH = 2_000;

const PARTY = /^[A-Za-z][A-Za-z0-9-]{0,19}$/;
const TOPIC = /^[a-z0-9][a-z0-9-]{0,59}$/;
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const PAGE = /^[\w.~-]{1,300}$/;

type Read = (value: string) => string | undefined;

const given =
  (holds: (value: string) => boolean): Read =>
  (value) =>
    holds(value) ? value : undefined;

const oneOf = (values: readonly string[]) => given((value) => values.includes(value));

/** Every member with what it takes, in the order in which an address has them. */
const MEMBERS: Readonly<Record<keyof SearchQuery, Read>> = {
  q: wordsOf,
  party: (value) => (PARTY.test(value) ? value.toUpperCase() : undefined),
  treaty: given(isSlug),
  lang: given(isLanguageTag),
  after: given((value) => DATE.test(value)),
  before: given((value) => DATE.test(value)),
  status: oneOf(Object.keys(STATUS_LABELS)),
  topic: given((value) => TOPIC.test(value)),
  kind: oneOf(PROVISION_KINDS),
  standing: oneOf(STANDINGS),
  verified: oneOf(['yes', 'no']),
  mine: oneOf(['yes']),
  in: oneOf(SEARCHED),
  page: given((value) => PAGE.test(value)),
};

/** What hits are narrowed by, in the order in which they are offered. */
const SEARCH_FILTERS = (Object.keys(MEMBERS) as (keyof SearchQuery)[]).filter(
  (member): member is keyof SearchFilters => member !== 'q' && member !== 'page',
);

function wordsOf(value: string): string | undefined {
  const words = value.replaceAll('\0', ' ').slice(0, LONGEST_SEARCH);
  // A character that the cut has halved.
  return words.replace(/[\uD800-\uDBFF]$/, '').trim() || undefined;
}

/** Reads the query of an address. Members that are given twice, or wrongly, are left out. */
export function parseSearchQuery(params: SearchParams): SearchQuery {
  const read = Object.entries(MEMBERS).flatMap(([member, accept]) => {
    const value = params[member];
    const accepted = typeof value === 'string' ? accept(value) : undefined;
    return accepted === undefined ? [] : [[member, accepted]];
  });
  return { q: '', ...Object.fromEntries(read) };
}

/** The address of a page of search, the shortest that `parseSearchQuery` reads back. */
export function searchHref(query: SearchQuery): string {
  const search = searchParamsOf(query);
  return search.size === 0 ? '/search' : `/search?${search}`;
}

/** The same as parameters, for the API, which takes them as the page does. */
function searchParamsOf(query: SearchQuery): URLSearchParams {
  const members = (Object.keys(MEMBERS) as (keyof SearchQuery)[]).flatMap((member) => {
    const value = query[member];
    return value === undefined || value === '' ? [] : [[member, value]];
  });
  return new URLSearchParams(members);
}

/** The query with another filter, from its first page; without it where the value is undefined. */
export function narrowed(query: SearchQuery, filters: Partial<SearchFilters>): SearchQuery {
  return { ...query, ...filters, page: undefined };
}

/** The filters of a query that are set. */
export function filtersOf(query: SearchQuery): readonly (keyof SearchFilters)[] {
  return SEARCH_FILTERS.filter((member) => query[member] !== undefined);
}
