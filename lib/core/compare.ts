/**
 * The comparison of two versions, from texts to links with changes: choose the method the languages
 * allow, align the provisions, then compare the wording of each linked pair. Pure: the same two texts
 * and options always give the same comparison, so it can be cached by their hashes and the engine's
 * version.
 */

import { type AlignUnit, align, mirrorAlignment, mirrorLinks } from './align';
import type {
  Alignment,
  AlignmentLink,
  ComparedLink,
  CompareOptions,
  Comparison,
  ComparisonMethod,
} from './comparison';
import { diffTokenised, EXACT, mirrorChange } from './diff';
import { type Provision, partsOf, unitsOf, type VersionText } from './provision';
import { primaryLanguage } from './stop-words';
import { longestIncreasing } from './subsequence';
import { type TokenisedText, tokenize } from './tokens';

type TokenisedUnit = AlignUnit & TokenisedText;

/** Changes whenever the same texts may give another comparison: part of every cache key. */
export const ENGINE_VERSION = '1';

/**
 * Compares two versions; each unit stands in at most one link. `names` are words that say nothing
 * about correspondence, such as the parties' names.
 *
 * Method `content` (one language): links by wording, with word changes. Method `structure` (one
 * treaty in two languages): links by equal address; the score is how far the two have the same
 * parts, since nothing was read of their wording, and there are no changes. Method `incomparable`
 * (two treaties in two languages): no links.
 */
export function compareTexts(
  left: VersionText,
  right: VersionText,
  options: CompareOptions = EXACT,
  names: readonly string[] = [],
): Comparison {
  const method = methodFor(left, right);
  if (method === 'content') return compareContent(left, right, options, names);
  const { links, onlyLeft, onlyRight } =
    method === 'structure' ? alignByAddress(left, right) : unlinked(left, right);
  return {
    engine: ENGINE_VERSION,
    method,
    options,
    links: links.map((link) => ({ ...link, precise: true })),
    onlyLeft,
    onlyRight,
  };
}

/** The same comparison with the sides swapped: equal to comparing them the other way round. O(n log n). */
export function swapComparison(
  comparison: Comparison,
  /** The units of the present right side, which becomes the left: its order is the links' new order. */
  right: VersionText,
): Comparison {
  const mirrored = mirrorLinks(comparison.links, unitEIds(right));
  const links = mirrored.map(
    (link): ComparedLink =>
      link.changes ? { ...link, changes: link.changes.map(mirrorChange) } : link,
  );
  return {
    ...comparison,
    links,
    onlyLeft: comparison.onlyRight,
    onlyRight: comparison.onlyLeft,
  };
}

/** The number of changes of wording in all linked pairs. */
export function countChanges(comparison: Pick<Comparison, 'links'>): number {
  return comparison.links.reduce((sum, link) => sum + (link.changes?.length ?? 0), 0);
}

function methodFor(left: VersionText, right: VersionText): ComparisonMethod {
  if (primaryLanguage(left.lang) === primaryLanguage(right.lang)) return 'content';
  return left.treaty.slug === right.treaty.slug ? 'structure' : 'incomparable';
}

function unlinked(left: VersionText, right: VersionText): Alignment {
  return { links: [], onlyLeft: unitEIds(left), onlyRight: unitEIds(right) };
}

function compareContent(
  left: VersionText,
  right: VersionText,
  options: CompareOptions,
  names: readonly string[],
): Comparison {
  const leftUnits = alignUnits(left);
  const rightUnits = alignUnits(right);
  const { links, onlyLeft, onlyRight } = align(leftUnits, rightUnits, { names });
  const leftTexts = new Map(leftUnits.map((unit) => [unit.eId, unit]));
  const rightTexts = new Map(rightUnits.map((unit) => [unit.eId, unit]));
  return {
    engine: ENGINE_VERSION,
    method: 'content',
    options,
    links: links.map((link) => compareLink(link, leftTexts, rightTexts, options)),
    onlyLeft,
    onlyRight,
  };
}

/** Word changes of a 1:1 link; a link of several provisions has none yet. */
function compareLink(
  link: AlignmentLink,
  leftUnits: ReadonlyMap<string, TokenisedUnit>,
  rightUnits: ReadonlyMap<string, TokenisedUnit>,
  options: CompareOptions,
): ComparedLink {
  const left = leftUnits.get(link.left[0] ?? '');
  const right = rightUnits.get(link.right[0] ?? '');
  if (left === undefined || right === undefined || link.left.length + link.right.length > 2) {
    return { ...link, precise: true };
  }
  return { ...link, ...diffTokenised(left, right, left.lang, options) };
}

function unitEIds(version: VersionText): string[] {
  return unitsOf(version.provisions).map((unit) => unit.eId);
}

function alignUnits(version: VersionText): TokenisedUnit[] {
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

/** Links translations of one treaty by equal eId. Throws nothing: an eId of one side only is unlinked. */
function alignByAddress(left: VersionText, right: VersionText): Alignment {
  // One canonical order of the sides, as in `align`: swapping mirrors the result, ties included.
  if (left.lang > right.lang) {
    return mirrorAlignment(alignByAddress(right, left), unitEIds(left));
  }
  const leftUnits = unitsOf(left.provisions);
  const rightUnits = unitsOf(right.provisions);
  const rightPlace = new Map(rightUnits.map((unit, index) => [unit.eId, index]));
  const shared = leftUnits.filter((unit) => rightPlace.has(unit.eId));
  const inOrder = longestIncreasing(shared.map((unit) => rightPlace.get(unit.eId) ?? 0));
  const linked = new Set(shared.map((unit) => unit.eId));
  return {
    links: shared.map((unit, index) => ({
      left: [unit.eId],
      right: [unit.eId],
      relation: 'similar',
      score: structuralScore(left, right, unit),
      moved: !inOrder.has(index),
    })),
    onlyLeft: unitEIds(left).filter((eId) => !linked.has(eId)),
    onlyRight: unitEIds(right).filter((eId) => !linked.has(eId)),
  };
}

/** Share of common addresses among a unit and its parts (Dice): 1 when both are built alike. */
function structuralScore(left: VersionText, right: VersionText, unit: Provision): number {
  const leftParts = partsOf(left.provisions, unit).map((part) => part.eId);
  const rightParts = new Set(partsOf(right.provisions, unit).map((part) => part.eId));
  const common = leftParts.filter((eId) => rightParts.has(eId)).length;
  return (2 * (common + 1)) / (leftParts.length + rightParts.size + 2);
}
