/**
 * From differing tokens to changes of text: where white space goes. What both sides share between two
 * tokens is never marked; a line break against a space is a paragraph parted or joined, a change of its
 * own; a mark begins with a word or a sign, not with a blank, wherever the two texts allow it.
 *
 * Three steps, each from plain data to plain data: the gaps between matched tokens that are not the same
 * on both sides, the pieces of each gap, and the pieces that show something as changes.
 */

import type { TokenSpan } from '@/lib/core/algorithms/shortest-edit';
import type { Change, CompareOptions } from '@/lib/core/comparison/comparison';
import type { WordSpan } from './token-diff';
import type { TokenPair, TokenSide } from './token-pair';

export type SpanChanges = {
  readonly changes: readonly Change[];
  /** For each span the index of the change that holds its words; -1 when nothing of it is shown. */
  readonly changeOf: readonly number[];
};

/** A place in both texts. */
type Place = { readonly a: number; readonly b: number };

/** What lies between two matched tokens: spans that touch, or white space only; or one token in two spellings. */
type Gap = {
  readonly from: Place;
  readonly to: Place;
  readonly spans: readonly WordSpan[];
  readonly spelled?: true;
};

/** A part of a gap that is a change of its own: the words of a span, marks, or white space. */
type Piece = {
  readonly from: Place;
  readonly to: Place;
  readonly what: WordSpan | 'marks' | 'blank' | 'spelling';
};

/** Where the words of a span begin, and what stands before them as changes of their own. */
type Opening = { readonly pieces: readonly Piece[]; readonly at: Place };

/** Two texts as they are compared. */
type Texts = {
  readonly left: TokenSide;
  readonly right: TokenSide;
  readonly options: CompareOptions;
};

/** The changes of text between two places for the spans of the tokens from..to there. O(n). */
export function spanChanges(
  { left, right }: TokenPair,
  spans: readonly WordSpan[],
  options: CompareOptions,
  within?: TokenSpan,
): SpanChanges {
  const texts = { left, right, options };
  const pieces = gapsOf(texts, spans, within).flatMap((gap) => piecesOf(texts, gap));
  return changesOf(texts, pieces);
}

/** The gaps that hold spans or whose white space differs, in order. */
function gapsOf(texts: Texts, spans: readonly WordSpan[], within: TokenSpan | undefined): Gap[] {
  const gaps: Gap[] = [];
  const endA = within?.toA ?? texts.left.keys.length;
  let [atA, atB] = [within?.fromA ?? 0, within?.fromB ?? 0];
  let from = within ? startOf(texts, atA, atB) : { a: 0, b: 0 };
  for (let next = 0; ; ) {
    const first = next;
    for (let span = spans[next]; span?.fromA === atA && span.fromB === atB; span = spans[next]) {
      [atA, atB] = [span.toA, span.toB];
      next += 1;
    }
    const last = atA >= endA;
    const to = last && within ? endOf(texts, atA - 1, atB - 1) : startOf(texts, atA, atB);
    const empty = first === next && ((last && within) || isSame(texts, from, to));
    if (!empty) gaps.push({ from, to, spans: spans.slice(first, next) });
    if (last) return gaps;
    from = endOf(texts, atA, atB);
    if (isSpelledOtherwise(texts, atA, atB))
      gaps.push({ from: to, to: from, spans: [], spelled: true });
    [atA, atB] = [atA + 1, atB + 1];
  }
}

function isSpelledOtherwise({ left, right }: Texts, atA: number, atB: number): boolean {
  return left.spelled !== undefined && left.spelled[atA] !== right.spelled?.[atB];
}

function piecesOf(texts: Texts, { from, to, spans, spelled }: Gap): Piece[] {
  if (spelled) return [{ from, to, what: 'spelling' }];
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return blank(texts, from, to);
  const opening = openingOf(texts, from, to, first);
  const pieces = [...opening.pieces];
  let { at } = opening;
  for (const span of spans.slice(0, -1)) {
    const { end, next } = cutBehind(texts, at, to, span);
    pieces.push({ from: at, to: end, what: span });
    at = next;
  }
  return [...pieces, ...lastPieces(texts, at, to, last)];
}

