/**
 * Notes carried to a new version of a text. First along the diff: every word of the old version that stayed
 * says where it is now (`carry-map.ts`, `carry-range.ts`). What the diff cannot carry is looked for by its
 * words and what surrounded them (`find-quote.ts`). A place is taken when it is sure enough and without a
 * rival; else a person chooses among candidates, or is told that the words are gone and where they stood.
 *
 * Reference: docs, decision on carrying notes. Of others who own their text: h2o shifts offsets through a
 * diff, Gerrit climbs from range to file where a comment cannot be ported, regelrecht asks where two places
 * are nearly as good.
 */

import type { WorkBudget } from '@/lib/core/algorithms/approximate-search';
import { splitsSurrogatePair } from '@/lib/core/text/text';
import { type AnchorUnit, anchor } from './anchor';
import { type CarryMap, carryMap, type UnitPair } from './carry-map';
import { type CarriedRange, carryRange } from './carry-range';
import { describeRange } from './describe-range';
import { type FoundQuote, type FoundQuotes, findQuote } from './find-quote';
import { matchAt } from './match-quote';
import type { Anchor, AnchorCandidate, Selector } from './selector';
import { weightOfWords, wordAt } from './unit-words';

/** A paragraph or point inside a unit, for saying where words stood. */
export type Clause = {
  readonly eId: string;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
};

export type RebaseTexts = {
  /** The units of the version that the selectors were made on, and of the new one, in document order. */
  readonly old: readonly AnchorUnit[];
  readonly next: readonly AnchorUnit[];
  /** Which of them correspond. Pairs that are missing or wrong cost places, never make wrong ones. */
  readonly pairs: readonly UnitPair[];
  /** Clauses of the new version. */
  readonly clauses?: readonly Clause[];
};

/** A place that scores less is not taken. */
const MIN_SCORE = 0.7;
/** Words found apart from where they were, and changed or alone, must score so much. */
const MIN_SCORE_CHANGED = 0.8;
/** Two places closer in score than this are equally good. */
const TIE_MARGIN = 0.1;
/** Less of the words than this is not them. */
const MIN_KEPT = 0.5;
/** So much of them is worth a question. */
const ASKABLE_KEPT = 0.3;
/** With less likeness of words and surroundings nobody would know them again. */
const ASKABLE_LIKENESS = 0.3;
/** Unchanged words that came along with so many letters around them, or that tell so much, are certain. */
const SURE_SUPPORT = 16;
const SURE_WEIGHT = 40;
/** Words that stood around others are side by side now when so few are between. */
const CLOSED_WITHIN = 3;
const ASKABLE_WEIGHT = 20;
const ASKABLE_SCORE = 0.55;
const MAX_CANDIDATES = 8;
/** Table cells of approximate search for all selectors together: some 0.3 s. */
const BUDGET_CELLS = 60_000_000;
const ROUNDING = 1e-9;

/**
 * The anchors of selectors in the new version, in their order. A selector whose words do not stand in the
 * old version at its place is looked for there first. O(text · log) once, then O(log) for each selector
 * whose words stayed; the searches for the others share one budget.
 */
export function rebase(
  selectors: readonly Selector[],
  texts: RebaseTexts,
  budget: WorkBudget = { cells: BUDGET_CELLS },
): Anchor[] {
  if (selectors.length === 0) return [];
  const map = carryMap(texts.old, texts.next, texts.pairs);
  const places = new Map(texts.old.map(({ eId }, unit) => [eId, unit]));
  return selectors.map((selector) => {
    const made = madeAt(selector, texts.old);
    const unit = made && places.get(made.eId);
    if (made === undefined || unit === undefined) {
      return { ...anchor(selector, texts.next, budget), method: 'quote' };
    }
    return rebaseOne(made, unit, { map, texts, budget });
  });
}

