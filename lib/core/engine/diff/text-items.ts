/** Places in a text where something binds, as ranges of characters: what languages without blanks are read by. */

import type { Binding } from './critical-words';

/** A half-open range of UTF-16 offsets. */
export type TextSpan = { readonly start: number; readonly end: number };

export type TextItem = TextSpan &
  Binding & {
    /** The words shown are those of the tokens it stands in: a verb with its modal ending. */
    readonly wholeWords?: boolean;
  };

/** A number or a date at start..end. */
export function amountItem(
  kind: 'number' | 'date',
  start: number,
  end: number,
  value: string,
  weak = false,
): TextItem {
  return { start, end, kind, value, negated: false, group: '', weak };
}

/** The items in order, of two that overlap the one that begins first, then the longer. O(n log n). */
export function withoutOverlaps(items: readonly TextItem[]): TextItem[] {
  const kept: TextItem[] = [];
  const ordered = [...items].sort((one, other) => one.start - other.start || other.end - one.end);
  for (const item of ordered) {
    if (item.start >= (kept.at(-1)?.end ?? 0)) kept.push(item);
  }
  return kept;
}

/** A character class of a regular expression for one of some words, the longest first. */
export function oneOf(words: Iterable<string>): string {
  return [...words].sort((one, other) => other.length - one.length).join('|');
}
