/**
 * From a shortest edit to a readable one. A shortest edit of two legal sentences is confetti: some ten
 * unchanged "of", "the" and commas between single changed words in a clause of 150 words. A reader
 * wants phrases, set at the borders of phrases.
 *
 * Two steps: a lone insertion or deletion slides to where a phrase begins or ends (the same edit has
 * several equal places: "a, [b, ]b, c" or "a[, b], b, c"); then changes join over unchanged runs too
 * short, or too empty, to be read on their own. Neither step changes what the edit produces.
 */

import { isStopWord } from './stop-words';
import type { TokenSide, TokenSpan } from './token-side';
import { foldWord } from './tokens';

/** An unchanged run of at most so many tokens does not part two changes. */
const ISLAND_TOKENS = 2;

const SENTENCE_END = /[.!?…؟。！？]/u;
const CLAUSE_END = /[,;:،؛、，；：]/u;

/** Spans as a reader would mark them; `spans` in order and parted by equal tokens. O(n). */
export function tidy(
  spans: readonly TokenSpan[],
  left: TokenSide,
  right: TokenSide,
  lang: string,
): TokenSpan[] {
  return joinOverIslands(slideToBorders(spans, left, right), left, lang);
}

/** Indices (from..to) of the tokens that begin a sentence or a paragraph; the first always does. O(n). */
export function sentenceStarts(side: TokenSide, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let index = from; index < to; index += 1) {
    if (index === from || borderBefore(side, index) >= 2) starts.push(index);
  }
  return starts;
}

/**
 * Of the token indices that may match, in order within from..to, those worth trying: a run of them so
 * short that it would be joined into the changes on both sides of it is left out. O(n).
 */
export function withoutIslands(
  side: TokenSide,
  indices: readonly number[],
  from: number,
  to: number,
): number[] {
  const kept: number[] = [];
  let at = 0;
  while (at < indices.length) {
    const start = indices[at] ?? 0;
    let length = 1;
    while (indices[at + length] === start + length) length += 1;
    const end = start + length;
    const isolated = length <= ISLAND_TOKENS && start > from && end < to;
    if (!isolated || touchesParagraphBorder(side, start, end)) {
      for (let index = start; index < end; index += 1) kept.push(index);
    }
    at += length;
  }
  return kept;
}

function slideToBorders(
  spans: readonly TokenSpan[],
  left: TokenSide,
  right: TokenSide,
): TokenSpan[] {
  const result: TokenSpan[] = [];
  spans.forEach((span, index) => {
    const before = result.at(-1)?.toA ?? 0;
    const after = spans[index + 1]?.fromA ?? left.tokens.length;
    const room = { back: span.fromA - before, forth: after - span.toA };
    const offset =
      span.fromB === span.toB
        ? bestSlide(left, span.fromA, span.toA, room)
        : span.fromA === span.toA
          ? bestSlide(right, span.fromB, span.toB, room)
          : 0;
    result.push(moved(span, offset));
  });
  return result;
}

/** By how many tokens the range start..end may move, to its best borders, without changing the edit. */
function bestSlide(
  side: TokenSide,
  start: number,
  end: number,
  room: { readonly back: number; readonly forth: number },
): number {
  const { keys } = side;
  let back = 0;
  while (back < room.back && keys[start - back - 1] === keys[end - back - 1]) back += 1;
  let forth = 0;
  while (forth < room.forth && keys[start + forth] === keys[end + forth]) forth += 1;
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

function moved(span: TokenSpan, offset: number): TokenSpan {
  if (offset === 0) return span;
  return {
    fromA: span.fromA + offset,
    toA: span.toA + offset,
    fromB: span.fromB + offset,
    toB: span.toB + offset,
  };
}

/** How natural a border before a token is: 3 paragraph or end of text, 2 sentence, 1 clause, 0 none. */
function borderBefore(side: TokenSide, index: number): number {
  const token = side.tokens[index];
  const previous = side.tokens[index - 1];
  if (token === undefined || previous === undefined) return 3;
  const gap = side.text.slice(previous.end, token.start);
  if (gap.includes('\n')) return 3;
  // With punctuation ignored the mark stands in the gap, else it is the previous token.
  const mark = previous.kind === 'punct' ? side.text.slice(previous.start, token.start) : gap;
  if (SENTENCE_END.test(mark)) return 2;
  return CLAUSE_END.test(mark) ? 1 : 0;
}

function joinOverIslands(spans: readonly TokenSpan[], left: TokenSide, lang: string): TokenSpan[] {
  const result: TokenSpan[] = [];
  for (const span of spans) {
    const previous = result.at(-1);
    if (previous !== undefined && isIsland(left, previous.toA, span.fromA, lang)) {
      result[result.length - 1] = {
        fromA: previous.fromA,
        toA: span.toA,
        fromB: previous.fromB,
        toB: span.toB,
      };
    } else {
      result.push(span);
    }
  }
  return result;
}

/** True when the equal tokens from..to are too few or too empty to part two changes. */
function isIsland(side: TokenSide, from: number, to: number, lang: string): boolean {
  // A change never runs from one paragraph into the next only to swallow what lies between.
  if (touchesParagraphBorder(side, from, to)) return false;
  if (to - from <= ISLAND_TOKENS) return true;
  for (let index = from; index < to; index += 1) {
    const token = side.tokens[index];
    if (token === undefined || token.kind === 'punct') continue;
    if (!isStopWord(foldWord(side.text.slice(token.start, token.end)), lang)) return false;
  }
  return true;
}

/** True when a paragraph begins at one of the tokens from..to, or right behind them. */
function touchesParagraphBorder(side: TokenSide, from: number, to: number): boolean {
  for (let index = from; index <= to; index += 1) {
    if (borderBefore(side, index) === 3) return true;
  }
  return false;
}
