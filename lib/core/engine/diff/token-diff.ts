/**
 * The search behind the word diff: which tokens of two texts differ, and which stand elsewhere.
 *
 * Sentences are paired first (`match-sentences.ts`), then words are compared inside each pair
 * (`shortest-edit.ts`). So the work grows with the text and not with the edit distance, a rewritten sentence
 * is replaced as one and not crumbled, and a sentence found in another place moved. What has no
 * similar sentence is replaced whole. The caps are on edits, never on time: the same answer everywhere.
 */

import type { TokenSpan } from '@/lib/core/algorithms/shortest-edit';
import {
  type EditMemory,
  editMemory,
  myersEdit,
  withoutCommonEnds,
} from '@/lib/core/algorithms/shortest-edit';
import { matchSentences, type SentencePair } from './match-sentences';
import {
  borderBefore,
  type SentenceSpan,
  type Sentences,
  sentencesOf,
  type TokenRange,
  tokensOf,
} from './sentences';
import { joinSplitSentences, type SentenceGroup } from './split-sentences';
import type { TokenPair } from './token-pair';
import { dice, joinedBag, type WeighedPassages } from './weighted-dice';

/** A differing range; `move` is the index of the move whose text it takes away or puts down. */
export type WordSpan = TokenSpan & {
  readonly move?: number;
  /** True for whole sentences, which stay a mark of their own. */
  readonly whole?: boolean;
  /** True for a hyphen against a blank, which stays a mark of its own. */
  readonly spelling?: true;
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
  if (core.fromA === core.toA || core.fromB === core.toB) return inOnePlace(core);
  const middle = wholeSentences(pair, core);
  const sentences = {
    a: sentencesOf(left, middle.fromA, middle.toA),
    b: sentencesOf(right, middle.fromB, middle.toB),
  };
  if (sentences.a.length === 1 && sentences.b.length === 1) {
    return { ...searchWords(pair, middle, editMemory()), moves: [] };
  }
  const match = matchSentences(pair, sentences.a, sentences.b);
  const moves = movesOf(pair, sentences, match.moved);
  const builder = new SpanBuilder(pair, sentences, match.weighed, moves);
  const found = builder.build(joinSplitSentences(match));
  return { ...found, moves: moves.map(({ move }) => move) };
}

/** Two texts that are equal but for one insertion or deletion, or altogether. */
function inOnePlace(core: TokenSpan): TokenDiff {
  const nothing = core.fromA === core.toA && core.fromB === core.toB;
  return { spans: nothing ? [] : [core], moves: [], precise: true };
}

type Found = Pick<TokenDiff, 'spans' | 'precise'>;

