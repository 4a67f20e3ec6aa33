/**
 * Where in a text its obligations turn: the modal verbs, negations, numbers and dates, as ranges of
 * tokens. A date ("2 October 2025", "2024年6月19日") and a Korean modal of two words ("할 수 있다") are
 * one item each, and such an item that changed is marked whole, not by the word.
 */

import type { TokenSpan } from '@/lib/core/algorithms/shortest-edit';
import type { ObligationKind } from '@/lib/core/comparison/comparison';
import { primaryLanguage } from '@/lib/core/language/language';
import { numberingEnd } from '@/lib/core/language/list-numbering';
import { type CriticalWord, criticalWords, isKoreanDatePart } from './critical-words';
import type { WordSpan } from './token-diff';
import type { TokenPair, TokenSide } from './token-pair';

/** Tokens from..to of one side; items with equal kind, value and sign bind alike. */
export type CriticalItem = {
  readonly from: number;
  readonly to: number;
  readonly kind: ObligationKind;
  readonly value: string;
  readonly negated: boolean;
};

export type CriticalItems = {
  readonly left: readonly CriticalItem[];
  readonly right: readonly CriticalItem[];
};

/** The items of both sides in order. O(n + m). */
export function criticalItems(pair: TokenPair): CriticalItems {
  const classes = criticalWords(pair.folded, pair.lang);
  return { left: itemsOf(pair, pair.left, classes), right: itemsOf(pair, pair.right, classes) };
}

/** "is obliged", "are entitled": the verb that carries such a modal belongs to it. */
const PASSIVE = /^(?:obliged|required|entitled|permitted|prohibited)$/;
const BE = /^(?:is|are|be|was|were)$/i;
const DOTTED_DATE = /^\d{1,2}[./]\d{1,2}[./]\d{4}$/;
const YEAR = /^\p{Nd}{4}$/u;

type Classes = readonly (CriticalWord | undefined)[];

function itemsOf(pair: TokenPair, side: TokenSide, classes: Classes): CriticalItem[] {
  const lang = primaryLanguage(pair.lang);
  const items: CriticalItem[] = [];
  let end = 0;
  for (let index = 0; index < side.keys.length; index += 1) {
    const found = classes[side.keys[index] ?? 0];
    if (found === undefined) continue;
    const item = dateAt(side, index, end, classes, lang) ?? plainItem(side, index, found);
    if (item === undefined) continue;
    while (items.length > 0 && (items.at(-1)?.to ?? 0) > item.from) items.pop();
    items.push(item);
    if (item.kind === 'date') end = item.to;
    index = item.to - 1;
  }
  return items;
}

function plainItem(
  side: TokenSide,
  index: number,
  { kind, value, negated = false }: CriticalWord,
): CriticalItem | undefined {
  if (kind === 'ability') return koreanAbility(side, index);
  if (kind === 'month' || kind === 'unit') return undefined;
  const start = side.starts[index] ?? 0;
  // The number of a paragraph is its place, not what it provides.
  if (kind === 'number' && numberingEnd(side.text, start) > start) return undefined;
  const from = PASSIVE.test(value) && BE.test(wordAt(side, index - 1)) ? index - 1 : index;
  return { from, to: index + 1, kind, value, negated };
}

/** "할 수 있다", "할 수 없다": may, may not. */
function koreanAbility(side: TokenSide, index: number): CriticalItem | undefined {
  const next = wordAt(side, index + 1);
  if (!next.startsWith('있') && !next.startsWith('없')) return undefined;
  const item = { from: index, to: index + 2, kind: 'modal', value: '수 있다' } as const;
  return { ...item, negated: next.startsWith('없') };
}

/** A date around a month's name or a unit of date at `index`; it begins at `least` or later. */
function dateAt(
  side: TokenSide,
  index: number,
  least: number,
  classes: Classes,
  lang: string,
): CriticalItem | undefined {
  if (lang === 'zh' || lang === 'ko') return asianDate(side, index, classes, lang);
  const found = classes[side.keys[index] ?? 0];
  if (found?.kind === 'number') {
    return DOTTED_DATE.test(found.value) ? dateItem(side, index, index + 1) : undefined;
  }
  // "may" is no month unless a capital says so.
  const month = found?.kind === 'month' || (lang === 'en' && found?.value === 'may');
  if (!month || (lang === 'en' && !/^\p{Lu}/u.test(wordAt(side, index)))) return undefined;
  let from = index;
  let to = index + 1;
  const ofDay = wordAt(side, index - 1) === 'of' ? 2 : 1;
  if (index - ofDay >= least && isDay(side, index - ofDay)) from = index - ofDay;
  if (classes[side.keys[to] ?? -1]?.kind === 'number') to += 1;
  if (wordAt(side, to) === ',' && YEAR.test(wordAt(side, to + 1))) to += 2;
  else if (YEAR.test(wordAt(side, to))) to += 1;
  return to - from > 1 ? dateItem(side, from, to) : undefined;
}

