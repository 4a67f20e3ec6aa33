/**
 * Changes of what is owed. Inside the phrases that tidying makes, the critical words that differ
 * between the two sides (`critical-items.ts`) get marks of their own again, and each is listed.
 *
 * Which ones differ: inside one phrase the critical words of both sides are aligned as sequences
 * (jsdiff's `diffArrays`); what is equal on both sides did not change, the others are paired by kind.
 * A passage that exists on one side only owes nothing different, it is new or gone as a whole: a whole
 * sentence inserted, deleted or moved is not listed, an inserted phrase is.
 */

import { diffArrays } from 'diff';
import type { TokenSpan } from '@/lib/core/algorithms/shortest-edit';
import type { ObligationKind } from '@/lib/core/comparison/comparison';
import { type CriticalItem, type CriticalItems, itemText } from './critical-items';
import type { PhraseSpan } from './semantic-cleanup';
import { borderBefore } from './sentences';
import type { WordSpan } from './token-diff';
import type { TokenPair, TokenSide } from './token-pair';

/** A critical word that changed, in the span with this index. */
export type SpanObligation = {
  readonly kind: ObligationKind;
  readonly span: number;
  readonly before: string;
  readonly after: string;
};

export type MarkedSpans = {
  readonly spans: readonly WordSpan[];
  readonly obligations: readonly SpanObligation[];
};

/** Two items that stand for each other, or one without a counterpart. */
type ItemPair = { readonly a?: CriticalItem; readonly b?: CriticalItem };

/** Phrases longer than this on a side were rewritten: what differs is listed, not cut out. */
const LONGEST_CUT = 48;
/** An inserted or deleted phrase of more tokens is a provision of its own. */
const LONGEST_LISTED = 24;
/** Items of one phrase beyond which they are not aligned; nobody reads such a list. */
const MAX_ITEMS = 200;

const NONE: readonly ItemPair[] = [];

/** The phrases with changed critical words as spans of their own, and those words. O(n). */
export function markObligations(
  phrases: readonly PhraseSpan[],
  pair: TokenPair,
  items: CriticalItems,
): MarkedSpans {
  const spans: WordSpan[] = [];
  const obligations: SpanObligation[] = [];
  const nextLeft = reader(items.left);
  const nextRight = reader(items.right);
  for (const phrase of phrases) {
    const [a, b] = [nextLeft(phrase.fromA, phrase.toA), nextRight(phrase.fromB, phrase.toB)];
    const found = a.length + b.length > 0 && phrase.move === undefined && isListed(phrase, pair);
    const pairs = found ? changedItems(a, b) : NONE;
    if (pairs.length === 0) {
      spans.push(phrase);
      continue;
    }
    const { parts, move, whole } = phrase;
    const cuts =
      whole || isLong(phrase) ? NONE : pairs.filter((each) => isCut(each, phrase, parts));
    const pieces = cutOut(phrase, parts, cuts, pair);
    for (const each of pairs) {
      const cut = cuts.indexOf(each);
      const at = pieces.findIndex((piece) => (cut < 0 ? holds(piece, each) : piece.cut === cut));
      const { kind, before, after } = words(each, pair);
      obligations.push({ kind, before, after, span: spans.length + Math.max(0, at) });
    }
    for (const { fromA, toA, fromB, toB } of pieces) {
      spans.push({ fromA, toA, fromB, toB, move, whole });
    }
  }
  return { spans, obligations };
}

/** What changed between two passages that stand for each other, as text. O(n). */
export function changedWords(
  pair: TokenPair,
  items: CriticalItems,
  within: TokenSpan,
): Omit<SpanObligation, 'span'>[] {
  const a = reader(items.left)(within.fromA, within.toA);
  const b = reader(items.right)(within.fromB, within.toB);
  return changedItems(a, b).map((each) => words(each, pair));
}

/** Reads the items inside growing ranges, each item once. */
function reader(items: readonly CriticalItem[]): (from: number, to: number) => CriticalItem[] {
  let at = -1;
  return (from, to) => {
    if (at < 0) at = firstFrom(items, from);
    while ((items[at]?.from ?? Number.POSITIVE_INFINITY) < from) at += 1;
    const inside: CriticalItem[] = [];
    for (; (items[at]?.to ?? Number.POSITIVE_INFINITY) <= to; at += 1) {
      const item = items[at];
      if (item !== undefined) inside.push(item);
    }
    return inside;
  };
}

