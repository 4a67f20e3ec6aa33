/**
 * Which sentences of two texts correspond. Equal sentences and similar ones (`weighted-dice.ts`) are weighed
 * pairs; the heaviest chain of them that rises on both sides kept its order (`heaviest-chain.ts`), and a strong
 * pair off the chain is text that moved. After the sentence alignment of Gale and Church (1993), with
 * shared wording instead of length, and without its window.
 */

import { heaviestChain } from '@/lib/core/algorithms/heaviest-chain';
import type { TokenRange } from './sentences';
import { type SimilarPair, similarPairs } from './similar-passages';
import type { TokenPair, TokenSide } from './token-pair';
import { type Bag, diceOf, massOf, type WeighedPassages, weighPassages } from './weighted-dice';

/** Sentences a and b (indices) say the same thing, with the same words when `score` is 1. */
export type SentencePair = {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly weight: number;
  /** True when they are equal token by token. */
  readonly equal: boolean;
};

export type SentenceMatch = {
  readonly weighed: WeighedPassages;
  /** In order on both sides. */
  readonly kept: readonly SentencePair[];
  /** One to one, off that order, on sentences that no kept pair has; in order of A. */
  readonly moved: readonly SentencePair[];
};

/** Least overlap at which two sentences are compared word by word. */
const LEAST_SIMILAR = 0.4;
/** A pair much worse than the best of either sentence would only hold a better one off. */
const NEAR_BEST = 0.65;
/** Overlap of a sentence that was edited in place. */
const NEARLY_EQUAL = 0.8;

/** Least overlap of text that moved, and fewest words for it to stand alone. */
export const LEAST_MOVED = 0.7;

export const LEAST_MOVED_WORDS = 8;
/** Occurrences of one sentence on both sides, multiplied, up to which all are tried with all. */
const ALL_WITH_ALL = 16;

/** Pairs the sentences of both sides. O(n log n) for n tokens. */
export function matchSentences(
  pair: TokenPair,
  sentencesA: readonly TokenRange[],
  sentencesB: readonly TokenRange[],
): SentenceMatch {
  const weighed = weighPassages(pair, sentencesA, sentencesB);
  const equal = equalPairs(pair, sentencesA, sentencesB);
  const settled = onlyOnce(equal, sentencesA.length, sentencesB.length);
  const next = nextInOrder(weighed, settled, equal);
  for (const { a, b } of next) {
    settled.a[a] = 1;
    settled.b[b] = 1;
  }
  const [unmatchedA, unmatchedB] = [unsettled(settled.a), unsettled(settled.b)];
  const similar = nearBest(
    similarPairs(weighed, pair, unmatchedA, unmatchedB, LEAST_SIMILAR),
    settled,
  );
  const masses = massesOf(weighed);
  const pairs = [
    ...equal.map((each) => sentencePair(each, masses, true)),
    ...[...next, ...similar].map((each) => sentencePair(each, masses, false)),
  ];
  const kept = heaviestChain(pairs, sentencesB.length);
  const words = (a: number) => wordCount(pair.left, sentencesA[a]);
  return { weighed, kept, moved: movedPairs(weighed, pairs, kept, words) };
}

/** What each sentence of either side weighs. */
type Masses = { readonly a: Float64Array; readonly b: Float64Array };

function massesOf({ bagsA, bagsB, weights }: WeighedPassages): Masses {
  const massOfBag = (bag: Bag) => massOf(bag, weights);
  return { a: Float64Array.from(bagsA, massOfBag), b: Float64Array.from(bagsB, massOfBag) };
}

function sentencePair({ a, b, score }: SimilarPair, masses: Masses, equal: boolean): SentencePair {
  const mass = (masses.a[a] ?? 0) + (masses.b[b] ?? 0);
  return { a, b, score, equal, weight: (score * mass) / 2 };
}

