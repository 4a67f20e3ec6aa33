/**
 * Where marginal glosses stand: each beside its clause, none over another. A gloss that finds its
 * place taken moves down. The open one keeps its place: as many of those before it as fit above it
 * move up, the rest go below it for as long as it is open.
 */

/**
 * Tops of the glosses (px, in the order given) for the tops they would like, ascending, and their
 * heights. `pinned` is the index of the open gloss. No top is negative. O(n).
 */
export function layoutGlosses(
  desiredTops: readonly number[],
  heights: readonly number[],
  gap: number,
  pinned?: number,
): number[] {
  const indexes = desiredTops.map((_, index) => index);
  const tops = new Array<number>(desiredTops.length).fill(0);
  const stack = (from: number, order: readonly number[]) => {
    let free = from;
    for (const index of order) {
      tops[index] = Math.max(desiredTops[index] ?? 0, free);
      free = tops[index] + (heights[index] ?? 0) + gap;
    }
  };
  if (pinned === undefined || pinned >= tops.length) {
    stack(0, indexes);
    return tops;
  }
  const pinnedTop = Math.max(0, desiredTops[pinned] ?? 0);
  const above = fitting(indexes.slice(0, pinned), heights, gap, pinnedTop);
  stack(0, above);
  let ceiling = pinnedTop;
  for (const index of above.toReversed()) {
    tops[index] = Math.min(tops[index] ?? 0, ceiling - gap - (heights[index] ?? 0));
    ceiling = tops[index];
  }
  stack(pinnedTop, [
    pinned,
    ...indexes.filter((index) => index !== pinned && !above.includes(index)),
  ]);
  return tops;
}

/** As many of the first glosses as have room together above `bottom`. */
function fitting(
  order: readonly number[],
  heights: readonly number[],
  gap: number,
  bottom: number,
): number[] {
  const fit: number[] = [];
  let used = 0;
  for (const index of order) {
    used += (heights[index] ?? 0) + gap;
    if (used > bottom) break;
    fit.push(index);
  }
  return fit;
}
