/** Which links kept the order of the two treaties; the others moved. */

import { longestIncreasing } from '@/lib/core/algorithms/longest-increasing';

/**
 * Indices of the links that kept their order, given the places of their right sides in left order. What
 * the engine found is judged by itself, so that a pair made by hand changes the mark of no other; a pair
 * made by hand is then judged against it. O(n log n), and O(n) for each made by hand.
 */
export function keptOrder(
  places: readonly number[],
  byHand: (index: number) => boolean,
): ReadonlySet<number> {
  const place = (index: number) => places[index] ?? 0;
  const indices = places.map((_, index) => index);
  const kept = increasing(
    indices.filter((index) => !byHand(index)),
    place,
  );
  const fitting = indices.filter(byHand).filter((index) => {
    const before = indices.findLast((other) => other < index && kept.has(other));
    const after = indices.find((other) => other > index && kept.has(other));
    const least = before === undefined ? -1 : place(before);
    return least < place(index) && (after === undefined || place(index) < place(after));
  });
  return new Set([...kept, ...increasing(fitting, place)]);
}

/** Of some indices those of a longest run whose places increase. */
function increasing(indices: readonly number[], place: (index: number) => number): Set<number> {
  const run = longestIncreasing(indices.map(place));
  return new Set(indices.filter((_, at) => run.has(at)));
}
