/**
 * Changes of what is owed. Inside the phrases that tidying makes, the critical words that differ
 * between the two sides (`critical-items.ts`) get marks of their own again, and each is listed.
 *
 * Which ones differ: inside one phrase the critical words of both sides are aligned as sequences
 * (`diffSequences`); what is equal on both sides did not change, the others are paired by kind. A word
 * without a counterpart is added or dropped only where nothing faces it; else what faces it is shown.
 * A passage that exists on one side only owes nothing different, it is new or gone as a whole: a whole
 * sentence inserted, deleted or moved is not listed, an inserted phrase is.
 */

import { diffSequences } from '@/lib/core/algorithms/sequence-diff';
import { type TokenSpan, withoutCommonEnds } from '@/lib/core/algorithms/shortest-edit';
import type { ObligationKind } from '@/lib/core/comparison/comparison';
import type { CriticalItem, CriticalItems } from './critical-items';
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

/** The words of a change on both sides; '' where there is nothing. */
type ChangedWords = Omit<SpanObligation, 'span'>;

/** A span as one side sees it: ranges of its own tokens, and of the tokens of the other side. */
type SeenSpan = { readonly own: TokenRange; readonly other: TokenRange };

/** Phrases longer than this on a side were rewritten: what differs is listed, not cut out. */
const LONGEST_CUT = 48;
/** An inserted or deleted phrase of more tokens is a provision of its own. */
const LONGEST_LISTED = 24;
/** Items of one phrase beyond which they are not aligned; nobody reads such a list. */
const MAX_ITEMS = 200;

const NONE: readonly ChangedItem[] = [];
const NO_PARTS: readonly TokenSpan[] = [];
/** What faces a word is shown up to so many tokens; of more nobody can say what the word came from. */
const LONGEST_FACING = 12;

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
    const owed = phrase.move === undefined && !phrase.spelling;
    const listed = a.length + b.length > 0 && owed && isListed(phrase, pair);
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
      const parts = cuts.includes(each) ? NO_PARTS : phrase.parts;
      const words = wordsOf(each, pair, parts);
      if (words) obligations.push({ ...words, span: spans.length + Math.max(0, at) });
    }
    for (const { fromA, toA, fromB, toB } of pieces) {
      spans.push({ fromA, toA, fromB, toB, move, whole });
    }
  }
  return { spans, obligations };
}

/** What changed between two passages that stand for each other, as text; `parts` differ. O(n). */
export function changedWords(
  pair: TokenPair,
  items: CriticalItems,
  within: TokenSpan & { readonly parts: readonly TokenSpan[] },
): ChangedWords[] {
  const a = reader(items.left)(within.fromA, within.toA);
  const b = reader(items.right)(within.fromB, within.toB);
  return changedItems(a, b).flatMap((each) => wordsOf(each, pair, within.parts) ?? []);
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
  return differing(a, b).filter((each) => each.on === 'both' || !each.item.weak);
}

function differing(a: readonly CriticalItem[], b: readonly CriticalItem[]): ChangedItem[] {
  const [[first], [other]] = [a, b];
  if (first === undefined || other === undefined) return pairByKind(a, b);
  if (a.length === 1 && b.length === 1) {
    return bindAlike(first, other) ? [] : acrossKinds(pairByKind(a, b));
  }
  const groups = diffSequences(a, b, bindAlike);
  return groups.flatMap(({ removed, added }) => acrossKinds(pairByKind(removed, added)));
}

function bindAlike(one: CriticalItem, other: CriticalItem): boolean {
  return one.kind === other.kind && one.value === other.value && one.negated === other.negated;
}

