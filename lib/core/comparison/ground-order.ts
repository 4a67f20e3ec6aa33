/** Shared ground in the order of a text, and seen from the other side. */

import { GROUND_LEVELS, type SharedGround, type SharedPassage } from './shared-ground';

/** Passages in order of their place in A, whose units are `leftEIds` in document order. O(n log n). */
export function inReadingOrder(
  passages: readonly SharedPassage[],
  leftEIds: readonly string[],
): SharedPassage[] {
  const places = new Map(leftEIds.map((eId, place) => [eId, place]));
  const placeOf = ({ left }: SharedPassage) => places.get(left.eId) ?? 0;
  return [...passages].sort(
    (one, other) =>
      placeOf(one) - placeOf(other) ||
      one.left.start - other.left.start ||
      other.left.end - one.left.end ||
      compareStrings(one.right.eId, other.right.eId) ||
      one.right.start - other.right.start ||
      GROUND_LEVELS.indexOf(one.level) - GROUND_LEVELS.indexOf(other.level) ||
      compareStrings(one.concept ?? '', other.concept ?? ''),
  );
}

function compareStrings(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The same ground with the sides swapped; `leftEIds` are the units of the new left side. O(n log n). */
export function mirrorGround(ground: SharedGround, leftEIds: readonly string[]): SharedGround {
  const passages = ground.passages.map((passage) => ({
    ...passage,
    left: passage.right,
    right: passage.left,
  }));
  return {
    passages: inReadingOrder(passages, leftEIds),
    left: ground.right,
    right: ground.left,
    total: { left: ground.total.right, right: ground.total.left },
    precise: ground.precise,
  };
}
