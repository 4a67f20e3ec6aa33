/**
 * Confidence of a link: how far its similarity stands above the next best choice of either side, on a
 * logistic scale. Its constants were set by hand, not fitted: a higher confidence is right more often,
 * but it is no probability (`npm run eval` prints how many links of each level are right).
 */

import type { Group, Search } from './search-state';

/** Set by hand: where even odds lie, and what similarity and margin add. */
const BIAS = -1;
const PER_SCORE = 4;
const PER_MARGIN = 8;

/** In 0..1; 1 for equal texts. O(rows + columns) for each unit of the link. */
export function confidenceOf(search: Search, group: Group): number {
  if (group.score === 1) return 1;
  const { values, left, right } = search;
  const columns = right.length;
  const [ownRows, ownColumns] = [new Set(group.left), new Set(group.right)];
  let own = 0;
  let rival = 0;
  const look = (row: number, column: number) => {
    const value = Math.max(0, values[row * columns + column] ?? 0);
    if (ownRows.has(row) && ownColumns.has(column)) own = Math.max(own, value);
    else rival = Math.max(rival, value);
  };
  for (const row of group.left)
    for (let column = 0; column < columns; column += 1) look(row, column);
  for (const column of group.right)
    for (let row = 0; row < left.length; row += 1) look(row, column);
  const odds = BIAS + PER_SCORE * group.score + PER_MARGIN * (own - rival);
  return 1 / (1 + Math.exp(-odds));
}