/** The selector as the old text has it, with its surroundings; undefined where the text has it not. */
function madeAt(selector: Selector, old: readonly AnchorUnit[]): Selector | undefined {
  const { eId, position, quote } = selector;
  const unit = old.find((each) => each.eId === eId);
  const { start, end } = position;
  const stands = unit?.text.slice(start, end) === quote.exact && quote.exact !== '';
  const place = stands ? { eId, start, end } : anchor(selector, old, { cells: 0 });
  if ('state' in place && place.state !== 'exact' && place.state !== 'moved') return undefined;
  const text = old.find((each) => each.eId === place.eId)?.text ?? '';
  return isRange(text, place.start, place.end)
    ? describeRange(text, place.eId, place.start, place.end)
    : undefined;
}

function isRange(text: string, start: number, end: number): boolean {
  const whole = !splitsSurrogatePair(text, start) && !splitsSurrogatePair(text, end);
  return whole && start >= 0 && start < end && end <= text.length;
}

type Work = {
  readonly map: CarryMap;
  readonly texts: RebaseTexts;
  readonly budget: WorkBudget;
};

function rebaseOne(selector: Selector, unit: number, work: Work): Anchor {
  const { map, budget } = work;
  const { position, quote } = selector;
  const whole = unchangedUnit(map, unit);
  if (whole !== undefined) {
    const range = { unit: whole, ...position, kept: 1, score: 1, moved: false };
    return placed(range, selector, work);
  }
  const carried = carryRange(map, { unit, ...position }).map((range) =>
    weigh(range, selector, work),
  );
  const [best, ...others] = carried;
  const closed = isClosed(map, unit, position);
  const taken = best?.sure && !best.doubtful && !(closed && best.moved && best.score < 1);
  if (taken && !others.some((other) => isRival(other, best))) {
    return placed(best, selector, work);
  }
  const found = findQuote(map, quote, position.start, budget);
  const asking = closed || carried.some(({ askable }) => askable);
  const other = asking ? undefined : takeFound(found);
  if (other !== undefined) {
    const { start, end, score } = other;
    const { eId = '' } = map.next.units[other.unit] ?? {};
    return { state: 'moved', eId, start, end, score, method: 'quote' };
  }
  return unplaced(carried, found, selector, unit, work);
}

/**
 * True where the words before and behind a place stand side by side now: what stood there was taken out, and
 * words like it that are new elsewhere are other words, if not all around them went along.
 */
function isClosed(
  { old, next, to }: CarryMap,
  unit: number,
  { start, end }: Selector['position'],
): boolean {
  const first = old.firsts[unit] ?? 0;
  let before = wordAt(old, unit, start) - 1;
  let behind = wordAt(old, unit, end);
  while (before >= first && (to[before] ?? -1) < 0) before -= 1;
  while ((old.keys[behind] ?? -1) >= 0 && (to[behind] ?? -1) < 0) behind += 1;
  const [left, right] = [before < first ? -1 : (to[before] ?? -1), to[behind] ?? -1];
  if (left < 0 || right < 0) return false;
  return next.unitOf[left] === next.unitOf[right] && right > left && right - left <= CLOSED_WITHIN;
}

type Weighed = CarriedRange & {
  readonly score: number;
  readonly sure: boolean;
  readonly askable: boolean;
};

/** A carried range with its score: certain where the words stayed in their surroundings. */
function weigh(range: CarriedRange, { position, quote }: Selector, { map }: Work): Weighed {
  const { text = '' } = map.next.units[range.unit] ?? {};
  const { score } = matchAt(text, quote, position.start, range);
  const first = wordAt(map.next, range.unit, range.start);
  const telling = weightOfWords(map.next, first, wordAt(map.next, range.unit, range.end - 1) + 1);
  const certain = range.kept === 1 && (range.support >= SURE_SUPPORT || telling >= SURE_WEIGHT);
  const least = range.moved ? MIN_SCORE_CHANGED : MIN_SCORE;
  return {
    ...range,
    score: certain ? 1 : Math.min(score, 0.99),
    sure: certain || (range.kept >= MIN_KEPT && score >= least),
    askable: range.kept >= ASKABLE_KEPT && score >= ASKABLE_LIKENESS,
  };
}

/** Another part of the words that lies elsewhere and is nearly as much of them. */
function isRival(other: Weighed, best: Weighed): boolean {
  return other.kept > MIN_KEPT / 2 && best.kept - other.kept < 2 * TIE_MARGIN;
}

