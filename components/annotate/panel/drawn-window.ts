/**
 * Of a long list of notes only so many cards are drawn: those around the words in view, or around the note
 * that is open. The others are one step away; what a browser lays out at a time stays bounded.
 */

/** Cards that are drawn at most. */
export const MOST_DRAWN = 120;
/** Cards that a step goes on by: some of those before stay, so that one sees where one is. */
const STEP = 100;

/** A window that begins at `from`, clamped to a list of `count`. */
export function clampWindow(from: number, count: number): number {
  return Math.max(0, Math.min(from, count - MOST_DRAWN));
}

/** The window one step before or behind. */
export function stepWindow(from: number, by: 1 | -1, count: number): number {
  return clampWindow(from + by * STEP, count);
}

/** A window that shows the note at `index`: the same where it does, else one with the note in its middle. */
export function windowAround(from: number, index: number, count: number): number {
  const start = clampWindow(from, count);
  if (index < 0 || (index >= start && index < start + MOST_DRAWN)) return start;
  return clampWindow(index - Math.floor(MOST_DRAWN / 2), count);
}

/** Places of the first and the last of notes that stand together, counted from 0. */
export type Run = { readonly first: number; readonly last: number };

/** A window that shows something of a run: the same where it does, else one around its beginning. */
export function windowAt(from: number, { first, last }: Run, count: number): number {
  const start = clampWindow(from, count);
  return first < start + MOST_DRAWN && last >= start ? start : windowAround(from, first, count);
}

/** The run of equal values that the one at `index` stands in. O(run). */
export function runAt<T>(values: readonly T[], index: number): Run {
  let [first, last] = [index, index];
  while (first > 0 && values[first - 1] === values[index]) first -= 1;
  while (last < values.length - 1 && values[last + 1] === values[index]) last += 1;
  return { first, last };
}
