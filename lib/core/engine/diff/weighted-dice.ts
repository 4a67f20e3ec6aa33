/**
 * How much of their wording two passages share: the Dice coefficient of their words as bags, each word
 * weighed by how rare it is (inverse document frequency, Spärck Jones 1972), so that "the" and commas
 * say little. Similar passages of two texts are found through the rare words they have in common, so
 * the work grows with the text and not with its square.
 */

import type { TokenSpan } from '@/lib/core/algorithms/shortest-edit';
import type { TokenRange } from './sentences';
import type { TokenPair, TokenSide } from './token-pair';

/** Passages of both sides, measured. */
export type Overlaps = {
  /** Shared weight of passage `a` and passage `b` (indices) in 0..1. O(length). */
  readonly dice: (a: number, b: number) => number;
  /** Sum of the weights of a passage's words. */
  readonly massA: Float64Array;
  readonly massB: Float64Array;
  readonly bagsA: Bags;
  readonly bagsB: Bags;
  /** Weight by key. */
  readonly weights: Float64Array;
};

/** The keys of each passage in ascending order, one passage after the other. */
type Bags = { readonly keys: Int32Array; readonly starts: Int32Array };

/** The passages that hold a key stand at `passages[starts[key]]` to before `starts[key + 1]`. */
type Postings = { readonly starts: Int32Array; readonly passages: Int32Array };

export type SimilarPair = {
  readonly a: number;
  readonly b: number;
  /** 0..1. */
  readonly score: number;
};

/** Weight of a function word or a mark, whatever its frequency. */
const EMPTY_WEIGHT = 0.12;
/** Words that stand in more passages than this find nothing: they are common. */
const MAX_POSTINGS = 48;
/** Most passages measured exactly for one. */
const MAX_TRIED = 6;

/** Measures the passages of both sides. O(n log n) for n tokens. */
export function overlaps(
  pair: TokenPair,
  rangesA: readonly TokenRange[],
  rangesB: readonly TokenRange[],
): Overlaps {
  const frequency = new Int32Array(pair.folded.length);
  const bagsA = countedBags(pair.left, rangesA, frequency);
  const bagsB = countedBags(pair.right, rangesB, frequency);
  const count = rangesA.length + rangesB.length;
  const weights = new Float64Array(pair.folded.length);
  for (let key = 0; key < pair.folded.length; key += 1) {
    const rarity = Math.log(1 + count / Math.max(1, frequency[key] ?? 1));
    weights[key] = pair.empty[key] ? EMPTY_WEIGHT * Math.min(1, rarity) : rarity;
  }
  const massA = masses(bagsA, weights);
  const massB = masses(bagsB, weights);
  const dice = (a: number, b: number) => {
    const [startA, endA] = [bagsA.starts[a] ?? 0, bagsA.starts[a + 1] ?? 0];
    const [startB, endB] = [bagsB.starts[b] ?? 0, bagsB.starts[b + 1] ?? 0];
    const shared = sharedMass(bagsA.keys, startA, endA, bagsB.keys, startB, endB, weights);
    return (2 * shared) / Math.max(1e-9, (massA[a] ?? 0) + (massB[b] ?? 0));
  };
  return { dice, massA, massB, bagsA, bagsB, weights };
}

/**
 * The pairs of wanted passages that share at least `least`, a few best per passage of A. Passages that
 * share only common words are not found. O(n) on texts whose rare words are rare.
 */
export function similarPairs(
  measured: Overlaps,
  pair: TokenPair,
  wantedA: readonly number[],
  wantedB: readonly number[],
  least: number,
): SimilarPair[] {
  const postings = postingsOf(measured.bagsB, wantedB, pair);
  const shared = new Float64Array(measured.massB.length);
  const found: SimilarPair[] = [];
  const touched: number[] = [];
  for (const a of wantedA) {
    touched.length = 0;
    addShared(measured, a, postings, shared, touched);
    const massA = measured.massA[a] ?? 0;
    for (const b of touched) shared[b] = (shared[b] ?? 0) / (massA + (measured.massB[b] ?? 0));
    for (const b of bestOf(touched, shared)) {
      const score = measured.dice(a, b);
      if (score >= least) found.push({ a, b, score });
    }
    for (const b of touched) shared[b] = 0;
  }
  return found;
}

/** Adds to `shared` the weight of each rare word of passage `a` that a passage of B has too. */
function addShared(
  { bagsA, weights }: Overlaps,
  a: number,
  postings: Postings,
  shared: Float64Array,
  touched: number[],
): void {
  const { keys, starts } = bagsA;
  for (let at = starts[a] ?? 0; at < (starts[a + 1] ?? 0); at += 1) {
    const key = keys[at] ?? 0;
    if (at > (starts[a] ?? 0) && key === keys[at - 1]) continue;
    const weight = weights[key] ?? 0;
    const end = postings.starts[key + 1] ?? 0;
    for (let place = postings.starts[key] ?? 0; place < end; place += 1) {
      const b = postings.passages[place] ?? 0;
      if (shared[b] === 0) touched.push(b);
      shared[b] = (shared[b] ?? 0) + weight;
    }
  }
}

/** The few passages with the greatest values, best first; of equal ones the first. O(n) for n touched. */
function bestOf(touched: readonly number[], values: Float64Array): number[] {
  const best: number[] = [];
  for (const b of touched) {
    const value = values[b] ?? 0;
    let place = best.length;
    while (place > 0) {
      const other = best[place - 1] ?? 0;
      const otherValue = values[other] ?? 0;
      if (otherValue > value || (otherValue === value && other < b)) break;
      place -= 1;
    }
    if (place >= MAX_TRIED) continue;
    if (best.length < MAX_TRIED) best.push(b);
    for (let at = best.length - 1; at > place; at -= 1) best[at] = best[at - 1] ?? b;
    best[place] = b;
  }
  return best;
}

