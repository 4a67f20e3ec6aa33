/**
 * From differing tokens to changes of text: where white space goes. What both sides share between two
 * tokens is never marked; a line break against a space is a paragraph parted or joined, a change of its
 * own; a mark begins with a word or a sign, not with a blank, wherever the two texts allow it.
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

/** The changes of text between two places for the spans of the tokens from..to there. O(n). */
export function spanChanges(
  pair: TokenPair,
  spans: readonly WordSpan[],
  options: CompareOptions,
  within?: TokenSpan,
): SpanChanges {
  const writer = new ChangeWriter(pair.left, pair.right, options);
  return writer.write(spans, within);
}

class ChangeWriter {
  private readonly changes: Change[] = [];
  private readonly changeOf: number[] = [];
  constructor(
    private readonly left: TokenSide,
    private readonly right: TokenSide,
    private readonly options: CompareOptions,
  ) {}

  write(spans: readonly WordSpan[], within?: TokenSpan): SpanChanges {
    const { left, right } = this;
    let [atA, atB] = [within?.fromA ?? 0, within?.fromB ?? 0];
    const endA = within?.toA ?? left.keys.length;
    let from: Place = within ? this.startOf(atA, atB) : { a: 0, b: 0 };
    let next = 0;
    while (next < spans.length || atA < endA) {
      const span = spans[next];
      if (span === undefined || atA < span.fromA) {
        this.space(from, this.startOf(atA, atB));
        from = this.endOf(atA, atB);
        [atA, atB] = [atA + 1, atB + 1];
        continue;
      }
      const first = next;
      do {
        [atA, atB] = [spans[next]?.toA ?? atA, spans[next]?.toB ?? atB];
        next += 1;
      } while (spans[next]?.fromA === atA && spans[next]?.fromB === atB);
      const last = within && atA >= endA;
      const to = last ? this.endOf(atA - 1, atB - 1) : this.startOf(atA, atB);
      this.gap(from, to, spans.slice(first, next));
      from = to;
      if (last || atA >= left.keys.length) break;
      from = this.endOf(atA, atB);
      [atA, atB] = [atA + 1, atB + 1];
    }
    if (!within) {
      const end = { a: left.text.length, b: right.text.length };
      if (from.a < end.a || from.b < end.b) this.space(from, end);
    }
    return { changes: this.changes, changeOf: this.changeOf };
  }

  private startOf(indexA: number, indexB: number): Place {
    return {
      a: this.left.starts[indexA] ?? this.left.text.length,
      b: this.right.starts[indexB] ?? this.right.text.length,
    };
  }

  private endOf(indexA: number, indexB: number): Place {
    return { a: this.left.ends[indexA] ?? 0, b: this.right.ends[indexB] ?? 0 };
  }

  /** White space (and what is ignored) between two matched tokens. */
  private space(from: Place, to: Place): void {
    if (this.options.ignorePunctuation) return;
    const [a, b] = [this.left.text.slice(from.a, to.a), this.right.text.slice(from.b, to.b)];
    if (a === b) return;
    if (this.options.ignoreNumbering && lineBreaks(a) === lineBreaks(b)) return;
    this.push({ fromA: from.a, toA: to.a, fromB: from.b, toB: to.b });
  }

  /** Pieces of change that touch, between two matched tokens. */
  private gap(from: Place, to: Place, spans: readonly WordSpan[]): void {
    const { left, right } = this;
    const [first, last] = [spans[0], spans.at(-1)];
    if (first === undefined || last === undefined) return;
    let at = this.leadingSpace(from, to, first);
    spans.forEach((span, index) => {
      const next = spans[index + 1];
      if (next === undefined) {
        this.lastPiece(at, to, span);
        return;
      }
      const start = this.startOf(span.toA, span.toB);
      const ends = {
        a: Math.min(Math.max(at.a, left.ends[span.toA - 1] ?? 0), to.a),
        b: Math.min(Math.max(at.b, right.ends[span.toB - 1] ?? 0), to.b),
      };
      const starts = { a: Math.min(start.a, to.a), b: Math.min(start.b, to.b) };
      const spaceA = left.text.slice(ends.a, starts.a);
      if (spaceA !== '' && spaceA === right.text.slice(ends.b, starts.b)) {
        this.piece(at, ends, span);
        at = starts;
      } else {
        const end = {
          a: span.fromA < span.toA ? starts.a : at.a,
          b: span.fromB < span.toB ? starts.b : at.b,
        };
        this.piece(at, end, span);
        at = end;
      }
    });
  }