/** Compares a range word by word; what takes too many edits is replaced as one. */
function searchWords({ left, right }: TokenPair, within: TokenSpan, memory: EditMemory): Found {
  const spans = myersEdit(left.keys, right.keys, within, MAX_EDITS, memory);
  if (spans !== undefined) return { spans, precise: true };
  return { spans: [withoutCommonEnds(left.keys, right.keys, within)], precise: false };
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

/** A block that moved, as sentences and as tokens. */
type SentenceMove = { readonly sentences: SentenceSpan; readonly move: TokenMove };

/** Moved sentences, in order of A, as blocks of those that lie together on both sides. */
function movesOf(
  { left, right }: TokenPair,
  sentences: Sentences,
  moved: readonly SentencePair[],
): SentenceMove[] {
  const wordsOf = ({ a, b }: SentencePair): readonly TokenSpan[] => {
    const within = tokensOf(sentences, { fromA: a, toA: a + 1, fromB: b, toB: b + 1 });
    return myersEdit(left.keys, right.keys, within, MAX_EDITS) ?? [within];
  };
  return blocksOf(moved).map(({ first, last, pairs }) => {
    const block = { fromA: first.a, toA: last.a + 1, fromB: first.b, toB: last.b + 1 };
    const { fromA, toA, fromB, toB } = tokensOf(sentences, block);
    return {
      sentences: block,
      move: {
        a: { from: fromA, to: toA },
        b: { from: fromB, to: toB },
        spans: pairs.flatMap(wordsOf),
      },
    };
  });
}

type Block = { first: SentencePair; last: SentencePair; pairs: SentencePair[] };

/** Runs of pairs of which each follows the one before it on both sides. */
function blocksOf(moved: readonly SentencePair[]): Block[] {
  const blocks: Block[] = [];
  for (const pair of moved) {
    const block = blocks.at(-1);
    if (block !== undefined && pair.a === block.last.a + 1 && pair.b === block.last.b + 1) {
      block.last = pair;
      block.pairs.push(pair);
    } else {
      blocks.push({ first: pair, last: pair, pairs: [pair] });
    }
  }
  return blocks;
}

/** Collects the spans from the beginning of both texts to their end. */
class SpanBuilder {
  private readonly runs: { readonly a: MovedRuns; readonly b: MovedRuns };
  private readonly spans: WordSpan[] = [];
  private precise = true;
  private readonly memory = editMemory();
  /** As if every word were as rare as any other. */
  private readonly alike: Float64Array;

  constructor(
    private readonly pair: TokenPair,
    private readonly sentences: Sentences,
    private readonly weighed: WeighedPassages,
    moves: readonly SentenceMove[],
  ) {
    this.runs = {
      a: new Map(moves.map(({ sentences: { fromA, toA } }, move) => [fromA, { to: toA, move }])),
      b: new Map(moves.map(({ sentences: { fromB, toB } }, move) => [fromB, { to: toB, move }])),
    };
    this.alike = new Float64Array(weighed.weights.length).fill(1);
  }

  /** `groups`: the sentences that correspond, in order. */
  build(groups: readonly SentenceGroup[]): Found {
    let [atA, atB] = [0, 0];
    for (const group of groups) {
      this.gap({ fromA: atA, toA: group.fromA, fromB: atB, toB: group.fromB });
      if (!group.equal) this.words(tokensOf(this.sentences, group));
      [atA, atB] = [group.toA, group.toB];
    }
    const { a, b } = this.sentences;
    this.gap({ fromA: atA, toA: a.length, fromB: atB, toB: b.length });
    return { spans: this.spans, precise: this.precise };
  }

  private words(within: TokenSpan): void {
    const { spans, precise } = searchWords(this.pair, within, this.memory);
    for (const span of spans) this.spans.push(span);
    this.precise &&= precise;
  }

  /** Sentences between two that correspond: moved ones, and what has no counterpart or a poor one. */
  private gap({ fromA, toA, fromB, toB }: SentenceSpan): void {
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
        this.unmatched({ fromA: atA, toA: a?.to ?? atA, fromB: atB, toB: b?.to ?? atB });
        [atA, stepA] = [a?.to ?? atA, stepA + 1];
        [atB, stepB] = [b?.to ?? atB, stepB + 1];
      }
    }
  }

  /** Sentences without a counterpart on either or both sides. */
  private unmatched(sentences: SentenceSpan): void {
    const within = tokensOf(this.sentences, sentences);
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

  private worthComparing({ fromA, toA, fromB, toB }: SentenceSpan, size: number): boolean {
    const { bagsA, bagsB, weights } = this.weighed;
    const [a, b] = [joinedBag(bagsA, fromA, toA), joinedBag(bagsB, fromB, toB)];
    if (dice(a, b, weights) >= WORTH_COMPARING) return true;
    return size <= SHORT && dice(a, b, this.alike) >= WORTH_COMPARING_PLAIN;
  }

  private push(sentences: SentenceSpan, move?: number): void {
    const span: WordSpan = { ...tokensOf(this.sentences, sentences), whole: true };
    this.spans.push(move === undefined ? span : { ...span, move });
  }
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
