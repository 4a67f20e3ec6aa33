/**
 * Where in a long sequence does something most like a short one stand? Alignment that may begin and end
 * anywhere in the long one: of all its stretches the one with the fewest items changed, added or left
 * out, among equals the one nearest in length, and of those the first.
 *
 * Reference: P. H. Sellers, "The theory and computation of evolutionary distances: pattern
 * recognition", J. Algorithms 1 (1980).
 */

/** A half-open range of the long sequence and how many items are otherwise there. */
export type Window = { readonly from: number; readonly to: number; readonly errors: number };

/** The stretch of `long` most like `short`; an empty one where nothing is alike. O(short · long). */
export function bestWindow(short: ArrayLike<number>, long: ArrayLike<number>): Window {
  const rows = short.length;
  const column = Int32Array.from({ length: rows + 1 }, (_, row) => row);
  const begins = new Int32Array(rows + 1);
  let best: Window = { from: 0, to: 0, errors: rows };
  for (let at = 0; at < long.length; at += 1) {
    advance({ column, begins }, short, long[at] ?? -1, at);
    const errors = column[rows] ?? 0;
    const window = { from: begins[rows] ?? 0, to: at + 1, errors };
    if (isBetter(window, best, rows)) best = window;
  }
  return best;
}

function isBetter(one: Window, other: Window, length: number): boolean {
  if (one.errors !== other.errors) return one.errors < other.errors;
  if (other.from === other.to) return false;
  const off = ({ from, to }: Window) => Math.abs(to - from - length);
  return off(one) < off(other);
}

/** Moves the column of the table, and where each of its alignments begins, one item on. */
function advance(
  { column, begins }: { readonly column: Int32Array; readonly begins: Int32Array },
  short: ArrayLike<number>,
  item: number,
  at: number,
): void {
  let diagonal = column[0] ?? 0;
  let diagonalBegin = at;
  begins[0] = at + 1;
  for (let row = 1; row < column.length; row += 1) {
    const [left, leftBegin] = [column[row] ?? 0, begins[row] ?? 0];
    const kept = diagonal + (short[row - 1] === item ? 0 : 1);
    const leftOut = (column[row - 1] ?? 0) + 1;
    const added = left + 1;
    const least = Math.min(kept, leftOut, added);
    column[row] = least;
    if (least === kept) begins[row] = diagonalBegin;
    else begins[row] = least === leftOut ? (begins[row - 1] ?? 0) : leftBegin;
    [diagonal, diagonalBegin] = [left, leftBegin];
  }
}
