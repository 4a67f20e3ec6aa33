/**
 * Sentences that say much the same in other words: pairs by the weighted overlap of their stems
 * (`weighted-dice.ts`), the best first, each sentence in one pair. What two such sentences have word for
 * word stays marked as that.
 */

import { similarPairs } from '../diff/similar-passages';
import type { TokenPair, TokenSide } from '../diff/token-pair';
import { diceOf, type WeighedPassages, weighPassages } from '../diff/weighted-dice';
import type { GroundSide, WordRange } from './ground-side';
import type { GroundWork } from './ground-work';
import type { Region } from './regions';

/** Least overlap of a reworded sentence, as in the word diff; more where nothing says that it belongs. */
const LEAST_LIKENESS = 0.4;
const LEAST_ELSEWHERE_LIKENESS = 0.6;

/** Words that mean something which both sentences must have; one alone is a heading or chance. */
const LEAST_SHARED = 2;
const LEAST_SHARED_ELSEWHERE = 5;

/** Up to so many pairs of sentences all are measured; of more, those that share rare words. */
const ALL_WITH_ALL = 4096;

type ScoredPair = { readonly a: number; readonly b: number; readonly score: number };

/** Pairs the sentences of both texts, region by region and then over the whole. */
export class SentencePairs {
  private readonly pair: TokenPair;
  private readonly weighed: WeighedPassages;
  private readonly usedA: Uint8Array;
  private readonly usedB: Uint8Array;

  constructor(private readonly work: GroundWork) {
    const { left, right, lang, size } = work.sides;
    const folded = new Array<string>(size).fill('');
    const empty = new Uint8Array(size).fill(1);
    for (const { stems, telling } of [left, right]) {
      for (let word = 0; word < stems.length; word += 1) {
        if (telling[word] === 1) empty[stems[word] ?? 0] = 0;
      }
    }
    this.pair = { left: tokenSide(left), right: tokenSide(right), lang, folded, empty };
    this.weighed = weighPassages(this.pair, left.sentences, right.sentences);
    this.usedA = new Uint8Array(left.sentences.length);
    this.usedB = new Uint8Array(right.sentences.length);
  }

  /** Pairs the sentences of a region that have none yet. */
  add(region: Region, elsewhere: boolean): void {
    const { left, right } = this.work.sides;
    const wantedA = sentencesIn(left, region.left).filter((a) => this.usedA[a] === 0);
    const wantedB = sentencesIn(right, region.right).filter((b) => this.usedB[b] === 0);
    const shared = elsewhere ? LEAST_SHARED_ELSEWHERE : LEAST_SHARED;
    const pairs = this.pairsOf(wantedA, wantedB, elsewhere)
      .filter(({ a, b }) => this.sharedTelling(a, b) >= shared)
      .sort((one, other) => other.score - one.score || this.distance(one) - this.distance(other));
    for (const { a, b, score } of pairs) {
      if (this.usedA[a] === 1 || this.usedB[b] === 1) continue;
      this.usedA[a] = 1;
      this.usedB[b] = 1;
      this.take(left.sentences[a], right.sentences[b], score, elsewhere);
    }
  }

  private pairsOf(
    wantedA: readonly number[],
    wantedB: readonly number[],
    elsewhere: boolean,
  ): ScoredPair[] {
    const least = elsewhere ? LEAST_ELSEWHERE_LIKENESS : LEAST_LIKENESS;
    if (elsewhere || wantedA.length * wantedB.length > ALL_WITH_ALL) {
      return similarPairs(this.weighed, this.pair, wantedA, wantedB, least);
    }
    return wantedA
      .flatMap((a) => wantedB.map((b) => ({ a, b, score: diceOf(this.weighed, a, b) })))
      .filter(({ score }) => score >= least);
  }

  /** How many different words that mean something both sentences have. O(length). */
  private sharedTelling(a: number, b: number): number {
    const inB = new Set(this.weighed.bagsB[b]);
    let count = 0;
    for (const key of new Set(this.weighed.bagsA[a])) {
      if (this.pair.empty[key] === 0 && inB.has(key)) count += 1;
    }
    return count;
  }

  /** How far apart two sentences stand in their texts. */
  private distance({ a, b }: ScoredPair): number {
    return Math.abs(a * this.usedB.length - b * this.usedA.length);
  }

  /** What one of two sentences has is all in the other, word for word: that is said already. */
  private take(
    left: WordRange | undefined,
    right: WordRange | undefined,
    likeness: number,
    elsewhere: boolean,
  ): void {
    if (left === undefined || right === undefined) return;
    if (!this.hasMore('left', left) || !this.hasMore('right', right)) return;
    const passage = { level: 'sentence', left, right, likeness: Math.min(1, likeness) } as const;
    this.work.add(elsewhere ? { ...passage, elsewhere } : passage);
  }

  /** True when a word that means something stands in no run. */
  private hasMore(side: 'left' | 'right', { from, to }: WordRange): boolean {
    const { telling } = this.work.sides[side];
    for (let word = from; word < to; word += 1) {
      if (telling[word] === 1 && !this.work.isUsed(side, word)) return true;
    }
    return false;
  }
}

function tokenSide({ text, starts, ends, stems }: GroundSide): TokenSide {
  return { text, starts, ends, marks: new Uint8Array(stems.length), keys: stems };
}

/** Indices of the sentences that stand wholly in one of the ranges. O(ranges + sentences in them). */
function sentencesIn({ sentences }: GroundSide, ranges: readonly WordRange[]): number[] {
  return ranges.flatMap((range) => {
    const inside: number[] = [];
    for (let at = firstFrom(sentences, range.from); at < sentences.length; at += 1) {
      if ((sentences[at]?.to ?? 0) > range.to) break;
      inside.push(at);
    }
    return inside;
  });
}

/** Index of the first sentence that begins at a word or behind it. O(log n). */
function firstFrom(sentences: readonly WordRange[], word: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.from ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