function firstFrom(items: readonly CriticalItem[], from: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** False for whole sentences, or more, that stand on one side only. */
function isListed(span: TokenSpan, { left, right }: TokenPair): boolean {
  if (span.fromA < span.toA && span.fromB < span.toB) return true;
  const [side, from, to] =
    span.fromA < span.toA ? [left, span.fromA, span.toA] : [right, span.fromB, span.toB];
  if (to - from > LONGEST_LISTED) return false;
  const whole = borderBefore(side, from) >= 2 && borderBefore(side, to) >= 2;
  return !whole || to - from <= 2;
}

function isLong(span: TokenSpan): boolean {
  return span.toA - span.fromA > LONGEST_CUT || span.toB - span.fromB > LONGEST_CUT;
}

/** The items that differ, in order on both sides. */
function changedItems(a: readonly CriticalItem[], b: readonly CriticalItem[]): ItemPair[] {
  if (a.length > MAX_ITEMS || b.length > MAX_ITEMS) return [];
  const [[first], [other]] = [a, b];
  if (first === undefined || other === undefined) return pairByKind(a, b);
  if (a.length === 1 && b.length === 1) return bindAlike(first, other) ? [] : pairByKind(a, b);
  const parts = diffArrays([...a], [...b], { comparator: bindAlike });
  const pairs: ItemPair[] = [];
  let removed: CriticalItem[] = [];
  let added: CriticalItem[] = [];
  const close = () => {
    pairs.push(...pairByKind(removed, added));
    [removed, added] = [[], []];
  };
  for (const part of parts) {
    if (part.removed) removed = part.value;
    else if (part.added) added = part.value;
    else close();
  }
  close();
  return pairs;
}

function bindAlike(one: CriticalItem, other: CriticalItem): boolean {
  return one.kind === other.kind && one.value === other.value && one.negated === other.negated;
}

/** Pairs of one kind that keep the order, the first possible ones; the others alone. */
function pairByKind(a: readonly CriticalItem[], b: readonly CriticalItem[]): ItemPair[] {
  const pairs: ItemPair[] = [];
  let atB = 0;
  for (const item of a) {
    const found = b.findIndex((other, index) => index >= atB && other.kind === item.kind);
    if (found < 0) {
      pairs.push({ a: item });
      continue;
    }
    for (const other of b.slice(atB, found)) pairs.push({ b: other });
    const match = b[found];
    pairs.push(match === undefined ? { a: item } : { a: item, b: match });
    atB = found + 1;
  }
  return [...pairs, ...b.slice(atB).map((item) => ({ b: item }))];
}

/** A pair gets a mark of its own always, a lone item where a shortest edit began or ended with it. */
function isCut({ a, b }: ItemPair, span: TokenSpan, parts: readonly TokenSpan[]): boolean {
  if (span.fromA === span.toA || span.fromB === span.toB) return false;
  if (a !== undefined && b !== undefined) return true;
  // Alone on its side it is marked by itself already.
  if (a?.from === span.fromA && a.to === span.toA) return false;
  if (b?.from === span.fromB && b.to === span.toB) return false;
  return parts.some((part) =>
    a !== undefined
      ? (part.fromA === a.from && a.to <= part.toA) || (part.toA === a.to && part.fromA <= a.from)
      : b !== undefined &&
        ((part.fromB === b.from && b.to <= part.toB) ||
          (part.toB === b.to && part.fromB <= b.from)),
  );
}

type Piece = TokenSpan & { readonly cut?: number };

/** A span as pieces: the cuts, and what lies between them where it differs. */
function cutOut(
  span: TokenSpan,
  parts: readonly TokenSpan[],
  cuts: readonly ItemPair[],
  pair: TokenPair,
): Piece[] {
  if (cuts.length === 0) return [span];
  const pieces: Piece[] = [];
  let [atA, atB] = [span.fromA, span.fromB];
  const between = (toA: number, toB: number) => {
    const piece = { fromA: atA, toA, fromB: atB, toB };
    if (differs(pair, piece)) pieces.push(piece);
  };
  cuts.forEach(({ a, b }, cut) => {
    const limitA = cuts.slice(cut + 1).find((later) => later.a)?.a?.from ?? span.toA;
    const limitB = cuts.slice(cut + 1).find((later) => later.b)?.b?.from ?? span.toB;
    const placeA = a?.from ?? clamp(placeIn(parts, b, 'b'), atA, limitA);
    const placeB = b?.from ?? clamp(placeIn(parts, a, 'a'), atB, limitB);
    between(placeA, placeB);
    [atA, atB] = [a?.to ?? placeA, b?.to ?? placeB];
    pieces.push({ fromA: placeA, toA: atA, fromB: placeB, toB: atB, cut });
  });
  between(span.toA, span.toB);
  return pieces;
}

/** Where in the other side an item without a counterpart stands: beside the part that holds it. */
function placeIn(
  parts: readonly TokenSpan[],
  item: CriticalItem | undefined,
  side: 'a' | 'b',
): number {
  for (const { fromA, toA, fromB, toB } of parts) {
    const [from, to] = side === 'a' ? [fromA, toA] : [fromB, toB];
    if (item === undefined || item.to > to) continue;
    const [before, behind] = side === 'a' ? [fromB, toB] : [fromA, toA];
    return item.from === from ? before : behind;
  }
  const last = parts.at(-1);
  return (side === 'a' ? last?.toB : last?.toA) ?? 0;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function differs({ left, right }: TokenPair, { fromA, toA, fromB, toB }: TokenSpan): boolean {
  if (toA - fromA !== toB - fromB) return true;
  for (let step = 0; step < toA - fromA; step += 1) {
    if (left.keys[fromA + step] !== right.keys[fromB + step]) return true;
  }
  return false;
}

function holds(piece: TokenSpan, { a, b }: ItemPair): boolean {
  if (a !== undefined) return piece.fromA <= a.from && a.to <= piece.toA;
  return b !== undefined && piece.fromB <= b.from && b.to <= piece.toB;
}

function words({ a, b }: ItemPair, { left, right }: TokenPair): Omit<SpanObligation, 'span'> {
  const text = (side: TokenSide, item: CriticalItem | undefined) =>
    item === undefined ? '' : itemText(side, item.from, item.to);
  const kind = (a ?? b)?.kind ?? 'modal';
  const turned = a !== undefined && b !== undefined && a.value === b.value;
  return { kind: turned ? 'negation' : kind, before: text(left, a), after: text(right, b) };
}