/** True for items of which one may have taken the other's place. */
function standAlike(one: CriticalItem, other: CriticalItem): boolean {
  return one.kind === other.kind && one.group === other.group && !bindAlike(one, other);
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
    const found = itemsB.findIndex((other, index) => index >= atB && standAlike(a, other));
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

/** "May" against "does not", "shall" against "seeks to": what binds, alone on each side, stands for the other. */
function acrossKinds(changed: ChangedItem[]): ChangedItem[] {
  const binds = (each: ChangedItem) =>
    each.on !== 'both' && (BINDING.has(each.item.kind) || each.item.group === 'effort');
  const first = changed.findIndex(binds);
  const [one, other] = [changed[first], changed[first + 1]];
  if (one === undefined || other === undefined || changed.filter(binds).length !== 2)
    return changed;
  if (!binds(other) || one.on === 'both' || other.on === 'both' || one.on === other.on)
    return changed;
  const [a, b] = one.on === 'a' ? [one.item, other.item] : [other.item, one.item];
  return [...changed.slice(0, first), { on: 'both', a, b }, ...changed.slice(first + 2)];
}

const BINDING: ReadonlySet<ObligationKind> = new Set(['modal', 'negation']);

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
  // 卅日内 is two words, 五日|内 as well: cut there, what both have would be marked.
  if (changed.on === 'both') return changed.a.wholeTokens && changed.b.wholeTokens;
  const { on, item } = changed;
  const { own } = seenFrom(on, phrase);
  // Alone on its side it is marked by itself already.
  if (item.from === own.from && item.to === own.to) return false;
  return phrase.parts.some((part) => {
    const { own: inside, other } = seenFrom(on, part);
    const { from, to } = inside;
    const atEdge = (from === item.from && item.to <= to) || (to === item.to && from <= item.from);
    // "Not" comes beside other words; a number or a verb takes the place of what faces it.
    return atEdge && (other.from === other.to || COMES_BESIDE.has(item.kind));
  });
}

const COMES_BESIDE: ReadonlySet<ObligationKind> = new Set(['negation', 'limit']);

/** A phrase as pieces: the cuts, and what lies between them where it differs. */
function cutOut(
  phrase: PhraseSpan,
  cuts: readonly ChangedItem[],
  pair: TokenPair,
): readonly TokenSpan[] {
  if (cuts.length === 0) return [phrase];
  const pieces: TokenSpan[] = [];
  let [atA, atB] = [phrase.fromA, phrase.fromB];
  const { left, right } = pair;
  const between = (toA: number, toB: number) => {
    const piece = { fromA: atA, toA, fromB: atB, toB };
    if (differs(pair, piece)) pieces.push(withoutCommonEnds(left.keys, right.keys, piece));
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

/** The words of a change; undefined where too much faces a word that has no counterpart. */
function wordsOf(
  changed: ChangedItem,
  { left, right }: TokenPair,
  parts: readonly TokenSpan[],
): ChangedWords | undefined {
  if (changed.on === 'both') {
    const { a, b } = changed;
    const words = { before: textAt(left, a), after: textAt(right, b) };
    // The same words with "not" and without it.
    return { kind: a.value === b.value ? 'negation' : a.kind, ...words };
  }
  const { on, item } = changed;
  const [own, other] = on === 'a' ? [left, right] : [right, left];
  const part = parts
    .map((each) => seenFrom(on, each))
    .find((each) => each.own.from < item.to && item.from < each.own.to);
  const { from = 0, to = 0 } = part?.other ?? {};
  if (to - from > LONGEST_FACING) return undefined;
  const facing = from < to ? tokensText(other, from, to) : '';
  const whole = part !== undefined && facing !== '' && part.own.to - part.own.from <= LONGEST_OWN;
  const mine = whole ? tokensText(own, part.own.from, part.own.to) : textAt(own, item);
  const words = on === 'a' ? { before: mine, after: facing } : { before: facing, after: mine };
  return { kind: item.kind, ...words };
}

/** A word and what stands beside it is shown whole up to so many tokens. */
const LONGEST_OWN = 6;

function textAt(side: TokenSide, { start, end }: CriticalItem): string {
  return side.text.slice(start, end);
}

/** The words of tokens from..to as they stand in the text. */
function tokensText(side: TokenSide, from: number, to: number): string {
  return side.text.slice(side.starts[from] ?? 0, side.ends[to - 1] ?? 0);
}
