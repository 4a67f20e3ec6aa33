/**
 * Alignment of two translations of one treaty. Translations keep the order of what they translate, and as
 * a rule its numbers; but an article may be missing, numbers may have shifted, one text may part what the
 * other joins. So numbers are evidence and not proof: links are found in order, by a dynamic programme
 * over places (Gale and Church 1993) whose gain is how well two provisions fit (`translation-score.ts`).
 * What is left over on both sides, such as an article that stands elsewhere, is linked where it fits.
 */

import { type AlignedStep, walkInOrder } from '@/lib/core/algorithms/monotone-alignment';
import type { Alignment, AlignmentLink } from '@/lib/core/comparison/comparison';
import { NO_PINS, type Pins } from '@/lib/core/comparison/correction';
import type { VersionText } from '@/lib/core/treaty/provision';
import { type Lexicon, learnLexicon } from '../cross-lingual/lexicon';
import { rankCandidates } from './candidates';
import { keptOrder } from './kept-order';
import { readPins, withOverride } from './pins';
import type { UnitPins } from './search-state';
import { fitTranslations, type TranslationFit } from './translation-score';

/** Wording that two provisions need to be linked against the order and under different addresses. */
const OUT_OF_ORDER_WORDING = 0.3;
/** What the same address is worth in the order of candidates. */
const SAME_PLACE_BONUS = 0.05;

type Blocked = (rows: readonly number[], columns: readonly number[]) => boolean;

/**
 * Links translations of one treaty. A link's score says how well the two fit in wording, length and
 * parts; its confidence how far that stands above the next best. `lexicon` is for these two languages in
 * either direction; without one the term list, lengths and numbers have to do. Pinned links stand as they
 * are, and the rest is aligned around them. Throws RangeError when the lexicon is for other languages.
 * O(left · right) for texts whose articles have bounded length.
 */
export function alignTranslations(
  left: VersionText,
  right: VersionText,
  lexicon: Lexicon = learnLexicon([left.lang, right.lang], []),
  pins: Pins = NO_PINS,
): Alignment {
  const fit = fitTranslations(left, right, lexicon);
  const decided = readPins(fit.left, fit.right, pins);
  const blocked: Blocked = (rows, columns) =>
    rows.some((row) => columns.some((column) => decided.apart(row, column)));
  const pinned = decided.groups.map((group) => ({ rows: group.left, columns: group.right }));
  const inOrder = [...pinned, ...freeGroups(fit, pinned, blocked)];
  return toAlignment(fit, [...inOrder, ...leftOver(fit, inOrder, blocked)], decided);
}

type Taken = { readonly rows: Set<number>; readonly columns: Set<number> };

function take(taken: Taken, { rows, columns }: AlignedStep): void {
  for (const row of rows) taken.rows.add(row);
  for (const column of columns) taken.columns.add(column);
}

function freeUnits(fit: TranslationFit, groups: readonly AlignedStep[]) {
  const taken: Taken = { rows: new Set(), columns: new Set() };
  for (const group of groups) take(taken, group);
  return {
    rows: [...fit.left.keys()].filter((row) => !taken.rows.has(row)),
    columns: [...fit.right.keys()].filter((column) => !taken.columns.has(column)),
  };
}

/** The best links in order among what is not pinned. */
function freeGroups(
  fit: TranslationFit,
  pinned: readonly AlignedStep[],
  blocked: Blocked,
): AlignedStep[] {
  const free = freeUnits(fit, pinned);
  const [rowsAt, columnsAt] = [free.rows, free.columns].map(
    (units) => (places: readonly number[]) => places.flatMap((place) => units[place] ?? []),
  );
  if (rowsAt === undefined || columnsAt === undefined) return [];
  const steps = walkInOrder(free.rows.length, free.columns.length, (rowPlaces, columnPlaces) => {
    const [rows, columns] = [rowsAt(rowPlaces), columnsAt(columnPlaces)];
    return blocked(rows, columns) ? -1 : fit.gain(rows, columns);
  });
  return steps.map(({ rows, columns }) => ({
    rows: rowsAt(rows),
    columns: columnsAt(columns),
  }));
}

/** Links against the order: what is left over on both sides and fits, best first. */
function leftOver(
  fit: TranslationFit,
  groups: readonly AlignedStep[],
  blocked: Blocked,
): AlignedStep[] {
  const free = freeUnits(fit, groups);
  const pairs = free.rows.flatMap((row) =>
    free.columns.flatMap((column) => {
      const samePlace = fit.left[row]?.eId === fit.right[column]?.eId;
      const wording = fit.measure.scores[row * fit.right.length + column] ?? 0;
      if (!samePlace && wording < OUT_OF_ORDER_WORDING) return [];
      if (blocked([row], [column])) return [];
      return [{ row, column, gain: fit.gain([row], [column]) }];
    }),
  );
  const taken: Taken = { rows: new Set(), columns: new Set() };
  const found: AlignedStep[] = [];
  for (const { row, column, gain } of pairs.sort((one, other) => other.gain - one.gain)) {
    if (gain <= 0 || taken.rows.has(row) || taken.columns.has(column)) continue;
    const group = { rows: [row], columns: [column] };
    take(taken, group);
    found.push(group);
  }
  return found;
}

function toAlignment(
  fit: TranslationFit,
  groups: readonly AlignedStep[],
  pins: UnitPins,
): Alignment {
  const { left, right, measure } = fit;
  const ordered = [...groups].sort((one, other) => (one.rows[0] ?? 0) - (other.rows[0] ?? 0));
  const inOrder = keptOrder(
    ordered.map((group) => group.columns[0] ?? 0),
    (index) => pins.held('left', ordered[index]?.rows[0] ?? -1),
  );
  const free = freeUnits(fit, groups);
  const values = measure.scores.map((wording, cell) =>
    left[Math.floor(cell / right.length)]?.eId === right[cell % right.length]?.eId
      ? wording + SAME_PLACE_BONUS
      : wording,
  );
  return {
    links: ordered.map((group, index) => toLink(fit, group, !inOrder.has(index), pins)),
    also: [],
    partly: [],
    onlyLeft: eIdsOf(left, free.rows),
    onlyRight: eIdsOf(right, free.columns),
    candidates: rankCandidates(left, right, measure.scores, values),
  };
}

function toLink(
  fit: TranslationFit,
  group: AlignedStep,
  moved: boolean,
  pins: UnitPins,
): AlignmentLink {
  const sides = {
    left: eIdsOf(fit.left, group.rows),
    right: eIdsOf(fit.right, group.columns),
  };
  const found: AlignmentLink = {
    ...sides,
    // Whether the two say the same is not read across languages: they are translations.
    relation: 'similar',
    score: fit.score(group.rows, group.columns),
    moved,
    confidence: fit.confidence(group.rows, group.columns),
    evidence: [],
  };
  return withOverride(found, pins.overrideOf(sides));
}

function eIdsOf(units: TranslationFit['left'], places: readonly number[]): string[] {
  return places.map((place) => units[place]?.eId ?? '');
}
