/**
 * How much of their wording two passages share: the Dice coefficient of their words as bags, each word
 * weighed by how rare it is (inverse document frequency, Spärck Jones 1972), so that "the" and commas
 * say little. Similar passages of two texts are found through the rare words they have in common, so
 * the work grows with the text and not with its square.
 */

import type { TokenRange } from './sentences';
import type { TokenPair, TokenSide } from './token-side';

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
  const bagsA = bags(pair.left, rangesA);
  const bagsB = bags(pair.right, rangesB);
  const frequency = new Int32Array(pair.words.length);
  for (const { keys, starts } of [bagsA, bagsB]) {
    for (let passage = 0; passage < starts.length - 1; passage += 1) {
      for (let at = starts[passage] ?? 0; at < (starts[passage + 1] ?? 0); at += 1) {
        const key = keys[at] ?? 0;
        if (at === starts[passage] || key !== keys[at - 1])
          frequency[key] = (frequency[key] ?? 0) + 1;
      }
    }
  }
  const count = rangesA.length + rangesB.length;
  const weights = new Float64Array(pair.words.length);
  for (let key = 0; key < pair.words.length; key += 1) {
    const rarity = Math.log(1 + count / Math.max(1, frequency[key] ?? 1));
    weights[key] = pair.empty[key] ? EMPTY_WEIGHT * Math.min(1, rarity) : rarity;
  }
  const massA = masses(bagsA, weights);
  const massB = masses(bagsB, weights);
  const dice = (a: number, b: number) =>
    (2 * sharedMass(bagsA, a, bagsB, b, weights)) /
    Math.max(1e-9, (massA[a] ?? 0) + (massB[b] ?? 0));
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
    best.splice(place, 0, b);
    if (best.length > MAX_TRIED) best.pop();
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

/** Compares two token ranges by their bags of words. O(n log n). */
export function sharedBy(
  weights: Float64Array,
  pair: TokenPair,
  rangeA: TokenRange,
  rangeB: TokenRange,
): Shared {
  const [bagA, bagB] = [bags(pair.left, [rangeA]), bags(pair.right, [rangeB])];
  const massA = masses(bagA, weights)[0] ?? 0;
  const massB = masses(bagB, weights)[0] ?? 0;
  const shared = sharedMass(bagA, 0, bagB, 0, weights);
  return { shared, massA, massB, dice: (2 * shared) / Math.max(1e-9, massA + massB) };
}

function bags(side: TokenSide, ranges: readonly TokenRange[]): Bags {
  const starts = new Int32Array(ranges.length + 1);
  ranges.forEach(({ from, to }, index) => {
    starts[index + 1] = (starts[index] ?? 0) + to - from;
  });
  const keys = new Int32Array(starts[ranges.length] ?? 0);
  ranges.forEach(({ from, to }, index) => {
    const bag = side.keys.slice(from, to).sort();
    keys.set(bag, starts[index]);
  });
  return { keys, starts };
}

function masses({ keys, starts }: Bags, weights: Float64Array): Float64Array {
  const result = new Float64Array(starts.length - 1);
  for (let passage = 0; passage < result.length; passage += 1) {
    let sum = 0;
    for (let at = starts[passage] ?? 0; at < (starts[passage + 1] ?? 0); at += 1) {
      sum += weights[keys[at] ?? 0] ?? 0;
    }
    result[passage] = sum;
  }
  return result;
}

/** Weight of what two passages have in common, each word as often as both have it. */
function sharedMass(bagsA: Bags, a: number, bagsB: Bags, b: number, weights: Float64Array): number {
  let [atA, atB, sum] = [bagsA.starts[a] ?? 0, bagsB.starts[b] ?? 0, 0];
  const [endA, endB] = [bagsA.starts[a + 1] ?? 0, bagsB.starts[b + 1] ?? 0];
  while (atA < endA && atB < endB) {
    const [keyA, keyB] = [bagsA.keys[atA] ?? 0, bagsB.keys[atB] ?? 0];
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
  { words, empty }: TokenPair,
): Postings {
  const forms = words.length;
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