function isDay(side: TokenSide, index: number): boolean {
  return /^\p{Nd}{1,2}(?:st|nd|rd|th)?$/u.test(wordAt(side, index));
}

/** Numbers with units of date, two at least: 2024年6月, 2024년 6월 19일. */
function asianDate(
  side: TokenSide,
  index: number,
  classes: Classes,
  lang: string,
): CriticalItem | undefined {
  let at = index;
  let parts = 0;
  for (;;) {
    if (lang === 'ko' && isKoreanDatePart(wordAt(side, at))) at += 1;
    else if (
      classes[side.keys[at] ?? -1]?.kind === 'number' &&
      (lang === 'zh'
        ? classes[side.keys[at + 1] ?? -1]?.kind === 'unit'
        : isKoreanUnit(side, at + 1))
    ) {
      at += 2;
    } else break;
    parts += 1;
  }
  return parts > 1 ? dateItem(side, index, at) : undefined;
}

function isKoreanUnit(side: TokenSide, index: number): boolean {
  return /^[년월일]/.test(wordAt(side, index));
}

function dateItem(side: TokenSide, from: number, to: number): CriticalItem {
  return { from, to, kind: 'date', value: itemText(side, from, to), negated: false };
}

/** The words of tokens from..to as they stand in the text. */
export function itemText(side: TokenSide, from: number, to: number): string {
  return side.text.slice(side.starts[from] ?? 0, side.ends[to - 1] ?? 0);
}

function wordAt(side: TokenSide, index: number): string {
  const start = side.starts[index];
  return start === undefined ? '' : side.text.slice(start, side.ends[index]);
}

/**
 * The spans, with every item of several tokens that a span touches inside one span; `spans` in order.
 * O(n + m) for n spans and m items.
 */
export function wholeItems(spans: readonly WordSpan[], items: CriticalItems): readonly WordSpan[] {
  return grown(grown(spans, items.left, 'a'), items.right, 'b');
}

/** Spans grown over the items of one side. */
function grown(
  spans: readonly WordSpan[],
  items: readonly CriticalItem[],
  side: 'a' | 'b',
): readonly WordSpan[] {
  const startOf = (span: TokenSpan) => (side === 'a' ? span.fromA : span.fromB);
  const endOf = (span: TokenSpan) => (side === 'a' ? span.toA : span.toB);
  const result: WordSpan[] = [];
  let next = 0;
  for (const { from, to } of items) {
    if (to - from < 2) continue;
    for (let span = spans[next]; span !== undefined && endOf(span) <= from; span = spans[next]) {
      result.push(span);
      next += 1;
    }
    const inside: WordSpan[] = [];
    const last = result.at(-1);
    if (last !== undefined && endOf(last) > from) inside.push(...result.splice(-1));
    for (let span = spans[next]; span !== undefined && startOf(span) < to; span = spans[next]) {
      inside.push(span);
      next += 1;
    }
    const fixed = inside.some((span) => span.whole || span.move !== undefined);
    if (fixed) result.push(...inside);
    else if (inside.length > 0) result.push(joined(inside, from, to, side));
  }
  return next === 0 ? spans : [...result, ...spans.slice(next)];
}

/** One span over all of `inside` and the item from..to. */
function joined(inside: readonly WordSpan[], from: number, to: number, side: 'a' | 'b'): TokenSpan {
  const nothing = { fromA: from, toA: from, fromB: from, toB: from };
  const { fromA, fromB } = inside[0] ?? nothing;
  const { toA, toB } = inside.at(-1) ?? nothing;
  const before = Math.max(0, (side === 'a' ? fromA : fromB) - from);
  const behind = Math.max(0, to - (side === 'a' ? toA : toB));
  return { fromA: fromA - before, toA: toA + behind, fromB: fromB - before, toB: toB + behind };
}
