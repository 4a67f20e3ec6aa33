/**
 * Sentences of a tokenised text, the middle level of the diff: what is matched before words are, what
 * moves, and what a rewritten passage is replaced by. A sentence ends at a line break or behind a full
 * stop that no small letter follows. A run of words without any end, longer than people write, is cut
 * at clause marks or else where the words themselves decide (content-defined chunking, as in rsync and
 * its successors), so that both texts are cut alike around an edit.
 */

import type { TokenSpan } from '@/lib/core/algorithms/shortest-edit';
import type { TokenSide } from './token-pair';

/** Half-open range of token indices. */
export type TokenRange = { readonly from: number; readonly to: number };

/** The sentences of two texts, each side in order and without gaps. */
export type Sentences = { readonly a: readonly TokenRange[]; readonly b: readonly TokenRange[] };

/** Half-open ranges of sentence indices on both sides. */
export type SentenceSpan = TokenSpan;

/** The tokens of some sentences. O(1). */
export function tokensOf({ a, b }: Sentences, { fromA, toA, fromB, toB }: SentenceSpan): TokenSpan {
  return {
    fromA: tokenAt(a, fromA),
    toA: tokenAt(a, toA),
    fromB: tokenAt(b, fromB),
    toB: tokenAt(b, toB),
  };
}

/** The token with which a sentence begins, or the last one ends. */
function tokenAt(sentences: readonly TokenRange[], index: number): number {
  return sentences[index]?.from ?? sentences.at(-1)?.to ?? 0;
}

const LONGEST = 160;
const LEAST_PIECE = 32;
const CUT_EVERY = 32;
/** "1." or "(a)." before the sentence that it numbers. */
const NUMBER_TOKENS = 2;

const SENTENCE_END = /[.!?…؟。！？]/u;
const CLAUSE_END = /[,;:،؛、，；：]/u;
/** 1 for a small ASCII letter, 2 for a capital. */
const ASCII_LETTERS = Uint8Array.from({ length: 128 }, (_, unit) =>
  unit >= 97 && unit <= 122 ? 1 : unit >= 65 && unit <= 90 ? 2 : 0,
);
const SMALL_LETTER = /^[\s"'“”‘’»)\]]*\p{Ll}/u;

/** How natural a border before a token is: 3 paragraph or end of text, 2 sentence, 1 clause, 0 none. */
export function borderBefore(side: TokenSide, index: number): number {
  const { text, starts, ends, marks } = side;
  if (index < 1 || index >= starts.length) return 3;
  const start = starts[index] ?? 0;
  const end = ends[index - 1] ?? 0;
  // One blank or nothing behind a word or an ASCII mark is by far the most frequent case.
  const plain = start === end || (start === end + 1 && text.charCodeAt(end) === 32);
  if (plain && marks[index - 1] === 0) return 0;
  const unit = text.charCodeAt(end - 1);
  if (plain && unit < 128 && end === (starts[index - 1] ?? 0) + 1) {
    const border = MARK_BORDERS[unit] ?? 0;
    return border === 2 && !endsSentence(side, index, text.charAt(end - 1)) ? 0 : border;
  }
  const gap = text.slice(end, start);
  if (gap.includes('\n')) return 3;
  // With punctuation ignored the mark stands in the gap, else it is the previous token.
  const mark = marks[index - 1] === 1 ? text.slice(starts[index - 1], start) : gap;
  if (SENTENCE_END.test(mark)) return endsSentence(side, index, mark) ? 2 : 0;
  return CLAUSE_END.test(mark) ? 1 : 0;
}

/** By ASCII mark what `borderBefore` says behind it, were it no abbreviation. */
const MARK_BORDERS = Uint8Array.from({ length: 128 }, (_, unit) => {
  const mark = String.fromCharCode(unit);
  return SENTENCE_END.test(mark) ? 2 : CLAUSE_END.test(mark) ? 1 : 0;
});

/** False for the stop of an abbreviation: "e.g. trade", "p. 5". */
function endsSentence(side: TokenSide, index: number, mark: string): boolean {
  if (!mark.includes('.')) return true;
  const start = side.starts[index] ?? 0;
  const unit = side.text.charCodeAt(start);
  if (unit < 128 && ASCII_LETTERS[unit] !== 0) return ASCII_LETTERS[unit] === 2;
  // Behind "(" or a quotation mark stands what counts.
  return !SMALL_LETTER.test(side.text.slice(start, start + 4));
}

/** The sentences of tokens from..to, in order and without gaps. O(n). */
export function sentencesOf(side: TokenSide, from: number, to: number): TokenRange[] {
  const sentences: TokenRange[] = [];
  let start = from;
  for (let index = from + 1; index <= to; index += 1) {
    if (index < to && !isBorder(side, start, index)) continue;
    if (index - start > LONGEST) pushPieces(sentences, side, start, index);
    else sentences.push({ from: start, to: index });
    start = index;
  }
  return sentences;
}

/** True where a sentence ends that began at `start`; the number of a paragraph ("1.") is none. */
function isBorder(side: TokenSide, start: number, index: number): boolean {
  const border = borderBefore(side, index);
  return border === 3 || (border === 2 && index - start > NUMBER_TOKENS);
}

function pushPieces(sentences: TokenRange[], side: TokenSide, from: number, to: number): void {
  let start = from;
  for (let index = from + LEAST_PIECE; index < to - LEAST_PIECE; index += 1) {
    const length = index - start;
    if (length < LEAST_PIECE) continue;
    const cut =
      length >= LONGEST ||
      borderBefore(side, index) === 1 ||
      (length >= 2 * LEAST_PIECE && scattered(side.keys[index] ?? 0) % CUT_EVERY === 0);
    if (!cut) continue;
    sentences.push({ from: start, to: index });
    start = index;
  }
  sentences.push({ from: start, to });
}

function scattered(key: number): number {
  return Math.imul(key + 1, 0x9e3779b1) >>> 15;
}
