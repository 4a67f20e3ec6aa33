/**
 * What neighbours say: treaties of one tradition keep runs of articles together, so a doubtful pair is
 * likelier when the articles before or after it correspond. A weak prior, and a local one: a run may
 * stand anywhere in the other treaty.
 */

/** Likeness at which a neighbouring pair is taken to correspond for certain. */
const SURE = 0.3;
/** How many articles away neighbours are looked for, on either side. */
const REACH = 2;
const SMALLEST = 1e-6;

/**
 * Scores with up to `weight` added where both neighbours surely correspond. Scores by rows; the
 * result may exceed 1. O(rows · columns).
 */
export function withNeighbours(
  scores: Float64Array,
  rows: number,
  columns: number,
  weight: number,
): Float64Array {
  if (weight === 0) return scores;
  const sure = certainty(scores, rows, columns);
  const at = (row: number, column: number) =>
    row < 0 || column < 0 || row >= rows || column >= columns
      ? 0
      : (sure[row * columns + column] ?? 0);
  return scores.map((score, cell) => {
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    let before = 0;
    let after = 0;
    for (let down = 1; down <= REACH; down += 1) {
      for (let over = 1; over <= REACH; over += 1) {
        const near = 1 / (down + over - 1);
        before = Math.max(before, near * at(row - down, column - over));
        after = Math.max(after, near * at(row + down, column + over));
      }
    }
    return score + (weight * (before + after)) / 2;
  });
}

/** How surely each pair corresponds, in 0..1: alike, and the best of its row and of its column. */
function certainty(scores: Float64Array, rows: number, columns: number): Float64Array {
  const rowBest = new Float64Array(rows).fill(SMALLEST);
  const columnBest = new Float64Array(columns).fill(SMALLEST);
  scores.forEach((score, cell) => {
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    rowBest[row] = Math.max(rowBest[row] ?? 0, score);
    columnBest[column] = Math.max(columnBest[column] ?? 0, score);
  });
  return scores.map((score, cell) => {
    const row = rowBest[Math.floor(cell / columns)] ?? SMALLEST;
    const column = columnBest[cell % columns] ?? SMALLEST;
    const mutual = (score * score) / (row * column);
    return Math.min(1, score / SURE) * mutual * mutual;
  });
}
