/**
 * The comparison of two versions, from texts to links with changes: choose the method the languages
 * allow, align the provisions, then compare the wording of each linked group. Pure: the same two texts
 * and settings always give the same comparison, so it can be cached by their hashes and the engine's
 * version.
 */

import { type AlignUnit, align, mirrorAlignment, scoreMatrix } from './align';
import { alignTranslations } from './align-translations';
import {
  type Alignment,
  type AlignmentLink,
  type ComparedLink,
  type CompareOptions,
  type Comparison,
  type ComparisonMethod,
  EXACT,
} from './comparison';
import { NO_PINS, type Pins } from './correction';
import { diffTokenised, mirrorChange } from './diff';
import { unitsOf, type VersionText } from './provision';
import { primaryLanguage } from './stop-words';
import { tokenize } from './tokens';

/** Changes whenever the same texts may give another comparison: part of every cache key. */
export const ENGINE_VERSION = '2';

export type CompareSettings = {
  readonly options: CompareOptions;
  /** What people said of the alignment: the engine works around it. */
  readonly pins: Pins;
  /** Words that say nothing about correspondence, such as the parties' names. */
  readonly names: readonly string[];
};

const DEFAULTS: CompareSettings = { options: EXACT, pins: NO_PINS, names: [] };

/**
 * Compares two versions; each unit stands in at most one link.
 *
 * Method `content` (one language): links by wording, with word changes. Method `structure` (one
 * treaty in two languages): links by equal address; the score is how far the two have the same
 * parts, since nothing was read of their wording, and there are no changes. Method `incomparable`
 * (two treaties in two languages): no links.
 */
export function compareTexts(
  left: VersionText,
  right: VersionText,
  given: Partial<CompareSettings> = {},
): Comparison {
  const settings = { ...DEFAULTS, ...given };
  const method = methodFor(left, right);
  const [leftUnits, rightUnits] = [alignUnits(left), alignUnits(right)];
  const alignment = alignBy(method, left, right, leftUnits, rightUnits, settings);
  const texts = { left: byEId(leftUnits), right: byEId(rightUnits) };
  return {
    engine: ENGINE_VERSION,
    method,
    options: settings.options,
    ...alignment,
    links: alignment.links.map((link) =>
      method === 'content'
        ? compareLink(link, texts, primaryLanguage(left.lang), settings)
        : { ...link, precise: true },
    ),
    transfers: [],
  };
}

/** The same comparison with the sides swapped: equal to comparing them the other way round. O(n log n). */
export function swapComparison(
  comparison: Comparison,
  /** The units of the present right side, which becomes the left: its order is the links' new order. */
  right: VersionText,
): Comparison {
  const mirrored = mirrorAlignment(
    comparison,
    unitsOf(right.provisions).map((unit) => unit.eId),
  );
  return {
    ...comparison,
    ...mirrored,
    links: mirrored.links.map(
      (link): ComparedLink =>
        link.changes ? { ...link, changes: link.changes.map(mirrorChange) } : link,
    ),
  };
}

export type SimilarityMatrix = {
  readonly method: ComparisonMethod;
  /** Similarity in 0..1 of every left unit (row) with every right unit (column), row by row. */
  readonly scores: Float64Array;
};

/** How alike every unit of A is to every unit of B; all 0 where nothing can be read. */
export function similarityMatrix(
  left: VersionText,
  right: VersionText,
  given: Partial<CompareSettings> = {},
): SimilarityMatrix {
  const { names } = { ...DEFAULTS, ...given };
  const method = methodFor(left, right);
  const [leftUnits, rightUnits] = [alignUnits(left), alignUnits(right)];
  if (method === 'content') {
    return { method, scores: scoreMatrix(leftUnits, rightUnits, { names }) };
  }
  return { method, scores: new Float64Array(leftUnits.length * rightUnits.length) };
}

/** The number of changes of wording in all linked pairs. */
export function countChanges(comparison: Pick<Comparison, 'links'>): number {
  return comparison.links.reduce((sum, link) => sum + (link.changes?.length ?? 0), 0);
}

function methodFor(left: VersionText, right: VersionText): ComparisonMethod {
  if (primaryLanguage(left.lang) === primaryLanguage(right.lang)) return 'content';
  return left.treaty.slug === right.treaty.slug ? 'structure' : 'incomparable';
}

function alignBy(
  method: ComparisonMethod,
  left: VersionText,
  right: VersionText,
  leftUnits: readonly AlignUnit[],
  rightUnits: readonly AlignUnit[],
  { names }: CompareSettings,
): Alignment {
  if (method === 'content') return align(leftUnits, rightUnits, { names });
  if (method === 'structure') return alignTranslations(left, right);
  return {
    links: [],
    also: [],
    onlyLeft: leftUnits.map((unit) => unit.eId),
    onlyRight: rightUnits.map((unit) => unit.eId),
    candidates: { left: {}, right: {} },
  };
}

type Texts = {
  readonly left: ReadonlyMap<string, AlignUnit>;
  readonly right: ReadonlyMap<string, AlignUnit>;
};

/** A link with what changed between the texts of its two sides. */
function compareLink(
  link: AlignmentLink,
  texts: Texts,
  lang: string,
  { options }: CompareSettings,
): ComparedLink {
  const [left, right] = [joined(link.left, texts.left), joined(link.right, texts.right)];
  const tokenised = (text: string) => ({ text, tokens: tokenize(text, lang) });
  return { ...link, ...diffTokenised(tokenised(left), tokenised(right), lang, options) };
}

/** The text of a side of a link: its units' texts, joined by "\n". */
function joined(eIds: readonly string[], units: ReadonlyMap<string, AlignUnit>): string {
  return eIds.map((eId) => units.get(eId)?.text ?? '').join('\n');
}

function byEId(units: readonly AlignUnit[]): ReadonlyMap<string, AlignUnit> {
  return new Map(units.map((unit) => [unit.eId, unit]));
}

function alignUnits(version: VersionText): AlignUnit[] {
  // The primary language on both sides: en and en-GB are cut and folded alike.
  const lang = primaryLanguage(version.lang);
  return unitsOf(version.provisions).map(({ eId, kind, text, heading }) => ({
    eId,
    kind,
    text,
    lang,
    tokens: tokenize(text, lang),
    ...(heading !== undefined && { heading }),
  }));
}