  /** Leaves out the white space both sides share before a change; what differs is a change of its own. */
  private leadingSpace(from: Place, to: Place, span: WordSpan): Place {
    const { left, right } = this;
    let { a, b } = from;
    while (a < to.a && b < to.b && left.text[a] === right.text[b] && isSpace(left.text[a])) {
      a += 1;
      b += 1;
    }
    if (span.fromA === span.toA || span.fromB === span.toB) return { a, b };
    const start = this.startOf(span.fromA, span.fromB);
    // The numbers of two paragraphs are not part of a change that begins behind them.
    if (this.options.ignoreNumbering && start.a >= a && start.b >= b) {
      const leads = [left.text.slice(from.a, start.a), right.text.slice(from.b, start.b)] as const;
      if (lineBreaks(leads[0]) === lineBreaks(leads[1])) return start;
    }
    if (a < start.a && b < start.b && this.isBreak({ a, b }, start)) {
      this.space({ a, b }, start);
      return start;
    }
    return { a, b };
  }

  private lastPiece(start: Place, to: Place, span: WordSpan): void {
    const { left, right } = this;
    const from = this.leadingMarks(start, to, span);
    const bothSides = span.fromA < span.toA && span.fromB < span.toB;
    const ends = this.endOf(span.toA - 1, span.toB - 1);
    let { a, b } = to;
    if (bothSides && ends.a < to.a && ends.b < to.b && this.isBreak(ends, to)) {
      this.piece(from, ends, span);
      this.space(ends, to);
      return;
    }
    while (
      a > from.a &&
      b > from.b &&
      left.text[a - 1] === right.text[b - 1] &&
      isSpace(left.text[a - 1])
    ) {
      a -= 1;
      b -= 1;
    }
    this.piece(from, { a, b }, span);
  }

  /** One span's change. */
  private piece(from: Place, to: Place, span: WordSpan): void {
    const { move } = span;
    const change: Change = { fromA: from.a, toA: to.a, fromB: from.b, toB: to.b };
    this.push(move === undefined ? change : { ...change, move }, true);
    const shown = change.fromA < change.toA || change.fromB < change.toB;
    this.changeOf.push(shown ? this.changes.length - 1 : -1);
  }

  /**
   * "Party[, which/ that] shall" as "Party[-,] [which/that] shall": where one side begins with a blank
   * and the other with marks before the same blank, the marks are a change of their own. Gives where
   * the rest begins.
   */
  private leadingMarks(from: Place, to: Place, span: WordSpan): Place {
    const { left, right } = this;
    if (this.options.ignorePunctuation || span.move !== undefined) return from;
    const marks = { a: marksEnd(left.text, from.a, to.a), b: marksEnd(right.text, from.b, to.b) };
    // Exactly one side begins with marks.
    if (marks.a > from.a === marks.b > from.b) return from;
    const blank = { a: blankEnd(left.text, marks.a, to.a), b: blankEnd(right.text, marks.b, to.b) };
    if (blank.a === marks.a || blank.b === marks.b) return from;
    // Nothing but the marks would be left: they are the change.
    if (blank.a === to.a && blank.b === to.b) return from;
    if (left.text.slice(marks.a, blank.a) !== right.text.slice(marks.b, blank.b)) return from;
    this.push({ fromA: from.a, toA: marks.a, fromB: from.b, toB: marks.b }, true);
    return blank;
  }

  private push(change: Change, words = false): void {
    const { fromA, toA, fromB, toB } = change;
    if (fromA === toA && fromB === toB) return;
    const kind = words ? undefined : this.breakKind(change);
    this.changes.push(kind === undefined ? change : { ...change, kind });
  }

  private isBreak(from: Place, to: Place): boolean {
    return this.breakKind({ fromA: from.a, toA: to.a, fromB: from.b, toB: to.b }) !== undefined;
  }

  private breakKind({ fromA, toA, fromB, toB }: Change): 'split' | 'join' | undefined {
    const broken = {
      a: lineBreaks(this.left.text.slice(fromA, toA)) > 0,
      b: lineBreaks(this.right.text.slice(fromB, toB)) > 0,
    };
    if (broken.a === broken.b) return undefined;
    return broken.b ? 'split' : 'join';
  }
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
