/**
 * How the wording of one provision differs from that of another: a list of changes in words, as
 * phrases a reader would mark, with what moved and with what is owed differently.
 *
 * Five steps: texts as numbered tokens (`token-pair.ts`), which of them differ and which stand
 * elsewhere (`token-diff.ts`), made readable (`semantic-cleanup.ts`), with the words on which an obligation turns
 * marked apart (`obligations.ts`), as ranges of text (`text-changes.ts`). White space is compared between
 * matched words only, so it never takes part in the search and is never lost.
 */

import {
  type Change,
  EXACT,
  type Move,
  type ObligationChange,
} from '@/lib/core/comparison/comparison';
import type { Tokens } from '@/lib/core/language/tokens';
import { type CriticalItems, criticalItems } from './critical-items';
import { changedWords, type MarkedSpans, markObligations } from './obligations';
import { joinOverIslands, slideToBorders } from './semantic-cleanup';
import { hyphensTold } from './spelled-hyphens';
import { spanChanges } from './text-changes';
import { type TokenMove, tokenDiff, type WordSpan } from './token-diff';
import { type SideOptions, type TokenPair, tokenPair } from './token-pair';
import { wholeItems } from './whole-items';

/** What is left out of the comparison; `names` are the parties' names, for `ignoreNames`. */
export type DiffOptions = SideOptions;

/** `precise` is false when a cap on size made the engine replace whole sentences that share words. */
export type WordDiff = {
  readonly changes: readonly Change[];
  readonly moves: readonly Move[];
  readonly obligations: readonly ObligationChange[];
  readonly precise: boolean;
};

const NOTHING: WordDiff = { changes: [], moves: [], obligations: [], precise: true };

/**
 * The changes that turn `a` into `b`, two texts of one vocabulary, in order and not overlapping, none empty
 * on both sides; two may touch. With options off, `applyChanges(a.text, b.text, changes)` is `b.text`; with
 * an option on it is `b.text` up to the ignored differences, which are no changes. O(n log n) for n words
 * in sentences of bounded length; the edits of one search are capped. Throws RangeError for texts of two
 * vocabularies.
 */
export function diffWords(a: Tokens, b: Tokens, options: DiffOptions = EXACT): WordDiff {
  return a.text === b.text ? NOTHING : diffPair(tokenPair(a, b, options), options);
}

/** Rebuilds the second text from the first and the changes. Changes as `diffWords` gives them. O(n). */
export function applyChanges(a: string, b: string, changes: readonly Change[]): string {
  let result = '';
  let at = 0;
  for (const { fromA, toA, fromB, toB } of changes) {
    result += a.slice(at, fromA) + b.slice(fromB, toB);
    at = toA;
  }
  return result + a.slice(at);
}

function diffPair(pair: TokenPair, options: DiffOptions): WordDiff {
  const { spans, moves, precise } = tokenDiff(pair);
  const items = spans.length === 0 ? { left: [], right: [] } : criticalItems(pair);
  const marked = readable(spans, pair, items);
  const { changes, changeOf } = spanChanges(pair, marked.spans, options);
  const listed = marked.obligations.map(({ kind, span, before, after }) => {
    return { kind, before, after, change: changeOf[span] ?? -1 };
  });
  const inMoves = moves.flatMap(({ a, b, spans: parts }, move) => {
    const within = { fromA: a.from, toA: a.to, fromB: b.from, toB: b.to };
    const change = changes.findIndex((each) => each.move === move);
    return changedWords(pair, items, { ...within, parts }).map((words) => ({ ...words, change }));
  });
  return {
    changes,
    moves: moves.map((move) => textMove(move, pair, items, options)),
    obligations: [...listed, ...inMoves]
      .filter(({ change }) => change >= 0)
      .sort((one, other) => one.change - other.change),
    precise,
  };
}

/** Spans as a reader would mark them, with what they change of obligations. */
function readable(spans: readonly WordSpan[], pair: TokenPair, items: CriticalItems): MarkedSpans {
  const told = slideToBorders(hyphensTold(spans, pair), pair);
  const whole = wholeItems(told, items);
  return markObligations(joinOverIslands(whole, pair), pair, items);
}

function textMove(
  { a, b, spans }: TokenMove,
  pair: TokenPair,
  items: CriticalItems,
  options: DiffOptions,
): Move {
  const within = { fromA: a.from, toA: a.to, fromB: b.from, toB: b.to };
  const inner = readable(spans, pair, items).spans;
  return {
    fromA: pair.left.starts[a.from] ?? 0,
    toA: pair.left.ends[a.to - 1] ?? 0,
    fromB: pair.right.starts[b.from] ?? 0,
    toB: pair.right.ends[b.to - 1] ?? 0,
    changes: spanChanges(pair, inner, options, within).changes,
  };
}
