/** The part of a text that answers a query, with the words that do marked. */

import { matchesOf } from './matches';
import type { QueryNode } from './query';
import { bestWindow } from './snippet-window';

/** `start`: where `text` stands in the whole text; marks are half-open UTF-16 ranges in `text`. */
export type Snippet = {
  readonly text: string;
  readonly start: number;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
};

/** A part of at most `length` UTF-16 units; the beginning where nothing answers. O(n log n). */
export function snippetOf(text: string, lang: string, query: QueryNode, length: number): Snippet {
  const places = matchesOf(text, lang, query);
  const { start, end } = bestWindow(text, places, length);
  const marks = places
    .filter((place) => place.end > start && place.start < end)
    .map((place) => ({
      start: Math.max(0, place.start - start),
      end: Math.min(end, place.end) - start,
    }));
  return { text: text.slice(start, end), start, marks };
}