/** The number of words, not marks, in a range. O(length). */
export function wordCount(side: TokenSide, range: TokenRange | undefined): number {
  let count = 0;
  for (let index = range?.from ?? 0; index < (range?.to ?? 0); index += 1) {
    if (side.marks[index] === 0) count += 1;
  }
  return count;
}

/** A flag for each sentence of either side. */
type Flags = { readonly a: Uint8Array; readonly b: Uint8Array };

/** Sentences that have one equal and are its one equal: no other wording is looked for. */
function onlyOnce(equal: readonly SimilarPair[], sizeA: number, sizeB: number): Flags {
  const [countA, countB] = [new Int32Array(sizeA), new Int32Array(sizeB)];
  for (const { a, b } of equal) {
    countA[a] = (countA[a] ?? 0) + 1;
    countB[b] = (countB[b] ?? 0) + 1;
  }
  const flags = { a: new Uint8Array(sizeA), b: new Uint8Array(sizeB) };
  for (const { a, b } of equal) {
    if (countA[a] !== 1 || countB[b] !== 1) continue;
    flags.a[a] = 1;
    flags.b[b] = 1;
  }
  return flags;
}

function unsettled(flags: Uint8Array): number[] {
  const result: number[] = [];
  for (let index = 0; index < flags.length; index += 1) if (flags[index] === 0) result.push(index);
  return result;
}

/**
 * Sentences that are nearly equal to the one behind the last that corresponds: no other is looked for.
 * An edited version of one text is paired by these alone.
 */
function nextInOrder(
  weighed: WeighedPassages,
  once: Flags,
  equal: readonly SimilarPair[],
): SimilarPair[] {
  const counterpart = new Int32Array(once.a.length).fill(-1);
  for (const { a, b } of equal) counterpart[a] = b;
  const pairs: SimilarPair[] = [];
  let b = 0;
  for (let a = 0; a < once.a.length; a += 1) {
    const known = counterpart[a] ?? -1;
    if (known >= 0) {
      if (once.a[a] === 1) b = known + 1;
      continue;
    }
    if (b >= once.b.length || once.b[b] === 1) continue;
    const score = diceOf(weighed, a, b);
    if (score < NEARLY_EQUAL) continue;
    pairs.push({ a, b, score });
    b += 1;
  }
  return pairs;
}

/** The pairs that are not much worse than the best of either sentence; `sizes` has both sizes. */
function nearBest(pairs: readonly SimilarPair[], sizes: Flags): SimilarPair[] {
  const bestA = new Float64Array(sizes.a.length);
  const bestB = new Float64Array(sizes.b.length);
  for (const { a, b, score } of pairs) {
    bestA[a] = Math.max(score, bestA[a] ?? 0);
    bestB[b] = Math.max(score, bestB[b] ?? 0);
  }
  return pairs.filter(
    ({ a, b, score }) => score >= NEAR_BEST * Math.max(bestA[a] ?? 0, bestB[b] ?? 0),
  );
}

/** Pairs of equal sentences; of one that stands often on both sides, those of equal rank. */
function equalPairs(
  { left, right }: TokenPair,
  sentencesA: readonly TokenRange[],
  sentencesB: readonly TokenRange[],
): SimilarPair[] {
  const byHashB = new Map<number, number[]>();
  sentencesB.forEach((range, index) => {
    const hash = hashOf(right, range);
    const list = byHashB.get(hash);
    if (list === undefined) byHashB.set(hash, [index]);
    else list.push(index);
  });
  const byHashA = new Map<number, number[]>();
  sentencesA.forEach((range, index) => {
    const hash = hashOf(left, range);
    if (!byHashB.has(hash)) return;
    const list = byHashA.get(hash);
    if (list === undefined) byHashA.set(hash, [index]);
    else list.push(index);
  });
  const pairs: SimilarPair[] = [];
  for (const [hash, listA] of byHashA) {
    for (const [a, b] of rankPairs(listA, byHashB.get(hash) ?? [])) {
      if (equalRanges(left, sentencesA[a], right, sentencesB[b])) pairs.push({ a, b, score: 1 });
    }
  }
  return pairs;
}

