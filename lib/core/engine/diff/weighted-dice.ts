/**
 * How much of their wording two passages share: the Dice coefficient of their words as bags, each word
 * weighed by how rare it is (inverse document frequency, Spärck Jones 1972), so that "the" and commas
 * say little.
 */

import type { TokenRange } from './sentences';
import type { TokenPair, TokenSide } from './token-pair';

/** The keys of a passage in ascending order, each as often as it stands there. */
export type Bag = Int32Array;

/** Passages of both sides, by index, with what their words weigh. */
export type WeighedPassages = {
  readonly bagsA: readonly Bag[];
  readonly bagsB: readonly Bag[];
  /** By key. */
  readonly weights: Float64Array;
};

/** What two bags hold and have in common, by weight; `dice` in 0..1. */
export type Overlap = {
  readonly shared: number;
  readonly massA: number;
  readonly massB: number;
  readonly dice: number;
};

/** Weight of a function word or a mark, whatever its frequency. */
const EMPTY_WEIGHT = 0.12;

/** The passages of both sides as bags. O(n + k) for n tokens and k keys. */
export function weighPassages(
  pair: TokenPair,
  rangesA: readonly TokenRange[],
  rangesB: readonly TokenRange[],
): WeighedPassages {
  const frequency = new Int32Array(pair.folded.length);
  const bagsA = bagsOf(pair.left, rangesA, frequency);
  const bagsB = bagsOf(pair.right, rangesB, frequency);
  const count = rangesA.length + rangesB.length;
  const weights = new Float64Array(frequency.length);
  for (let key = 0; key < weights.length; key += 1) {
    const rarity = Math.log(1 + count / Math.max(1, frequency[key] ?? 1));
    weights[key] = pair.empty[key] ? EMPTY_WEIGHT * Math.min(1, rarity) : rarity;
  }
  return { bagsA, bagsB, weights };
}

/** Twice what two bags share over what both hold. O(length). */
export function dice(a: Bag, b: Bag, weights: Float64Array): number {
  const mass = massOf(a, weights) + massOf(b, weights);
  return (2 * sharedMass(a, b, weights)) / Math.max(1e-9, mass);
}

/** The same for passage `a` of A and passage `b` of B. */
export function diceOf({ bagsA, bagsB, weights }: WeighedPassages, a: number, b: number): number {
  return dice(bagsA[a] ?? NOTHING, bagsB[b] ?? NOTHING, weights);
}

/** What two bags have in common, with what it was worked out from. O(length). */
export function overlapOf(a: Bag, b: Bag, weights: Float64Array): Overlap {
  const shared = sharedMass(a, b, weights);
  const [massA, massB] = [massOf(a, weights), massOf(b, weights)];
  return { shared, massA, massB, dice: (2 * shared) / Math.max(1e-9, massA + massB) };
}

/** The weight of all words of a bag. O(length). */
export function massOf(bag: Bag, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < bag.length; at += 1) sum += weights[bag[at] ?? 0] ?? 0;
  return sum;
}

/** Passages from..to of one side as one bag. O(n log n). */
export function joinedBag(bags: readonly Bag[], from: number, to: number): Bag {
  if (to - from < 2) return bags.slice(from, to)[0] ?? NOTHING;
  const parts = bags.slice(from, to);
  const joined = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined.sort();
}

const NOTHING: Bag = new Int32Array(0);

/** Weight of what two bags have in common, each word as often as both have it. */
function sharedMass(a: Bag, b: Bag, weights: Float64Array): number {
  let [atA, atB, sum] = [0, 0, 0];
  while (atA < a.length && atB < b.length) {
    const [keyA, keyB] = [a[atA] ?? 0, b[atB] ?? 0];
    if (keyA === keyB) sum += weights[keyA] ?? 0;
    if (keyA <= keyB) atA += 1;
    if (keyB <= keyA) atB += 1;
  }
  return sum;
}

/** The bags of many passages, adding to `frequency` by key how many hold it: sorted by counting. O(n). */
function bagsOf(side: TokenSide, ranges: readonly TokenRange[], frequency: Int32Array): Bag[] {
  const holders = holdersByKey(side, ranges, frequency.length);
  const starts = startsOf(ranges);
  const keys = new Int32Array(starts.at(-1) ?? 0);
  const next = starts.slice();
  for (let key = 0; key < frequency.length; key += 1) {
    let last = -1;
    for (let at = holders.starts[key] ?? 0; at < (holders.starts[key + 1] ?? 0); at += 1) {
      const passage = holders.passages[at] ?? 0;
      keys[countUp(next, passage)] = key;
      if (passage !== last) countUp(frequency, key);
      last = passage;
    }
  }
  return ranges.map((_, passage) => keys.subarray(starts[passage], starts[passage + 1]));
}

/** For each key the passages that hold it, in order and as often as they do. */
function holdersByKey({ keys }: TokenSide, ranges: readonly TokenRange[], size: number) {
  const starts = new Int32Array(size + 1);
  for (const { from, to } of ranges) {
    for (let at = from; at < to; at += 1) countUp(starts, (keys[at] ?? 0) + 1);
  }
  for (let key = 0; key < size; key += 1)
    starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const passages = new Int32Array(starts[size] ?? 0);
  for (let passage = 0; passage < ranges.length; passage += 1) {
    const { from, to } = ranges[passage] ?? { from: 0, to: 0 };
    for (let at = from; at < to; at += 1) passages[countUp(next, keys[at] ?? 0)] = passage;
  }
  return { starts, passages };
}

/** Where each passage begins when all are laid one behind the other, and where the last one ends. */
function startsOf(ranges: readonly TokenRange[]): Int32Array {
  const starts = new Int32Array(ranges.length + 1);
  for (const [index, { from, to }] of ranges.entries()) {
    starts[index + 1] = (starts[index] ?? 0) + to - from;
  }
  return starts;
}

/** Adds one to a count, and gives what it was. */
function countUp(counts: Int32Array, index: number): number {
  const count = counts[index] ?? 0;
  counts[index] = count + 1;
  return count;
}
