/**
 * How well units of two translations of one treaty fit: wording and concepts across the languages, numbers
 * and names, lengths (Gale and Church 1993), paragraphs, and the same address. Each speaks as far as it
 * can: where wording cannot be compared, lengths, paragraphs and addresses decide.
 */

import { primaryLanguage } from '@/lib/core/language/language';
import { partsOf, unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { measureAcross, orient } from '../cross-lingual/cross-lingual';
import { lengthFit, wordingTrust } from '../cross-lingual/feature-similarity';
import type { Lexicon } from '../cross-lingual/lexicon';
import type { AlignUnit, Measure } from '../similarity/measure';

const WORDING_WEIGHT = 1.5;
const LENGTH_WEIGHT = 0.35;
const PARTS_WEIGHT = 0.15;
const SAME_PLACE_WEIGHT = 0.5;
const OTHER_KIND_PENALTY = 0.5;
/** A pair is worth what it has above this: the same address alone is just enough. */
const MIN_GAIN = 0.45;
/** What joining two provisions must add. */
const JOIN_PENALTY = 0.15;
/** Wording that a pair of different addresses needs, where wording can be compared. */
const MIN_WORDING = 0.06;
/** Wording that each of two joined provisions needs. */
const JOINED_WORDING = 0.1;
/** … and its share of the best wording that the third has with anything. */
const JOINED_SHARE = 0.4;
/** Wording as like as translations usually measure. */
const USUAL_WORDING = 0.6;
/** From here on wording is believed when it speaks against a pair. */
const BELIEVED = 0.5;

export type TranslationFit = {
  readonly left: readonly AlignUnit[];
  readonly right: readonly AlignUnit[];
  /** Likeness of wording. */
  readonly measure: Measure;
  /** What linking these units is worth; 0 or less forbids it. Indices ascending. */
  readonly gain: (rows: readonly number[], columns: readonly number[]) => number;
  /** How well they fit, 0..1: what readers are shown. */
  readonly score: (rows: readonly number[], columns: readonly number[]) => number;
  /** 0..1: how far the fit stands above the next best of either side. */
  readonly confidence: (rows: readonly number[], columns: readonly number[]) => number;
};

/** What is known of a pair of groups, each in 0..1. */
type Signs = {
  readonly wording: number;
  readonly length: number;
  readonly parts: number;
  readonly samePlace: boolean;
};

/** Reads two translations. Throws RangeError when the lexicon is for other languages. */
export function fitTranslations(
  leftText: VersionText,
  rightText: VersionText,
  given: Lexicon,
): TranslationFit {
  const [left, right] = [translatedUnits(leftText), translatedUnits(rightText)];
  const [one, other] = [primaryLanguage(leftText.lang), primaryLanguage(rightText.lang)];
  const lexicon = orient(given, one, other);
  const measure = measureAcross(left, right, lexicon);
  const trust = wordingTrust(lexicon);
  const partsFit = partsFitter(leftText, rightText);
  const wordingOf = (row: number, column: number) =>
    measure.scores[row * right.length + column] ?? 0;
  const signsOf = (rows: readonly number[], columns: readonly number[]): Signs => {
    const [lefts, rights] = [pick(left, rows), pick(right, columns)];
    const single = rows.length + columns.length === 2;
    return {
      wording: single ? wordingOf(rows[0] ?? 0, columns[0] ?? 0) : measure.union(rows, columns),
      length: lengthFit(lengthOf(lefts), lengthOf(rights), lexicon),
      parts: single ? partsFit(lefts[0]?.eId ?? '', rights[0]?.eId ?? '') : 0,
      samePlace: lefts.some((unit) => rights.some((counterpart) => counterpart.eId === unit.eId)),
    };
  };
  // Most pairs of a long treaty: decided by one number, before anything else is looked at.
  const hopeless = (row: number, column: number) =>
    trust >= BELIEVED &&
    wordingOf(row, column) < MIN_WORDING &&
    left[row]?.eId !== right[column]?.eId;
  const joinable = joinTest(measure.scores, left.length, right.length);
  return {
    left,
    right,
    measure,
    gain: (rows, columns) => {
      const join = rows.length + columns.length > 2;
      if (join ? !joinable(rows, columns) : hopeless(rows[0] ?? 0, columns[0] ?? 0)) return -1;
      const signs = signsOf(rows, columns);
      const kinds = pick(left, rows)[0]?.kind === pick(right, columns)[0]?.kind;
      return gainOf(signs, trust) - (join ? JOIN_PENALTY : 0) - (kinds ? 0 : OTHER_KIND_PENALTY);
    },
    score: (rows, columns) => scoreOf(signsOf(rows, columns), trust),
    confidence: (rows, columns) => {
      const signs = signsOf(rows, columns);
      const rival = bestRival(measure.scores, right.length, rows, columns);
      return confidenceOf(signs, signs.wording - rival, trust);
    },
  };
}

/** True for two neighbours that are both about as like a third as anything is. */
function joinTest(scores: Float64Array, height: number, width: number) {
  const bestOfRow = new Float64Array(height);
  const bestOfColumn = new Float64Array(width);
  scores.forEach((score, cell) => {
    const [row, column] = [Math.floor(cell / width), cell % width];
    bestOfRow[row] = Math.max(bestOfRow[row] ?? 0, score);
    bestOfColumn[column] = Math.max(bestOfColumn[column] ?? 0, score);
  });
  return (rows: readonly number[], columns: readonly number[]): boolean =>
    rows.every((row) =>
      columns.every((column) => {
        const best = columns.length > 1 ? bestOfRow[row] : bestOfColumn[column];
        const least = Math.max(JOINED_WORDING, JOINED_SHARE * (best ?? 0));
        return (scores[row * width + column] ?? 0) >= least;
      }),
    );
}

function gainOf({ wording, length, parts, samePlace }: Signs, trust: number): number {
  if (!samePlace && trust >= BELIEVED && wording < MIN_WORDING) return -1;
  return (
    WORDING_WEIGHT * trust * wording +
    LENGTH_WEIGHT * length +
    PARTS_WEIGHT * parts +
    (samePlace ? SAME_PLACE_WEIGHT : 0) -
    MIN_GAIN
  );
}

function scoreOf({ wording, length, parts }: Signs, trust: number): number {
  const fit = trust * Math.min(1, wording / USUAL_WORDING) + length / 2 + parts / 4;
  return Math.min(0.999, fit / (trust + 0.75));
}

function confidenceOf({ length, samePlace }: Signs, margin: number, trust: number): number {
  const bare = (samePlace ? 0.5 : 0.1) + 0.3 * length;
  if (trust < BELIEVED) return bare;
  return Math.max(0, Math.min(1, 0.5 + margin + (samePlace ? 0.2 : 0)));
}

/** The best wording that one of these units has with any unit outside the pair. */
function bestRival(
  scores: Float64Array,
  width: number,
  rows: readonly number[],
  columns: readonly number[],
): number {
  let best = 0;
  for (const row of rows) {
    for (let column = 0; column < width; column += 1) {
      if (!columns.includes(column)) best = Math.max(best, scores[row * width + column] ?? 0);
    }
  }
  for (const column of columns) {
    for (let row = 0; row * width < scores.length; row += 1) {
      if (!rows.includes(row)) best = Math.max(best, scores[row * width + column] ?? 0);
    }
  }
  return best;
}

/** Share of common places among two units and their parts (Dice): 1 when both are built alike. */
function partsFitter(leftText: VersionText, rightText: VersionText) {
  const [lefts, rights] = [placesOfParts(leftText), placesOfParts(rightText)];
  return (left: string, right: string): number => {
    const [ofLeft, ofRight] = [lefts.get(left) ?? new Set(), rights.get(right) ?? new Set()];
    const common = [...ofLeft].filter((place) => ofRight.has(place)).length;
    return (2 * (common + 1)) / (ofLeft.size + ofRight.size + 2);
  };
}

/** For each unit the addresses of its parts within it: `para_2__point_a`. */
function placesOfParts({ provisions }: VersionText): Map<string, Set<string>> {
  return new Map(
    unitsOf(provisions).map((unit) => [
      unit.eId,
      new Set(partsOf(provisions, unit).map((part) => part.eId.slice(unit.eId.length))),
    ]),
  );
}

/** The units of a version as the measure takes them. */
function translatedUnits({ provisions, lang }: VersionText): AlignUnit[] {
  return unitsOf(provisions).map(({ eId, kind, text, heading }) => ({
    eId,
    kind,
    text,
    lang,
    ...(heading !== undefined && { heading }),
  }));
}

function pick<T>(items: readonly T[], indices: readonly number[]): T[] {
  return indices.flatMap((index) => items[index] ?? []);
}

function lengthOf(units: readonly AlignUnit[]): number {
  return units.reduce((sum, unit) => sum + unit.text.length, 0);
}