/** White space (and what is ignored) between two matched tokens, where it differs. */
function blank({ left, right, options }: Texts, from: Place, to: Place): Piece[] {
  if (options.ignorePunctuation) return [];
  const [a, b] = [left.text.slice(from.a, to.a), right.text.slice(from.b, to.b)];
  if (a === b || (options.ignoreNumbering && lineBreaks(a) === lineBreaks(b))) return [];
  return [{ from, to, what: 'blank' }];
}

/** Leaves out the white space both sides share before a change; what differs is a change of its own. */
function openingOf(texts: Texts, from: Place, to: Place, span: WordSpan): Opening {
  const { left, right, options } = texts;
  const at = behindSharedBlanks(texts, from, to);
  if (span.fromA === span.toA || span.fromB === span.toB) return { pieces: [], at };
  const start = startOf(texts, span.fromA, span.fromB);
  // The numbers of two paragraphs are not part of a change that begins behind them.
  if (options.ignoreNumbering && start.a >= at.a && start.b >= at.b) {
    const [a, b] = [left.text.slice(from.a, start.a), right.text.slice(from.b, start.b)];
    if (lineBreaks(a) === lineBreaks(b)) return { pieces: [], at: start };
  }
  if (at.a < start.a && at.b < start.b && breakKind(texts, at, start) !== undefined) {
    return { pieces: blank(texts, at, start), at: start };
  }
  return { pieces: [], at };
}

/** Where the piece of a span ends that another one follows, and where the next piece begins. */
function cutBehind(texts: Texts, at: Place, to: Place, span: WordSpan) {
  const [lastWords, start] = [
    endOf(texts, span.toA - 1, span.toB - 1),
    startOf(texts, span.toA, span.toB),
  ];
  const ends = {
    a: Math.min(Math.max(at.a, lastWords.a), to.a),
    b: Math.min(Math.max(at.b, lastWords.b), to.b),
  };
  const starts = { a: Math.min(start.a, to.a), b: Math.min(start.b, to.b) };
  const shared = ends.a < starts.a && isSame(texts, ends, starts);
  if (shared) return { end: ends, next: starts };
  const end = {
    a: span.fromA < span.toA ? starts.a : at.a,
    b: span.fromB < span.toB ? starts.b : at.b,
  };
  return { end, next: end };
}

/** The piece of the last span of a gap, without the white space that both sides share behind it. */
function lastPieces(texts: Texts, start: Place, to: Place, span: WordSpan): Piece[] {
  const { pieces, at } = leadingMarks(texts, start, to, span);
  const ends = endOf(texts, span.toA - 1, span.toB - 1);
  const bothSides = span.fromA < span.toA && span.fromB < span.toB;
  const behind = bothSides && ends.a < to.a && ends.b < to.b;
  if (behind && breakKind(texts, ends, to) !== undefined) {
    return [...pieces, { from: at, to: ends, what: span }, ...blank(texts, ends, to)];
  }
  return [...pieces, { from: at, to: beforeSharedBlanks(texts, at, to), what: span }];
}

/**
 * "Party[, which/ that] shall" as "Party[-,] [which/that] shall": where one side begins with a blank
 * and the other with marks before the same blank, the marks are a change of their own.
 */
function leadingMarks(texts: Texts, from: Place, to: Place, span: WordSpan): Opening {
  const { left, right, options } = texts;
  const nothing: Opening = { pieces: [], at: from };
  if (options.ignorePunctuation || span.move !== undefined) return nothing;
  const marks = { a: marksEnd(left.text, from.a, to.a), b: marksEnd(right.text, from.b, to.b) };
  // Exactly one side begins with marks.
  if (marks.a > from.a === marks.b > from.b) return nothing;
  const words = { a: blankEnd(left.text, marks.a, to.a), b: blankEnd(right.text, marks.b, to.b) };
  if (words.a === marks.a || words.b === marks.b) return nothing;
  // Nothing but the marks would be left: they are the change.
  if (words.a === to.a && words.b === to.b) return nothing;
  if (!isSame(texts, marks, words)) return nothing;
  return { pieces: [{ from, to: marks, what: 'marks' }], at: words };
}