/** What two token ranges share and hold, in the weights measured before or with every word alike. */
export type Shared = {
  readonly shared: number;
  readonly massA: number;
  readonly massB: number;
  readonly dice: number;
};

/** Compares passages fromA..toA with fromB..toB, as one bag of words each. O(n log n). */
export function sharedBy(
  { bagsA, bagsB }: Overlaps,
  weights: Float64Array,
  { fromA, toA, fromB, toB }: TokenSpan,
): Shared {
  const [bagA, bagB] = [joinedBag(bagsA, fromA, toA), joinedBag(bagsB, fromB, toB)];
  const massA = massOf(bagA, 0, bagA.length, weights);
  const massB = massOf(bagB, 0, bagB.length, weights);
  const shared = sharedMass(bagA, 0, bagA.length, bagB, 0, bagB.length, weights);
  return { shared, massA, massB, dice: (2 * shared) / Math.max(1e-9, massA + massB) };
}

/** The bags of many passages, and in `frequency` by key how many hold it: sorted by counting. O(n). */
function countedBags(
  { keys: all }: TokenSide,
  ranges: readonly TokenRange[],
  frequency: Int32Array,
): Bags {
  const starts = new Int32Array(ranges.length + 1);
  const ends = new Int32Array(frequency.length);
  for (let passage = 0; passage < ranges.length; passage += 1) {
    const { from, to } = ranges[passage] ?? NOTHING;
    starts[passage + 1] = (starts[passage] ?? 0) + to - from;
    for (let at = from; at < to; at += 1) countUp(ends, all[at] ?? 0);
  }
  let total = 0;
  for (let key = 0; key < ends.length; key += 1) {
    const count = ends[key] ?? 0;
    ends[key] = total;
    total += count;
  }
  // By key the passages that hold it, in order: what stood at `ends` has moved to each key's end.
  const holders = new Int32Array(total);
  for (let passage = 0; passage < ranges.length; passage += 1) {
    const { from, to } = ranges[passage] ?? NOTHING;
    for (let at = from; at < to; at += 1) holders[countUp(ends, all[at] ?? 0)] = passage;
  }
  const keys = new Int32Array(total);
  const next = starts.slice();
  for (let key = 0, place = 0; key < ends.length; key += 1) {
    const end = ends[key] ?? 0;
    for (let last = -1; place < end; place += 1) {
      const passage = holders[place] ?? 0;
      keys[countUp(next, passage)] = key;
      if (passage !== last) countUp(frequency, key);
      last = passage;
    }
  }
  return { keys, starts };
}

const NOTHING: TokenRange = { from: 0, to: 0 };

/** Adds one to a count, and gives what it was. */
function countUp(counts: Int32Array, index: number): number {
  const count = counts[index] ?? 0;
  counts[index] = count + 1;
  return count;
}

/** The bags of several passages as one. */
function joinedBag({ keys, starts }: Bags, from: number, to: number): Int32Array {
  const bag = keys.subarray(starts[from] ?? 0, starts[to] ?? 0);
  return to - from < 2 ? bag : bag.slice().sort();
}

function masses({ keys, starts }: Bags, weights: Float64Array): Float64Array {
  const result = new Float64Array(starts.length - 1);
  for (let passage = 0; passage < result.length; passage += 1) {
    result[passage] = massOf(keys, starts[passage] ?? 0, starts[passage + 1] ?? 0, weights);
  }
  return result;
}

function massOf(keys: Int32Array, from: number, to: number, weights: Float64Array): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += weights[keys[at] ?? 0] ?? 0;
  return sum;
}

/** Weight of what two sorted bags have in common, each word as often as both have it. */
function sharedMass(
  keysA: Int32Array,
  fromA: number,
  toA: number,
  keysB: Int32Array,
  fromB: number,
  toB: number,
  weights: Float64Array,
): number {
  let [atA, atB, sum] = [fromA, fromB, 0];
  while (atA < toA && atB < toB) {
    const [keyA, keyB] = [keysA[atA] ?? 0, keysB[atB] ?? 0];
    if (keyA === keyB) sum += weights[keyA] ?? 0;
    if (keyA <= keyB) atA += 1;
    if (keyB <= keyA) atB += 1;
  }
  return sum;
}

/** For each key that is rare enough, the wanted passages that hold it. */
function postingsOf(
  { keys, starts: bagStarts }: Bags,
  wanted: readonly number[],
  { folded, empty }: TokenPair,
): Postings {
  const forms = folded.length;
  const counts = new Int32Array(forms);
  for (const passage of wanted) {
    const from = bagStarts[passage] ?? 0;
    for (let at = from; at < (bagStarts[passage + 1] ?? 0); at += 1) {
      const key = keys[at] ?? 0;
      if (at === from || key !== keys[at - 1]) counts[key] = (counts[key] ?? 0) + 1;
    }
  }
  const starts = new Int32Array(forms + 1);
  for (let key = 0; key < forms; key += 1) {
    const count = counts[key] ?? 0;
    const kept = empty[key] === 0 && count <= MAX_POSTINGS;
    starts[key + 1] = (starts[key] ?? 0) + (kept ? count : 0);
  }
  const next = starts.slice();
  const passages = new Int32Array(starts[forms] ?? 0);
  for (const passage of wanted) {
    const from = bagStarts[passage] ?? 0;
    for (let at = from; at < (bagStarts[passage + 1] ?? 0); at += 1) {
      const key = keys[at] ?? 0;
      const place = next[key] ?? 0;
      if ((at > from && key === keys[at - 1]) || starts[key] === starts[key + 1]) continue;
      passages[place] = passage;
      next[key] = place + 1;
    }
  }
  return { starts, passages };
}
