/**
 * Changes of what is owed. Inside the phrases that tidying makes, the critical words that differ
 * between the two sides (`critical-items.ts`) get marks of their own again, and each is listed.
 *
 * Which ones differ: inside one phrase the critical words of both sides are aligned as sequences
 * (`diffSequences`); what is equal on both sides did not change, the others are paired by kind.
 * A passage that exists on one side only owes nothing different, it is new or gone as a whole: a whole
 * sentence inserted, deleted or moved is not listed, an inserted phrase is.
 */

import { diffSequences } from '@/lib/core/algorithms/sequence-diff';
import type { TokenSpan } from '@/lib/core/algorithms/shortest-edit';
import type { ObligationKind } from '@/lib/core/comparison/comparison';
import { type CriticalItem, type CriticalItems, itemText } from './critical-items';
import type { PhraseSpan } from './semantic-cleanup';
import { borderBefore, type TokenRange } from './sentences';
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

/** A side of the two texts. */
type SideName = 'a' | 'b';

/** Two items that stand for each other but differ, or one without a counterpart. */
type ChangedItem =
  | { readonly on: 'both'; readonly a: CriticalItem; readonly b: CriticalItem }
  | { readonly on: SideName; readonly item: CriticalItem };

/** A span as one side sees it: ranges of its own tokens, and of the tokens of the other side. */
type SeenSpan = { readonly own: TokenRange; readonly other: TokenRange };

/** Phrases longer than this on a side were rewritten: what differs is listed, not cut out. */
const LONGEST_CUT = 48;
/** An inserted or deleted phrase of more tokens is a provision of its own. */
const LONGEST_LISTED = 24;
/** Items of one phrase beyond which they are not aligned; nobody reads such a list. */
const MAX_ITEMS = 200;

