/**
 * What two texts have in common. Steps, each over what those before have left: runs of the same words
 * and of the same stems, first in linked provisions and then anywhere; the same words in another order;
 * sentences in other words; concepts; formulas. Across languages words cannot be held against each other, so
 * only concepts are.
 *
 * As with a comparison, ties fall one way in A against B and another in B against A. So the two texts are
 * always read in one canonical order, and what comes out is turned over.
 */

import type { Comparison } from '@/lib/core/comparison/comparison';
import { inReadingOrder, mirrorGround } from '@/lib/core/comparison/ground-order';
import { swapComparison } from '@/lib/core/comparison/mirror';
import type { SharedGround } from '@/lib/core/comparison/shared-ground';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { ConceptPassages } from './concept-passages';
import { groundSides } from './ground-side';
import { GroundWork } from './ground-work';
import { addReordered } from './order-passages';
import { linkedRegions, type Region, wholeRegion } from './regions';
import { SentencePairs } from './sentence-passages';
import { addRuns, LEAST_ELSEWHERE, LEAST_RUN } from './tile-passages';

export type GroundSettings = {
  /** Names that do not count as words that mean something: of the parties, where these are left plain. */
  readonly names: readonly string[];
};

/**
 * The passages that answer each other, and how much of each text they are. `comparison` is that of
 * `left` against `right`. `sharedGround(b, a, swapped)` is the mirror. O(n log n) for n words on texts
 * whose runs are mostly rare.
 */
export function sharedGround(
  left: VersionText,
  right: VersionText,
  comparison: Comparison,
  settings: GroundSettings,
): SharedGround {
  if (isCanonical(left, right, comparison)) return groundOf(left, right, comparison, settings);
  const mirrored = groundOf(right, left, swapComparison(comparison, right), settings);
  return mirrorGround(mirrored, orderOf(left));
}

function groundOf(
  left: VersionText,
  right: VersionText,
  comparison: Comparison,
  { names }: GroundSettings,
): SharedGround {
  const work = new GroundWork(groundSides(left, right, names));
  const linked = linkedRegions(comparison, work.sides.left, work.sides.right);
  if (work.sides.oneLanguage) addWording(work, linked);
  const concepts = new ConceptPassages(work, { left: left.lang, right: right.lang });
  for (const region of linked) concepts.add(region);
  if (work.sides.oneLanguage) {
    for (const region of linked) addRuns(work, 'formula', region, LEAST_RUN, false);
  }
  return resultOf(work, left);
}

/** What can be said of words only where both texts have the same ones. */
function addWording(work: GroundWork, linked: readonly Region[]): void {
  const whole = wholeRegion(work.sides.left, work.sides.right);
  for (const level of ['words', 'form'] as const) {
    for (const region of linked) addRuns(work, level, region, LEAST_RUN, false);
    addRuns(work, level, whole, LEAST_ELSEWHERE, true);
  }
  for (const region of linked) addReordered(work, region);
  const sentences = new SentencePairs(work);
  for (const region of linked) sentences.add(region, false);
  sentences.add(whole, true);
}

function resultOf(work: GroundWork, left: VersionText): SharedGround {
  const [inLeft, inRight] = [work.shares('left'), work.shares('right')];
  return {
    passages: inReadingOrder(work.passages(), orderOf(left)),
    left: inLeft.units,
    right: inRight.units,
    total: { left: inLeft.total, right: inRight.total },
    precise: work.precise,
  };
}

/** True when the sides stand in canonical order: fewer units first, then by content, then by links. O(n). */
function isCanonical(left: VersionText, right: VersionText, comparison: Comparison): boolean {
  const [units, others] = [unitsOf(left.provisions), unitsOf(right.provisions)];
  if (units.length !== others.length) return units.length < others.length;
  for (const [index, { eId, text }] of units.entries()) {
    const other = others[index];
    if (text !== other?.text) return text < (other?.text ?? '');
    if (eId !== other.eId) return eId < other.eId;
  }
  const pairs = (one: 'left' | 'right', two: 'left' | 'right') =>
    [...comparison.links, ...comparison.also, ...comparison.partly]
      .map((link) => `${link[one].join(' ')}>${link[two].join(' ')}`)
      .join('|');
  return pairs('left', 'right') <= pairs('right', 'left');
}

function orderOf({ provisions }: VersionText): string[] {
  return unitsOf(provisions).map(({ eId }) => eId);
}
