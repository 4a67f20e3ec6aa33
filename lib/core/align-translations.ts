/**
 * Alignment of two translations of one treaty: what stands at the same place says the same, so links
 * follow the addresses of the provisions.
 */

import { mirrorAlignment } from './align';
import type { Alignment } from './comparison';
import { type Provision, partsOf, unitsOf, type VersionText } from './provision';
import { longestIncreasing } from './subsequence';

/**
 * Links translations of one treaty by equal eId; the score is how far the two are built alike. An eId
 * of one side only is unlinked. O(n).
 */
export function alignTranslations(left: VersionText, right: VersionText): Alignment {
  // One canonical order of the sides, as in `align`: swapping mirrors the result, ties included.
  if (left.lang > right.lang) {
    return mirrorAlignment(alignTranslations(right, left), unitEIds(left));
  }
  const leftUnits = unitsOf(left.provisions);
  const rightUnits = unitsOf(right.provisions);
  const rightPlace = new Map(rightUnits.map((unit, index) => [unit.eId, index]));
  const shared = leftUnits.filter((unit) => rightPlace.has(unit.eId));
  const inOrder = longestIncreasing(shared.map((unit) => rightPlace.get(unit.eId) ?? 0));
  const linked = new Set(shared.map((unit) => unit.eId));
  return {
    links: shared.map((unit, index) => ({
      left: [unit.eId],
      right: [unit.eId],
      relation: 'similar',
      score: structuralScore(left, right, unit),
      moved: !inOrder.has(index),
      confidence: 1,
      evidence: [],
    })),
    also: [],
    onlyLeft: unitEIds(left).filter((eId) => !linked.has(eId)),
    onlyRight: unitEIds(right).filter((eId) => !linked.has(eId)),
    candidates: { left: {}, right: {} },
  };
}

function unitEIds(version: VersionText): string[] {
  return unitsOf(version.provisions).map((unit) => unit.eId);
}

/** Share of common addresses among a unit and its parts (Dice): 1 when both are built alike. */
function structuralScore(left: VersionText, right: VersionText, unit: Provision): number {
  const leftParts = partsOf(left.provisions, unit).map((part) => part.eId);
  const rightParts = new Set(partsOf(right.provisions, unit).map((part) => part.eId));
  const common = leftParts.filter((eId) => rightParts.has(eId)).length;
  return (2 * (common + 1)) / (leftParts.length + rightParts.size + 2);
}
