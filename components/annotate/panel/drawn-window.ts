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
