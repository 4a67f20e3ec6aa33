/**
 * The best way through two sequences from front to back: at each place take a pair, join two of one side
 * to one of the other, or leave one alone, so that the sum of gains is greatest. The dynamic programme of
 * sentence alignment (Gale and Church 1993) with gains in place of costs.
 */

/** A range of rows taken with a range of columns, each of one or two. */
export type AlignedStep = {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
};

/** What taking rows and columns together is worth; 0 or less is never taken. Indices ascending. */
export type GainOf = (rows: readonly number[], columns: readonly number[]) => number;

/** Rows and columns a step may take; a tie goes to the first. */
const SHAPES = [
  [1, 1],
  [0, 1],
  [1, 0],
  [1, 2],
  [2, 1],
] as const;

/**
 * The steps of a best way, in order; those that leave something alone are left out. Of equal ways always
 * the same one. Calls `gainOf` O(rows · columns) times.
 */
export function walkInOrder(rows: number, columns: number, gainOf: GainOf): AlignedStep[] {
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const shapes = new Int8Array((rows + 1) * width).fill(-1);
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      if (row + column === 0) continue;
      const cell = row * width + column;
      best[cell] = Number.NEGATIVE_INFINITY;
      SHAPES.forEach(([tall, wide], shape) => {
        if (tall > row || wide > column) return;
        const gain = tall * wide === 0 ? 0 : gainOf(range(row, tall), range(column, wide));
        if (tall * wide > 0 && gain <= 0) return;
        const total = (best[cell - tall * width - wide] ?? 0) + gain;
        if (total <= (best[cell] ?? 0)) return;
        best[cell] = total;
        shapes[cell] = shape;
      });
    }
  }
  return wayBack(rows, columns, shapes);
}

/** The `count` indices that end before `end`. */
function range(end: number, count: number): number[] {
  return count === 1 ? [end - 1] : [end - 2, end - 1];
}

function wayBack(rows: number, columns: number, shapes: Int8Array): AlignedStep[] {
  const steps: AlignedStep[] = [];
  let [row, column] = [rows, columns];
  while (row + column > 0) {
    const [tall, wide] = SHAPES[shapes[row * (columns + 1) + column] ?? 0] ?? [1, 1];
    if (tall * wide > 0) steps.push({ rows: range(row, tall), columns: range(column, wide) });
    row -= tall;
    column -= wide;
  }
  return steps.reverse();
}