/** The one unit that corresponds to an old one, where not a character changed. */
function unchangedUnit({ old, next, pairedWith }: CarryMap, unit: number): number | undefined {
  const [other, ...more] = pairedWith.get(unit) ?? [];
  if (other === undefined || more.length > 0) return undefined;
  return old.units[unit]?.text === next.units[other]?.text ? other : undefined;
}

type Placed = Pick<Weighed, 'unit' | 'start' | 'end' | 'kept' | 'score' | 'moved'>;

function placed(range: Placed, selector: Selector, { map }: Work): Anchor {
  const { eId = '' } = map.next.units[range.unit] ?? {};
  const { start, end, score, kept, moved } = range;
  const { position } = selector;
  const same = eId === selector.eId && start === position.start && end === position.end;
  if (same && kept === 1) return { state: 'exact', eId, start, end, method: 'unchanged' };
  return { state: 'moved', eId, start, end, score, method: moved ? 'moved-text' : 'diff' };
}

/** The one place in new text that is good enough and has no rival. */
function takeFound({ places }: FoundQuotes): FoundQuote | undefined {
  const free = places.filter((place) => place.free);
  const [best, second] = free;
  if (best === undefined) return undefined;
  const least = best.quote === 1 ? MIN_SCORE : MIN_SCORE_CHANGED;
  const rivalled = second !== undefined && best.score - second.score < TIE_MARGIN - ROUNDING;
  return best.score >= least && !rivalled ? best : undefined;
}

function unplaced(
  carried: readonly Weighed[],
  found: FoundQuotes,
  selector: Selector,
  unit: number,
  work: Work,
): Anchor {
  const { map } = work;
  const near = nearestTo(selector, unit, work);
  const asked = [
    ...carried.filter(({ askable }) => askable),
    ...found.places.filter((place) => isWorthAsking(place, found, map)),
  ];
  const candidates: AnchorCandidate[] = [];
  for (const { unit: at, start, end, score } of asked) {
    const { eId = '' } = map.next.units[at] ?? {};
    const known = candidates.some(
      (each) => each.eId === eId && each.start < end && start < each.end,
    );
    if (!known) candidates.push({ eId, start, end, score });
  }
  const more = near !== undefined && { near };
  if (candidates.length === 0) return { state: 'orphaned', ...more };
  const method = carried.some(({ askable }) => askable) ? 'diff' : 'quote';
  return {
    state: 'ambiguous',
    candidates: candidates.slice(0, MAX_CANDIDATES),
    method,
    ...more,
  };
}

/** The only place of the very words, or words that a person may know again there. */
function isWorthAsking(place: FoundQuote, { verbatim }: FoundQuotes, { next }: CarryMap): boolean {
  if (place.quote < 1) return place.free && place.score >= ASKABLE_SCORE;
  if (verbatim === 1 || place.score >= ASKABLE_SCORE) return true;
  const first = wordAt(next, place.unit, place.start);
  const last = wordAt(next, place.unit, place.end - 1);
  return weightOfWords(next, first, last + 1) >= ASKABLE_WEIGHT;
}

/**
 * The clause of the new version in which the nearest words that stayed stand now, else its article, else
 * the article that corresponds; undefined where there is none.
 */
function nearestTo({ position }: Selector, unit: number, { map, texts }: Work): string | undefined {
  const { old, next, to } = map;
  const at = wordAt(old, unit, position.start);
  const [first, border] = [old.firsts[unit] ?? 0, (old.firsts[unit + 1] ?? 1) - 1];
  for (let away = 0; at - away >= first || at + away < border; away += 1) {
    for (const word of [at - away, at + away]) {
      const there = word >= first && word < border ? (to[word] ?? -1) : -1;
      if (there < 0) continue;
      const { eId = '' } = next.units[next.unitOf[there] ?? 0] ?? {};
      const start = next.starts[there] ?? 0;
      const clause = texts.clauses
        ?.filter((each) => each.unit === eId && each.start <= start && start < each.end)
        .sort((one, other) => one.end - one.start - (other.end - other.start))[0];
      return clause?.eId ?? eId;
    }
  }
  const [other] = map.pairedWith.get(unit) ?? [];
  return other === undefined ? undefined : next.units[other]?.eId;
}
