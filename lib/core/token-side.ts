/**
 * The words of the word diff: a text as compared tokens, and ranges of them. Apart from the search
 * and the tidying, which both speak them.
 */

import type { Token } from './tokens';

/** One text with its compared tokens and a number per token: equal numbers, equal tokens. */
export type TokenSide = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly keys: readonly number[];
};

/** Token indices that differ: tokens fromA..toA of the one became fromB..toB of the other. */
export type TokenSpan = {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
};

/** The number of a compared form: equal forms, equal numbers. `ids` is filled as forms appear. O(1). */
export function intern(ids: Map<string, number>, word: string): number {
  const known = ids.get(word);
  if (known !== undefined) return known;
  ids.set(word, ids.size);
  return ids.size - 1;
}