function rankPairs(listA: readonly number[], listB: readonly number[]): [number, number][] {
  const [[a], [b]] = [listA, listB];
  if (a !== undefined && b !== undefined && listA.length * listB.length === 1) return [[a, b]];
  if (listA.length * listB.length <= ALL_WITH_ALL) {
    return listA.flatMap((a) => listB.map((b): [number, number] => [a, b]));
  }
  const shift = listB.length - listA.length;
  const ranks = shift === 0 ? [0] : [0, shift];
  return listA.flatMap((a, rank) =>
    ranks
      .map((by) => listB[rank + by])
      .filter((b) => b !== undefined)
      .map((b): [number, number] => [a, b]),
  );
}

function hashOf({ keys }: TokenSide, { from, to }: TokenRange): number {
  let one = 17;
  let other = 31;
  for (let index = from; index < to; index += 1) {
    const key = keys[index] ?? 0;
    one = (Math.imul(one, 0x01000193) ^ key) | 0;
    other = (Math.imul(other, 0x5bd1e995) + key) | 0;
  }
  return (one >>> 0) * 0x200000 + ((other >>> 0) & 0x1fffff);
}

function equalRanges(
  left: TokenSide,
  a: TokenRange | undefined,
  right: TokenSide,
  b: TokenRange | undefined,
): boolean {
  if (a === undefined || b === undefined || a.to - a.from !== b.to - b.from) return false;
  for (let step = 0; step < a.to - a.from; step += 1) {
    if (left.keys[a.from + step] !== right.keys[b.from + step]) return false;
  }
  return true;
}

/** Strong pairs off the chain, each sentence once, and what moved along with them. */
function movedPairs(
  weighed: WeighedPassages,
  pairs: readonly SentencePair[],
  kept: readonly SentencePair[],
  words: (a: number) => number,
): SentencePair[] {
  const used = {
    a: new Uint8Array(weighed.bagsA.length),
    b: new Uint8Array(weighed.bagsB.length),
  };
  for (const { a, b } of kept) {
    used.a[a] = 1;
    used.b[b] = 1;
  }
  const strong = pairs
    .filter(({ a, b, score }) => score >= LEAST_MOVED && used.a[a] === 0 && used.b[b] === 0)
    .filter(({ a }) => words(a) >= LEAST_MOVED_WORDS)
    .sort((one, other) => other.weight - one.weight || one.a - other.a || one.b - other.b);
  const moved = new Map<number, SentencePair>();
  const take = (pair: SentencePair): boolean => {
    if (used.a[pair.a] === 1 || used.b[pair.b] === 1) return false;
    used.a[pair.a] = 1;
    used.b[pair.b] = 1;
    moved.set(pair.a, pair);
    return true;
  };
  for (const pair of strong) take(pair);
  const seeds = [...moved.values()];
  for (const step of [1, -1]) {
    for (const seed of seeds) {
      // A short or much changed sentence that lies against one that moved went with it.
      for (let beside = neighbour(weighed, seed, step); beside; ) {
        beside = take(beside) ? neighbour(weighed, beside, step) : undefined;
      }
    }
  }
  return [...moved.values()].sort((one, other) => one.a - other.a);
}

/** The sentences behind or before a pair, when they are similar. */
function neighbour(
  weighed: WeighedPassages,
  { a, b }: SentencePair,
  step: number,
): SentencePair | undefined {
  const [nextA, nextB] = [a + step, b + step];
  if (nextA < 0 || nextB < 0 || nextA >= weighed.bagsA.length || nextB >= weighed.bagsB.length)
    return undefined;
  const score = diceOf(weighed, nextA, nextB);
  if (score < LEAST_SIMILAR) return undefined;
  return { a: nextA, b: nextB, score, weight: 0, equal: false };
}
