/**
 * What a page of clauses like one shows, as its address says it: the clause, `of=udhr:en@v1&clause=art_3`, or words
 * of a language, `words=…&in-lang=en`; `order=time` for the same matter through the years; the filters of a search.
 */

import { isLanguageTag } from '@/lib/core/language/language';
import {
  parseSearchQuery,
  type SearchFilters,
  type SearchParams,
  searchMembers,
} from './search-query';
import { isPinned, parseSides, type VersionAddress } from './version-address';

export type LikeQuery = {
  readonly of?: { readonly address: VersionAddress; readonly eId: string };
  /** Pasted words and the language they are in; instead of a clause. */
  readonly words?: string;
  readonly wordsLang?: string;
  readonly order: 'likeness' | 'time';
  readonly filters: SearchFilters;
};

/** UTF-16 units of pasted words that are read: some pages. */
export const LONGEST_WORDS = 10_000;
const EID = /^[\p{L}\p{N}_.-]{1,200}$/u;

/** Reads the query of an address; what is said wrongly is left out. */
export function parseLikeQuery(params: SearchParams): LikeQuery {
  const text = (name: string) => (typeof params[name] === 'string' ? params[name] : '');
  const { q: _, page: __, ...filters } = parseSearchQuery(params);
  const side = parseSides(text('of'))?.[0];
  const clause = text('clause');
  const words = text('words').replaceAll('\0', ' ').slice(0, LONGEST_WORDS).trim();
  const lang = text('in-lang');
  return {
    ...(side && isPinned(side) && EID.test(clause) && { of: { address: side, eId: clause } }),
    ...(words !== '' && { words }),
    ...(isLanguageTag(lang) && { wordsLang: lang }),
    order: text('order') === 'time' ? 'time' : 'likeness',
    filters,
  };
}

/** The address of the clauses like one. */
export function likeHref(
  versionRef: string,
  eId: string,
  { order, filters = {} }: { readonly order?: 'time'; readonly filters?: SearchFilters } = {},
): string {
  const members: [string, string][] = [
    ['of', versionRef],
    ['clause', eId],
    ...(order ? [['order', order] as [string, string]] : []),
    ...searchMembers({ q: '', ...filters }),
  ];
  const written = new URLSearchParams(members).toString();
  return `/search/like?${written.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%40', '@')}`;
}
