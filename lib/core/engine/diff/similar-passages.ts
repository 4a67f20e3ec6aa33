/**
 * Which passages of two texts are alike. They are found through the rare words that they have in common
 * (an inverted index), so the work grows with the text and not with its square, and the best few are
 * measured exactly.
 */

import type { TokenPair } from './token-pair';
import { type Bag, diceOf, massOf, type WeighedPassages } from './weighted-dice';

export type SimilarPair = {
  readonly a: number;
  readonly b: number;
  /** 0..1. */
  readonly score: number;
};

/** The passages that hold a key stand at `passages[starts[key]]` to before `starts[key + 1]`. */
type Postings = { readonly starts: Int32Array; readonly passages: Int32Array };

/** Words that stand in more passages than this find nothing: they are common. */
const MAX_POSTINGS = 48;
/** Most passages measured exactly for one. */
const MAX_TRIED = 6;

/**
 * The pairs of wanted passages that share at least `least`, a few best per passage of A. Passages that
 * share only common words are not found. O(n) on texts whose rare words are rare.
 */
export function similarPairs(
  weighed: WeighedPassages,
  pair: TokenPair,
  wantedA: readonly number[],
  wantedB: readonly number[],
  least: number,
): SimilarPair[] {
  const { bagsA, bagsB, weights } = weighed;
  const postings = postingsOf(bagsB, wantedB, pair);
  const massesB = Float64Array.from(bagsB, (bag) => massOf(bag, weights));
  const shared = new Float64Array(bagsB.length);
  const found: SimilarPair[] = [];
  const touched: number[] = [];
  for (const a of wantedA) {
    const bag = bagsA[a];
    if (bag === undefined) continue;
    touched.length = 0;
    addShared(bag, weights, postings, shared, touched);
    const massA = massOf(bag, weights);
    for (const b of touched) shared[b] = (shared[b] ?? 0) / (massA + (massesB[b] ?? 0));
    for (const b of bestOf(touched, shared)) {
      const score = diceOf(weighed, a, b);
      if (score >= least) found.push({ a, b, score });
    }
    for (const b of touched) shared[b] = 0;
  }
  return found;
}

/** Adds to `shared` the weight of each rare word of a bag that a passage of B has too. */
function addShared(
  bag: Bag,
  weights: Float64Array,
  { starts, passages }: Postings,
  shared: Float64Array,
  touched: number[],
): void {
  for (let at = 0; at < bag.length; at += 1) {
    const key = bag[at] ?? 0;
    if (at > 0 && key === bag[at - 1]) continue;
    const weight = weights[key] ?? 0;
    const end = starts[key + 1] ?? 0;
    for (let place = starts[key] ?? 0; place < end; place += 1) {
      const b = passages[place] ?? 0;
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

/** For each key that is rare enough, the wanted passages that hold it. */
function postingsOf(bags: readonly Bag[], wanted: readonly number[], pair: TokenPair): Postings {
  const { empty } = pair;
  const counts = new Int32Array(empty.length);
  for (const passage of wanted) eachKey(bags[passage], (key) => countUp(counts, key));
  const starts = new Int32Array(empty.length + 1);
  for (let key = 0; key < empty.length; key += 1) {
    const count = counts[key] ?? 0;
    const kept = empty[key] === 0 && count <= MAX_POSTINGS;
    starts[key + 1] = (starts[key] ?? 0) + (kept ? count : 0);
  }
  const next = starts.slice();
  const passages = new Int32Array(starts[empty.length] ?? 0);
  for (const passage of wanted) {
    eachKey(bags[passage], (key) => {
      if (starts[key] !== starts[key + 1]) passages[countUp(next, key)] = passage;
    });
  }
  return { starts, passages };
}

/** Each key of a bag once. */
function eachKey(bag: Bag | undefined, take: (key: number) => void): void {
  if (bag === undefined) return;
  for (let at = 0; at < bag.length; at += 1) {
    const key = bag[at] ?? 0;
    if (at === 0 || key !== bag[at - 1]) take(key);
  }
}

function countUp(counts: Int32Array, index: number): number {
  const count = counts[index] ?? 0;
  counts[index] = count + 1;
  return count;
}
