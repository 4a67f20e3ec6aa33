/**
 * Which of many similarities stand out. Among hundreds of provisions some pair is always alike by chance,
 * so that one is the most alike of its row says little in a long treaty: it must be further above the
 * others than the best of so many would be by chance.
 *
 * Reference: the largest of n normal deviates lies near sqrt(2 ln n) (Cramér 1946, 28.6); similarities of
 * texts have a heavier tail, hence the factor, which was set on pairs of treaties in two languages.
 */

const FACTOR = 1.5;
/** Among fewer there is no telling what is usual. */
const LEAST_OTHERS = 40;

/**
 * How far each cell of a table by rows stands out of its row and of its column, whichever is less: from 1
 * on it does. O(cells).
 */
export function standingOut(scores: Float64Array, rows: number, columns: number): Float64Array {
  const result = new Float64Array(scores.length).fill(Number.POSITIVE_INFINITY);
  const lower = (cells: readonly number[]) => {
    if (cells.length <= LEAST_OTHERS) return;
    const limit = FACTOR * Math.sqrt(2 * Math.log(cells.length));
    const above = deviations(cells.map((cell) => scores[cell] ?? 0));
    cells.forEach((cell, index) => {
      result[cell] = Math.min(result[cell] ?? 0, (above[index] ?? 0) / limit);
    });
  };
  const range = (length: number) => Array.from({ length }, (_, index) => index);
  for (const row of range(rows)) lower(range(columns).map((column) => row * columns + column));
  for (const column of range(columns)) lower(range(rows).map((row) => row * columns + column));
  return result;
}

/** Of each value its distance from the mean of the others, in their standard deviations. O(n). */
function deviations(values: readonly number[]): number[] {
  const others = values.length - 1;
  const sum = values.reduce((total, value) => total + value, 0);
  const squares = values.reduce((total, value) => total + value * value, 0);
  return values.map((value) => {
    const mean = (sum - value) / others;
    const variance = Math.max(0, (squares - value * value) / others - mean * mean);
    return variance === 0
      ? value > mean
        ? Number.POSITIVE_INFINITY
        : 0
      : (value - mean) / Math.sqrt(variance);
  });
}