/** The pieces that show something. */
function changesOf(texts: Texts, pieces: readonly Piece[]): SpanChanges {
  const changes: Change[] = [];
  const changeOf: number[] = [];
  for (const { from, to, what } of pieces) {
    const kind = kindOf(texts, { from, to, what });
    const ignored = kind === 'spelling' && texts.options.ignoreSpelling;
    const shown = !ignored && (from.a < to.a || from.b < to.b);
    const last = changes.at(-1);
    if (
      shown &&
      kind === 'spelling' &&
      last?.kind === kind &&
      last.toA === from.a &&
      last.toB === from.b
    ) {
      changes[changes.length - 1] = { ...last, toA: to.a, toB: to.b };
    } else if (shown) {
      const move = typeof what === 'string' ? undefined : what.move;
      changes.push({
        ...{ fromA: from.a, toA: to.a, fromB: from.b, toB: to.b },
        ...(move !== undefined && { move }),
        ...(kind !== undefined && { kind }),
      });
    }
    if (typeof what !== 'string') changeOf.push(shown ? changes.length - 1 : -1);
  }
  return { changes, changeOf };
}

/** White space that parts no paragraphs is a matter of spelling. */
function kindOf(texts: Texts, { from, to, what }: Piece): Change['kind'] {
  if (what === 'blank') return breakKind(texts, from, to) ?? 'spelling';
  if (what === 'marks') return undefined;
  return what === 'spelling' || what.spelling ? 'spelling' : undefined;
}

function startOf({ left, right }: Texts, indexA: number, indexB: number): Place {
  return {
    a: offsetAt(left.starts, indexA, left.text.length),
    b: offsetAt(right.starts, indexB, right.text.length),
  };
}

function endOf({ left, right }: Texts, indexA: number, indexB: number): Place {
  return { a: offsetAt(left.ends, indexA, 0), b: offsetAt(right.ends, indexB, 0) };
}

/** Asks before it reads: V8 throws away a loop that has read past the end of an array. */
function offsetAt(offsets: Int32Array, index: number, otherwise: number): number {
  return index >= 0 && index < offsets.length ? (offsets[index] ?? 0) : otherwise;
}

function behindSharedBlanks({ left, right }: Texts, from: Place, to: Place): Place {
  let { a, b } = from;
  while (a < to.a && b < to.b && left.text[a] === right.text[b] && isSpace(left.text[a])) {
    a += 1;
    b += 1;
  }
  return { a, b };
}

function beforeSharedBlanks({ left, right }: Texts, from: Place, to: Place): Place {
  let { a, b } = to;
  while (a > from.a && b > from.b) {
    const character = left.text[a - 1];
    if (character !== right.text[b - 1] || !isSpace(character)) break;
    a -= 1;
    b -= 1;
  }
  return { a, b };
}

/** What white space between two places does to paragraphs. */
function breakKind({ left, right }: Texts, from: Place, to: Place): 'split' | 'join' | undefined {
  const broken = {
    a: lineBreaks(left.text.slice(from.a, to.a)) > 0,
    b: lineBreaks(right.text.slice(from.b, to.b)) > 0,
  };
  if (broken.a === broken.b) return undefined;
  return broken.b ? 'split' : 'join';
}

/** True when both texts have the same characters between two places. */
function isSame({ left, right }: Texts, from: Place, to: Place): boolean {
  const length = to.a - from.a;
  if (length !== to.b - from.b) return false;
  for (let step = 0; step < length; step += 1) {
    if (left.text.charCodeAt(from.a + step) !== right.text.charCodeAt(from.b + step)) return false;
  }
  return true;
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}

function lineBreaks(text: string): number {
  return text.includes('\n') ? text.split('\n').length - 1 : 0;
}

/** End of the run of marks at `from`: no letters, digits or blanks. */
function marksEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /[\p{P}]/u.test(text.charAt(at))) at += 1;
  return at;
}

function blankEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text[at])) at += 1;
  return at;
}
