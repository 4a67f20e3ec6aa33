/** Search over our own API, while somebody types. */

import { searchApiHref } from '@/lib/core/address/search-query';
import type { SearchAnswer } from '@/lib/core/search/search-result';
import { getJson } from './get-json';

/**
 * What the first hits for some words are; undefined where it cannot be said, or nobody wants to know any
 * more. It stands in for nothing: the page of the search answers in full.
 */
export async function readFirstHits(
  q: string,
  signal: AbortSignal,
): Promise<SearchAnswer | undefined> {
  return getJson(searchApiHref({ q }), signal);
}
