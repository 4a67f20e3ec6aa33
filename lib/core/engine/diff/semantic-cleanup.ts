/**
 * From a shortest edit to a readable one. A shortest edit of two legal sentences is confetti: some ten
 * unchanged "of", "the" and commas between single changed words in a clause of 150 words. A reader
 * wants phrases, set at the borders of phrases.
 *
 * Two steps: an insertion or deletion by itself slides to where a phrase begins or ends (the same edit has
 * several equal places: "a, [b, ]b, c" or "a[, b], b, c"); then changes join over unchanged runs too
 * short, or too empty, to be read on their own. Neither step changes what the edit produces. After the
 * semantic clean-up of diff-match-patch (N. Fraser), with words for letters.
 */

import type { TokenSpan } from '@/lib/core/algorithms/shortest-edit';
import { borderBefore } from './sentences';
import type { WordSpan } from './token-diff';
import type { TokenPair, TokenSide } from './token-pair';

/** A span as a reader would mark it, with the differing ranges it was joined from. */
export type PhraseSpan = WordSpan & { readonly parts: readonly TokenSpan[] };

/** An unchanged run of at most so many tokens does not part two changes. */
const ISLAND_TOKENS = 2;
/** Between two long changes, neither does one of so many tokens with at most two words of content. */
const LONG_ISLAND_TOKENS = 5;
const LONG_ISLAND_CONTENT = 2;
const LONG_CHANGE = 6;

/** Each insertion or deletion by itself at the best of its equal places; moved text stays. O(n). */
export function slideToBorders(spans: readonly WordSpan[], pair: TokenPair): WordSpan[] {
  const { left, right } = pair;
  const result: WordSpan[] = [];
  let before = 0;
  for (let index = 0; index < spans.length; index += 1) {
    const span = spans[index] ?? NO_SPAN;
    let placed = span;
    if (span.move === undefined && !span.spelling) {
      const after = spans[index + 1]?.fromA ?? left.keys.length;
      const [back, forth] = [span.fromA - before, after - span.toA];
      if (span.fromB === span.toB) {
        placed = shifted(span, bestSlide(left, span.fromA, span.toA, back, forth));
      } else if (span.fromA === span.toA) {
        placed = shifted(span, bestSlide(right, span.fromB, span.toB, back, forth));
      } else {
        placed = withBrackets(span, before, after, pair);
      }
    }
    result.push(placed);
    before = placed.toA;
  }
  return result;
}

const NO_SPAN: WordSpan = { fromA: 0, toA: 0, fromB: 0, toB: 0 };

/** By how many tokens the range start..end may move, to its best borders, without changing the edit. */
function bestSlide(
  side: TokenSide,
  start: number,
  end: number,
  roomBack: number,
  roomForth: number,
): number {
  const { keys } = side;
  let back = 0;
  while (back < roomBack && keys[start - back - 1] === keys[end - back - 1]) back += 1;
  let forth = 0;
  while (forth < roomForth && keys[start + forth] === keys[end + forth]) forth += 1;
  if (back + forth === 0) return 0;
  let best = 0;
  let bestBorders = borderBefore(side, start) + borderBefore(side, end);
  for (let offset = -back; offset <= forth; offset += 1) {
    const borders = borderBefore(side, start + offset) + borderBefore(side, end + offset);
    if (borders > bestBorders) {
      best = offset;
      bestBorders = borders;
    }
  }
  return best;
}

/** "(i)" became "(ii)", both not empty: the brackets around a paragraph's number are marked with it. */
function withBrackets(
  span: WordSpan,
  before: number,
  after: number,
  { left, right }: TokenPair,
): WordSpan {
  const [a, b] = [span.fromA - 1, span.fromB - 1];
  if (a < before || left.text[left.starts[a] ?? -1] !== '(') return span;
  if (borderBefore(left, a) < 3 || borderBefore(right, b) < 3) return span;
  const closes = span.toA < after && left.text[left.starts[span.toA] ?? -1] === ')';
  const behind = closes ? 1 : 0;
  return { ...span, fromA: a, fromB: b, toA: span.toA + behind, toB: span.toB + behind };
}

function shifted(span: WordSpan, offset: number): WordSpan {
  if (offset === 0) return span;
  return {
    ...span,
    fromA: span.fromA + offset,
    toA: span.toA + offset,
    fromB: span.fromB + offset,
    toB: span.toB + offset,
  };
}

/** Spans joined over what is too little to be read between them; `spans` in order. O(n). */
export function joinOverIslands(spans: readonly WordSpan[], pair: TokenPair): PhraseSpan[] {
  const result: PhraseSpan[] = [];
  let first = 0;
  for (let index = 1; index <= spans.length; index += 1) {
    const [previous, span] = [spans[index - 1], spans[index]];
    if (previous !== undefined && span !== undefined && joins(previous, span, pair)) continue;
    const start = spans[first];
    if (start !== undefined && previous !== undefined) {
      const parts = start === previous ? [start] : spans.slice(first, index);
      const { fromA, fromB, move, whole, spelling } = start;
      const { toA, toB } = previous;
      result.push({ fromA, toA, fromB, toB, move, whole, spelling, parts });
    }
    first = index;
  }
  return result;
}

function joins(one: WordSpan, other: WordSpan, { left, empty }: TokenPair): boolean {
  if (isFixed(one) || isFixed(other)) return false;
  const [from, to] = [one.toA, other.fromA];
  const short = to - from <= ISLAND_TOKENS;
  let content = 0;
  for (let index = from; index < to && !short; index += 1) {
    if (empty[left.keys[index] ?? 0] === 0) content += 1;
    if (content > LONG_ISLAND_CONTENT) return false;
  }
  const betweenLong =
    to - from <= LONG_ISLAND_TOKENS && size(one) >= LONG_CHANGE && size(other) >= LONG_CHANGE;
  // A change never runs from one paragraph into the next only to swallow what lies between.
  return (short || content === 0 || betweenLong) && !touchesParagraphBorder(left, from, to);
}

/** True for a span that stays a mark of its own. */
export function isFixed({ move, whole, spelling }: WordSpan): boolean {
  return move !== undefined || whole === true || spelling === true;
}

function size(span: TokenSpan): number {
  return Math.max(span.toA - span.fromA, span.toB - span.fromB);
}

/** True when a paragraph begins at one of the tokens from..to, or right behind them. */
function touchesParagraphBorder(side: TokenSide, from: number, to: number): boolean {
  for (let index = from; index <= to; index += 1) {
    if (borderBefore(side, index) === 3) return true;
  }
  return false;
}
