/** Search over our own API, while somebody types. */

import { searchApiHref } from '@/lib/core/address/search-query';
import type { SearchAnswer } from '@/lib/core/search/search-result';

/**
 * What the first hits for some words are; undefined where it cannot be said, or nobody wants to know any
 * more. It stands in for nothing: the page of the search answers in full.
 */
export async function readFirstHits(
  q: string,
  signal: AbortSignal,
): Promise<SearchAnswer | undefined> {
  try {
    const headers = { accept: 'application/json' };
    const response = await fetch(searchApiHref({ q }), { headers, signal });
    return response.ok ? ((await response.json()) as SearchAnswer) : undefined;
  } catch {
    return undefined;
  }
}
