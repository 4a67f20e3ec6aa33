/**
 * The search behind the word diff: which tokens of two texts differ, and which stand elsewhere.
 *
 * Sentences are paired first (`match-sentences.ts`), then words are compared inside each pair
 * (`shortest-edit.ts`). So the work grows with the text and not with the edit distance, a rewritten sentence
 * is replaced as one and not crumbled, and a sentence found in another place moved. What has no
 * similar sentence is replaced whole. The caps are on edits, never on time: the same answer everywhere.
 */

import type { TokenSpan } from '@/lib/core/algorithms/shortest-edit';
import { editMemory, myersEdit, withoutCommonEnds } from '@/lib/core/algorithms/shortest-edit';
import { matchSentences, type SentenceMatch } from './match-sentences';
import { borderBefore, sentencesOf, type TokenRange } from './sentences';
import { joinSplitSentences, type SentenceGroup } from './split-sentences';
import type { TokenPair } from './token-pair';
import { type Overlaps, sharedBy } from './weighted-dice';

/** A differing range; `move` is the index of the move whose text it takes away or puts down. */
export type WordSpan = TokenSpan & {
  readonly move?: number;
  /** True for whole sentences, which stay a mark of their own. */
  readonly whole?: boolean;
};

/** Tokens `a` stand in B as tokens `b`; `spans` are what changed inside. */
export type TokenMove = {
  readonly a: TokenRange;
  readonly b: TokenRange;
  readonly spans: readonly TokenSpan[];
};

export type TokenDiff = {
  /** In order, not overlapping; two may touch. */
  readonly spans: readonly WordSpan[];
  readonly moves: readonly TokenMove[];
  /** False when a cap made the search replace text that shares words as a whole. */
  readonly precise: boolean;
};

/** Most tokens inserted and deleted that one word search may try. */
const MAX_EDITS = 1200;
/** Overlap from which sentences without a counterpart are still compared word by word. */
const WORTH_COMPARING = 0.3;
/** The same when every word weighs alike: short sentences are mostly function words. */
const WORTH_COMPARING_PLAIN = 0.5;
const SHORT = 60;

/** The differing token ranges of both sides. O(n log n) for n tokens of sentences of bounded length. */
export function tokenDiff(pair: TokenPair): TokenDiff {
  const { left, right } = pair;
  const all = { fromA: 0, toA: left.keys.length, fromB: 0, toB: right.keys.length };
  const core = withoutCommonEnds(left.keys, right.keys, all);
  if (core.fromA === core.toA || core.fromB === core.toB) {
    const nothing = core.fromA === core.toA && core.fromB === core.toB;
    return { spans: nothing ? [] : [core], moves: [], precise: true };
  }
  const middle = wholeSentences(pair, core);
  const sentencesA = sentencesOf(left, middle.fromA, middle.toA);
  const sentencesB = sentencesOf(right, middle.fromB, middle.toB);
  const builder = new SpanBuilder(pair, sentencesA, sentencesB);
  if (sentencesA.length === 1 && sentencesB.length === 1) {
    builder.words(middle);
    return builder.result([]);
  }
  const match = matchSentences(pair, sentencesA, sentencesB);
  const moves = movesOf(pair, sentencesA, sentencesB, match);
  builder.runs = {
    a: new Map(moves.map(({ sentences: run }, move) => [run.fromA, { to: run.toA, move }])),
    b: new Map(moves.map(({ sentences: run }, move) => [run.fromB, { to: run.toB, move }])),
  };
  builder.measured = match.measured;
  let [atA, atB] = [0, 0];
  for (const group of joinSplitSentences(match)) {
    builder.gap(atA, group.fromA, atB, group.fromB);
    if (!group.equal) builder.words(builder.tokens(group));
    [atA, atB] = [group.toA, group.toB];
  }
  builder.gap(atA, sentencesA.length, atB, sentencesB.length);
  return builder.result(moves.map(({ move }) => move));
}

/** `core` grown to whole sentences of both sides: text moves by sentences, and may begin as another does. */
function wholeSentences({ left, right }: TokenPair, core: TokenSpan): TokenSpan {
  let { fromA, toA, fromB, toB } = core;
  while (fromA > 0 && borderBefore(left, fromA) < 2) {
    fromA -= 1;
    fromB -= 1;
  }
  const inside = () => borderBefore(left, toA) < 2 || borderBefore(right, toB) < 2;
  while (toA < left.keys.length && inside()) {
    toA += 1;
    toB += 1;
  }
  return { fromA, toA, fromB, toB };
}

type SentenceMove = { readonly sentences: SentenceGroup; readonly move: TokenMove };

/** Runs of moved sentences that lie together on both sides, each as one move. */
function movesOf(
  pair: TokenPair,
  sentencesA: readonly TokenRange[],
  sentencesB: readonly TokenRange[],
  { moved }: SentenceMatch,
): SentenceMove[] {
  const result: SentenceMove[] = [];
  let run: { first: number; last: number; firstB: number; spans: TokenSpan[] } | undefined;
  const close = () => {
    if (run === undefined) return;
    const { first, last, firstB, spans } = run;
    const lastB = firstB + last - first;
    result.push({
      sentences: { fromA: first, toA: last + 1, fromB: firstB, toB: lastB + 1, equal: false },
      move: {
        a: { from: sentencesA[first]?.from ?? 0, to: sentencesA[last]?.to ?? 0 },
        b: { from: sentencesB[firstB]?.from ?? 0, to: sentencesB[lastB]?.to ?? 0 },
        spans,
      },
    });
  };
  for (const { a, b } of moved) {
    const [rangeA, rangeB] = [sentencesA[a], sentencesB[b]];
    if (rangeA === undefined || rangeB === undefined) continue;
    const within = { fromA: rangeA.from, toA: rangeA.to, fromB: rangeB.from, toB: rangeB.to };
    const spans = myersEdit(pair.left.keys, pair.right.keys, within, MAX_EDITS) ?? [within];
    if (run !== undefined && a === run.last + 1 && b === run.firstB + a - run.first) {
      run.last = a;
      run.spans.push(...spans);
    } else {
      close();
      run = { first: a, last: a, firstB: b, spans };
    }
  }
  close();
  return result;
}

