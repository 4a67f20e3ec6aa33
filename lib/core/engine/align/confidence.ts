/**
 * Confidence of a link: how likely it is right, by how alike the two are, how far that stands above the
 * next best choice of either side, and whether they are of one kind of clause. A logistic scale fitted to
 * trade agreements and to pairs of unlike treaties with correspondences by readers (docs/decisions/029);
 * `npm run eval` prints how far it can be trusted.
 */

import type { Group, Search } from './search-state';

/** Even odds, and what each sign adds. */
const BIAS = -0.4;
const PER_SCORE = 3.9;
const PER_MARGIN = 10.8;
const PER_KIND = 2.1;
/** Both plainly show a kind, and not the same. */
const PER_CONFLICT = -0.65;
/** Where two texts are near in wording, a weak likeness too is more often right. */
const PER_FAMILIARITY = 1.3;

/** A pair less sure than this is no link but a candidate: of such pairs hardly any is right. */
export const LEAST_CONFIDENCE = 0.3;

/** In 0..1; 1 for equal texts. O(rows + columns) for each unit of the link. */
export function confidenceOf(search: Search, group: Group): number {
  if (group.score === 1) return 1;
  const { kind, conflict } = kindSigns(search, group);
  const odds =
    BIAS +
    PER_SCORE * group.score +
    PER_MARGIN * marginOf(search, group) +
    PER_KIND * kind +
    PER_CONFLICT * conflict +
    PER_FAMILIARITY * (1 - search.strange);
  return 1 / (1 + Math.exp(-odds));
}

/** How far the best pair of the link stands above the best of its units with any other. */
function marginOf({ order, left, right }: Search, group: Group): number {
  const columns = right.length;
  const [ownRows, ownColumns] = [new Set(group.left), new Set(group.right)];
  let own = 0;
  let rival = 0;
  const look = (row: number, column: number) => {
    const value = Math.max(0, order[row * columns + column] ?? 0);
    if (ownRows.has(row) && ownColumns.has(column)) own = Math.max(own, value);
    else rival = Math.max(rival, value);
  };
  for (const row of group.left)
    for (let column = 0; column < columns; column += 1) look(row, column);
  for (const column of group.right)
    for (let row = 0; row < left.length; row += 1) look(row, column);
  return own - rival;
}

/** The best likeness of kind within the link, and the least disagreement. */
function kindSigns({ kinds, shown, strange, right }: Search, group: Group) {
  let kind = 0;
  let conflict = 1;
  for (const row of group.left) {
    for (const column of group.right) {
      const alike = kinds[row * right.length + column] ?? 0;
      const plain = (shown.left[row] ?? 0) * (shown.right[column] ?? 0);
      kind = Math.max(kind, strange * alike);
      conflict = Math.min(conflict, plain * (1 - alike));
    }
  }
  return { kind, conflict };
}
