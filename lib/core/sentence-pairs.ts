/**
 * Which sentences of two texts correspond. Equal sentences and similar ones (`overlap.ts`) are weighed
 * pairs; the heaviest chain of them that rises on both sides kept its order (`chain.ts`), and a strong
 * pair off the chain is text that moved. After the sentence alignment of Gale and Church (1993), with
 * shared wording instead of length, and without its window.
 */

import { heaviestChain } from './chain';
import { type Overlaps, overlaps, similarPairs } from './overlap';
import type { TokenRange } from './sentences';
import type { TokenPair, TokenSide } from './token-side';

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
  readonly measured: Overlaps;
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
  const measured = overlaps(pair, sentencesA, sentencesB);
  const equal = equalPairs(pair, sentencesA, sentencesB);
  const once = onlyOnce(equal);
  const next = nextInOrder(measured, once, equal, sentencesA.length, sentencesB.length);
  const settled = {
    a: new Set([...once.a, ...next.map(({ a }) => a)]),
    b: new Set([...once.b, ...next.map(({ b }) => b)]),
  };
  const lone = (count: number, paired: ReadonlySet<number>) =>
    Array.from({ length: count }, (_, index) => index).filter((index) => !paired.has(index));
  const similar = nearBest(
    similarPairs(
      measured,
      pair,
      lone(sentencesA.length, settled.a),
      lone(sentencesB.length, settled.b),
      LEAST_SIMILAR,
    ),
  );
  const pairs = [...equal, ...next, ...similar].map(
    ({ a, b, score, equal: same }): SentencePair => ({
      a,
      b,
      score,
      equal: same ?? false,
      weight: (score * ((measured.massA[a] ?? 0) + (measured.massB[b] ?? 0))) / 2,
    }),
  );
  const kept = heaviestChain(pairs, sentencesB.length);
  const words = (a: number) => wordCount(pair.left, sentencesA[a]);
  return { measured, kept, moved: movedPairs(measured, pairs, kept, words) };
}

/** The number of words, not marks, in a range. O(length). */
export function wordCount(side: TokenSide, range: TokenRange | undefined): number {
  let count = 0;
  for (let index = range?.from ?? 0; index < (range?.to ?? 0); index += 1) {
    if (side.marks[index] === 0) count += 1;
  }
  return count;
}

type ScoredPair = {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly equal?: true;
};

/** Sentences that have one equal and are its one equal: no other wording is looked for. */
function onlyOnce(equal: readonly ScoredPair[]): {
  readonly a: ReadonlySet<number>;
  readonly b: ReadonlySet<number>;
} {
  const count = (indices: readonly number[]) => {
    const counts = new Map<number, number>();
    for (const index of indices) counts.set(index, (counts.get(index) ?? 0) + 1);
    return counts;
  };
  const [countA, countB] = [count(equal.map(({ a }) => a)), count(equal.map(({ b }) => b))];
  const single = equal.filter(({ a, b }) => countA.get(a) === 1 && countB.get(b) === 1);
  return { a: new Set(single.map(({ a }) => a)), b: new Set(single.map(({ b }) => b)) };
}

/**
 * Sentences that are nearly equal to the one behind the last that corresponds: no other is looked for.
 * An edited version of one text is paired by these alone.
 */
function nextInOrder(
  measured: Overlaps,
  once: { readonly a: ReadonlySet<number>; readonly b: ReadonlySet<number> },
  equal: readonly ScoredPair[],
  sizeA: number,
  sizeB: number,
): ScoredPair[] {
  const counterpart = new Map(equal.map(({ a, b }) => [a, b]));
  const pairs: ScoredPair[] = [];
  let b = 0;
  for (let a = 0; a < sizeA; a += 1) {
    const known = counterpart.get(a);
    if (known !== undefined) {
      if (once.a.has(a)) b = known + 1;
      continue;
    }
    if (b >= sizeB || once.b.has(b)) continue;
    const score = measured.dice(a, b);
    if (score < NEARLY_EQUAL) continue;
    pairs.push({ a, b, score });
    b += 1;
  }
  return pairs;
}

function nearBest(pairs: readonly ScoredPair[]): ScoredPair[] {
  const bestA = new Map<number, number>();
  const bestB = new Map<number, number>();
  for (const { a, b, score } of pairs) {
    bestA.set(a, Math.max(score, bestA.get(a) ?? 0));
    bestB.set(b, Math.max(score, bestB.get(b) ?? 0));
  }
  return pairs.filter(
    ({ a, b, score }) => score >= NEAR_BEST * Math.max(bestA.get(a) ?? 0, bestB.get(b) ?? 0),
  );
}

/** Pairs of equal sentences; of one that stands often on both sides, those of equal rank. */
function equalPairs(
  { left, right }: TokenPair,
  sentencesA: readonly TokenRange[],
  sentencesB: readonly TokenRange[],
): ScoredPair[] {
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
  const pairs: ScoredPair[] = [];
  for (const [hash, listA] of byHashA) {
    for (const [a, b] of rankPairs(listA, byHashB.get(hash) ?? [])) {
      if (equalRanges(left, sentencesA[a], right, sentencesB[b]))
        pairs.push({ a, b, score: 1, equal: true });
    }
  }
  return pairs;
}

function rankPairs(listA: readonly number[], listB: readonly number[]): [number, number][] {
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
  let [one, other] = [17, 31];
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
  measured: Overlaps,
  pairs: readonly SentencePair[],
  kept: readonly SentencePair[],
  words: (a: number) => number,
): SentencePair[] {
  const usedA = new Set(kept.map(({ a }) => a));
  const usedB = new Set(kept.map(({ b }) => b));
  const strong = pairs
    .filter(({ a, b, score }) => score >= LEAST_MOVED && !usedA.has(a) && !usedB.has(b))
    .filter(({ a }) => words(a) >= LEAST_MOVED_WORDS)
    .sort((one, other) => other.weight - one.weight || one.a - other.a || one.b - other.b);
  const moved = new Map<number, SentencePair>();
  const take = (pair: SentencePair): boolean => {
    if (usedA.has(pair.a) || usedB.has(pair.b)) return false;
    usedA.add(pair.a);
    usedB.add(pair.b);
    moved.set(pair.a, pair);
    return true;
  };
  for (const pair of strong) take(pair);
  const seeds = [...moved.values()];
  for (const step of [1, -1]) {
    for (const seed of seeds) {
      // A short or much changed sentence that lies against one that moved went with it.
      for (let beside = neighbour(measured, seed, step); beside; ) {
        beside = take(beside) ? neighbour(measured, beside, step) : undefined;
      }
    }
  }
  return [...moved.values()].sort((one, other) => one.a - other.a);
}

/** The sentences behind or before a pair, when they are similar. */
function neighbour(
  { dice, massA, massB }: Overlaps,
  { a, b }: SentencePair,
  step: number,
): SentencePair | undefined {
  const [nextA, nextB] = [a + step, b + step];
  if (nextA < 0 || nextB < 0 || nextA >= massA.length || nextB >= massB.length) return undefined;
  const score = dice(nextA, nextB);
  if (score < LEAST_SIMILAR) return undefined;
  return { a: nextA, b: nextB, score, weight: 0, equal: false };
}