const NONE: readonly ChangedItem[] = [];

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
    const listed = a.length + b.length > 0 && phrase.move === undefined && isListed(phrase, pair);
    const changed = listed ? changedItems(a, b) : NONE;
    if (changed.length === 0) {
      spans.push(phrase);
      continue;
    }
    const { move, whole } = phrase;
    const cuts = whole || isLong(phrase) ? NONE : changed.filter((each) => isCut(each, phrase));
    const pieces = cutOut(phrase, cuts, pair);
    for (const each of changed) {
      const at = pieces.findIndex((piece) => isInside(each, piece));
      obligations.push({ ...wordsOf(each, pair), span: spans.length + Math.max(0, at) });
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
  return changedItems(a, b).map((each) => wordsOf(each, pair));
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
function changedItems(a: readonly CriticalItem[], b: readonly CriticalItem[]): ChangedItem[] {
  if (a.length > MAX_ITEMS || b.length > MAX_ITEMS) return [];
  const [[first], [other]] = [a, b];
  if (first === undefined || other === undefined) return pairByKind(a, b);
  if (a.length === 1 && b.length === 1) return bindAlike(first, other) ? [] : pairByKind(a, b);
  return diffSequences(a, b, bindAlike).flatMap(({ removed, added }) => pairByKind(removed, added));
}

function bindAlike(one: CriticalItem, other: CriticalItem): boolean {
  return one.kind === other.kind && one.value === other.value && one.negated === other.negated;
}

/** Pairs of one kind that keep the order, the first possible ones; the others without a counterpart. */
function pairByKind(
  itemsA: readonly CriticalItem[],
  itemsB: readonly CriticalItem[],
): ChangedItem[] {
  const changed: ChangedItem[] = [];
  const onlyB = (from: number, to: number) =>
    itemsB.slice(from, to).map((item): ChangedItem => ({ on: 'b', item }));
  let atB = 0;
  for (const a of itemsA) {
    const found = itemsB.findIndex((other, index) => index >= atB && other.kind === a.kind);
    const b = itemsB[found];
    if (b === undefined) {
      changed.push({ on: 'a', item: a });
      continue;
    }
    changed.push(...onlyB(atB, found), { on: 'both', a, b });
    atB = found + 1;
  }
  return [...changed, ...onlyB(atB, itemsB.length)];
}

/** The one place where a side's tokens and those of the other are told apart. */
function seenFrom(side: SideName, { fromA, toA, fromB, toB }: TokenSpan): SeenSpan {
  const [a, b] = [
    { from: fromA, to: toA },
    { from: fromB, to: toB },
  ];
  return side === 'a' ? { own: a, other: b } : { own: b, other: a };
}

/** What of a changed item stands on a side. */
function itemOn(side: SideName, changed: ChangedItem): CriticalItem | undefined {
  if (changed.on === 'both') return changed[side];
  return changed.on === side ? changed.item : undefined;
}

/** A pair gets a mark of its own always, an unpaired item where a shortest edit began or ended with it. */
function isCut(changed: ChangedItem, phrase: PhraseSpan): boolean {
  if (phrase.fromA === phrase.toA || phrase.fromB === phrase.toB) return false;
  if (changed.on === 'both') return true;
  const { on, item } = changed;
  const { own } = seenFrom(on, phrase);
  // Alone on its side it is marked by itself already.
  if (item.from === own.from && item.to === own.to) return false;
  return phrase.parts.some((part) => {
    const { from, to } = seenFrom(on, part).own;
    return (from === item.from && item.to <= to) || (to === item.to && from <= item.from);
  });
}

/** A phrase as pieces: the cuts, and what lies between them where it differs. */
function cutOut(
  phrase: PhraseSpan,
  cuts: readonly ChangedItem[],
  pair: TokenPair,
): readonly TokenSpan[] {
  if (cuts.length === 0) return [phrase];
  const pieces: TokenSpan[] = [];
  let [atA, atB] = [phrase.fromA, phrase.fromB];
  const between = (toA: number, toB: number) => {
    const piece = { fromA: atA, toA, fromB: atB, toB };
    if (differs(pair, piece)) pieces.push(piece);
  };
  for (const [index, cut] of cuts.entries()) {
    const later = cuts.slice(index + 1);
    const a = placeOn('a', cut, phrase, atA, later);
    const b = placeOn('b', cut, phrase, atB, later);
    between(a.from, b.from);
    pieces.push({ fromA: a.from, toA: a.to, fromB: b.from, toB: b.to });
    [atA, atB] = [a.to, b.to];
  }
  between(phrase.toA, phrase.toB);
  return pieces;
}

/** The tokens of a cut on a side: its item, or a place between what was cut before and what is cut later. */
function placeOn(
  side: SideName,
  cut: ChangedItem,
  phrase: PhraseSpan,
  least: number,
  later: readonly ChangedItem[],
): TokenRange {
  if (cut.on === 'both') return cut[side];
  if (cut.on === side) return cut.item;
  const next = later.map((each) => itemOn(side, each)).find((item) => item !== undefined);
  const most = next?.from ?? seenFrom(side, phrase).own.to;
  const place = Math.max(least, Math.min(most, placeBeside(cut.item, cut.on, phrase.parts)));
  return { from: place, to: place };
}

/** Where in the other side an item without a counterpart stands: beside the part that holds it. */
function placeBeside(item: CriticalItem, on: SideName, parts: readonly TokenSpan[]): number {
  for (const part of parts) {
    const { own, other } = seenFrom(on, part);
    if (item.to <= own.to) return item.from === own.from ? other.from : other.to;
  }
  const last = parts.at(-1);
  return last === undefined ? 0 : seenFrom(on, last).other.to;
}

function differs({ left, right }: TokenPair, { fromA, toA, fromB, toB }: TokenSpan): boolean {
  if (toA - fromA !== toB - fromB) return true;
  for (let step = 0; step < toA - fromA; step += 1) {
    if (left.keys[fromA + step] !== right.keys[fromB + step]) return true;
  }
  return false;
}

function isInside(changed: ChangedItem, piece: TokenSpan): boolean {
  const side = changed.on === 'b' ? 'b' : 'a';
  const [item, { own }] = [itemOn(side, changed), seenFrom(side, piece)];
  return item !== undefined && own.from <= item.from && item.to <= own.to;
}

function wordsOf(changed: ChangedItem, { left, right }: TokenPair): Omit<SpanObligation, 'span'> {
  const text = (side: TokenSide, item: CriticalItem | undefined) =>
    item === undefined ? '' : itemText(side, item.from, item.to);
  const [a, b] = [itemOn('a', changed), itemOn('b', changed)];
  const words = { before: text(left, a), after: text(right, b) };
  // The same words with "not" and without it.
  const negated = changed.on === 'both' && changed.a.value === changed.b.value;
  return { kind: negated ? 'negation' : ((a ?? b)?.kind ?? 'modal'), ...words };
}