/** Collects the spans from the beginning of both texts to their end. */
class SpanBuilder {
  runs: { readonly a: MovedRuns; readonly b: MovedRuns } = { a: new Map(), b: new Map() };
  measured: Overlaps | undefined;
  private alike: Float64Array | undefined;
  private readonly spans: WordSpan[] = [];
  private precise = true;
  private readonly memory = editMemory();

  constructor(
    private readonly pair: TokenPair,
    private readonly sentencesA: readonly TokenRange[],
    private readonly sentencesB: readonly TokenRange[],
  ) {}

  result(moves: readonly TokenMove[]): TokenDiff {
    return { spans: this.spans, moves, precise: this.precise };
  }

  /** Sentence indices as token indices. */
  tokens({ fromA, toA, fromB, toB }: TokenSpan): TokenSpan {
    const { sentencesA, sentencesB } = this;
    return {
      fromA: tokenAt(sentencesA, fromA),
      toA: tokenAt(sentencesA, toA),
      fromB: tokenAt(sentencesB, fromB),
      toB: tokenAt(sentencesB, toB),
    };
  }

  /** Compares a range word by word. */
  words(within: TokenSpan): void {
    const { left, right } = this.pair;
    const found = myersEdit(left.keys, right.keys, within, MAX_EDITS, this.memory);
    if (found === undefined) this.precise = false;
    for (const span of found ?? [withoutCommonEnds(left.keys, right.keys, within)]) {
      this.spans.push(span);
    }
  }

  /** Sentences between two that correspond: moved ones, and what has no counterpart or a poor one. */
  gap(fromA: number, toA: number, fromB: number, toB: number): void {
    if (fromA === toA && fromB === toB) return;
    const stretchesA = stretches(fromA, toA, this.runs.a);
    const stretchesB = stretches(fromB, toB, this.runs.b);
    let [atA, atB] = [fromA, fromB];
    let [stepA, stepB] = [0, 0];
    while (stepA < stretchesA.length || stepB < stretchesB.length) {
      const [a, b] = [stretchesA[stepA], stretchesB[stepB]];
      if (a?.move !== undefined) {
        this.push({ fromA: a.from, toA: a.to, fromB: atB, toB: atB }, a.move);
        [atA, stepA] = [a.to, stepA + 1];
      } else if (b?.move !== undefined) {
        this.push({ fromA: atA, toA: atA, fromB: b.from, toB: b.to }, b.move);
        [atB, stepB] = [b.to, stepB + 1];
      } else {
        this.lone({ fromA: atA, toA: a?.to ?? atA, fromB: atB, toB: b?.to ?? atB });
        [atA, stepA] = [a?.to ?? atA, stepA + 1];
        [atB, stepB] = [b?.to ?? atB, stepB + 1];
      }
    }
  }

  /** Sentences without a counterpart on either or both sides. */
  private lone(sentences: TokenSpan): void {
    const within = this.tokens(sentences);
    const size = within.toA - within.fromA + within.toB - within.fromB;
    const both = within.fromA < within.toA && within.fromB < within.toB;
    if (both && this.worthComparing(sentences, size)) {
      if (size <= MAX_EDITS) {
        this.words(within);
        return;
      }
      this.precise = false;
    }
    this.push(sentences);
  }

  private worthComparing(sentences: TokenSpan, size: number): boolean {
    const { measured } = this;
    if (measured === undefined) return false;
    if (sharedBy(measured, measured.weights, sentences).dice >= WORTH_COMPARING) return true;
    if (size > SHORT) return false;
    this.alike ??= new Float64Array(measured.weights.length).fill(1);
    return sharedBy(measured, this.alike, sentences).dice >= WORTH_COMPARING_PLAIN;
  }

  private push(sentences: TokenSpan, move?: number): void {
    const { fromA, toA, fromB, toB } = this.tokens(sentences);
    const span: WordSpan = { fromA, toA, fromB, toB, whole: true };
    this.spans.push(move === undefined ? span : { ...span, move });
  }
}

/** The token with which a sentence begins, or the last one ends. */
function tokenAt(sentences: readonly TokenRange[], index: number): number {
  return sentences[index]?.from ?? sentences.at(-1)?.to ?? 0;
}

type Stretch = { readonly from: number; readonly to: number; readonly move?: number };

/** Moved runs of sentences by where they begin. */
type MovedRuns = ReadonlyMap<number, { readonly to: number; readonly move: number }>;

/** from..to cut at the moved runs inside it, in order. */
function stretches(from: number, to: number, runs: MovedRuns): Stretch[] {
  const result: Stretch[] = [];
  let start = from;
  let at = from;
  while (at < to) {
    const run = runs.get(at);
    if (run === undefined) {
      at += 1;
      continue;
    }
    if (start < at) result.push({ from: start, to: at });
    result.push({ from: at, to: run.to, move: run.move });
    at = run.to;
    start = at;
  }
  if (start < to) result.push({ from: start, to });
  return result;
}
