/**
 * Alignment: which provisions of two texts correspond, by what they say and not by their numbers.
 *
 * Similarity of wording (`similarity.ts`), a small prior for the same relative place and for neighbours
 * that correspond, an optimal assignment with the right to leave a provision alone (`search-links.ts`).
 * Order is a weak hint between two treaties: it decides where wording does not.
 */

import { finish, type Step } from '@/lib/core/algorithms/steps';
import type { Alignment, AlignmentLink, PartialLink } from '@/lib/core/comparison/comparison';
import { normalise } from '@/lib/core/text/text';
import { unitEId } from '@/lib/core/treaty/provision';
import type { AlignUnit, Measure } from '../similarity/measure';
import { readPassages } from '../similarity/passage';
import { measurePassages, type PassageMeasure } from '../similarity/similarity';
import { partialLinks } from './partial-links';
import { searchAlignment } from './search-links';
import { ALIGN_DEFAULTS, type AlignOptions } from './search-state';

/** A provision and one of another kind are seldom one matter. */
const OTHER_KIND_FACTOR = 0.5;

/**
 * Links the units of two texts in one language, each in at most one link, in left order. A link's `score`
 * is the similarity (without priors), 1 for identical text. Pinned links stand as they are. Throws
 * RangeError on a repeated eId. O(t · k + min² · max) for t terms and the number of units on the two sides.
 */
export function align(
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
  options: Partial<AlignOptions> = {},
): Alignment {
  return finish(alignInSteps(left, right, options));
}

/** The same work cut into pieces of about a quarter each, for a server that has others to answer as well. */
export function* alignInSteps(
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
  options: Partial<AlignOptions> = {},
): Generator<Step, Alignment> {
  requireUniqueEIds(left);
  requireUniqueEIds(right);
  const settings = { ...ALIGN_DEFAULTS, ...options };
  const passages = readPassages(left, right, settings.names);
  const nothingYet = { done: 0, of: left.length };
  yield nothingYet;
  const measure = withUnits(measurePassages(passages.left, passages.right), left, right);
  yield nothingYet;
  const found = searchAlignment(left, right, measure, settings);
  yield nothingYet;
  const partly = partialLinks(left, right, found.links, settings);
  return { ...found, also: withoutNamed(found.also, partly), partly };
}

/** Further correspondences but those of which an answer in part names both paragraphs. */
function withoutNamed(
  also: readonly AlignmentLink[],
  partly: readonly PartialLink[],
): readonly AlignmentLink[] {
  const named = ({ left, right }: AlignmentLink) =>
    left.flatMap((one) => right.map((other) => `${unitEId(one)} ${unitEId(other)}`));
  const known = new Set(partly.flatMap(named));
  return also.filter((link) => !named(link).some((pair) => known.has(pair)));
}

/**
 * The same search by another measure, such as one across languages; `measure` has the units of `left` as
 * rows. Throws RangeError on a repeated eId or a measure of another size.
 */
export function alignMeasured(
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
  measure: Measure,
  options: Partial<AlignOptions> = {},
): Alignment {
  requireUniqueEIds(left);
  requireUniqueEIds(right);
  if (measure.scores.length !== left.length * right.length) {
    throw new RangeError(`expected ${left.length} x ${right.length} scores`);
  }
  return searchAlignment(left, right, measure, { ...ALIGN_DEFAULTS, ...options });
}

/** The measure of wording in one language. O(t · k), as `measurePassages`. */
export function measureContent(
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
  options: Partial<Pick<AlignOptions, 'names'>> = {},
): PassageMeasure {
  const passages = readPassages(left, right, options.names ?? []);
  return withUnits(measurePassages(passages.left, passages.right), left, right);
}

/** A measure that knows what is equal, and what is of another kind. O(text + n · m). */
function withUnits(
  measure: PassageMeasure,
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
): PassageMeasure {
  const leftTexts = left.map((unit) => normalise(unit.text));
  const rightTexts = right.map((unit) => normalise(unit.text));
  const scores = measure.scores.map((score, cell) => {
    const row = Math.floor(cell / right.length);
    const column = cell % right.length;
    if (leftTexts[row] === rightTexts[column]) return 1;
    const factor = left[row]?.kind === right[column]?.kind ? 1 : OTHER_KIND_FACTOR;
    // Only equal text is called 1, whatever the rounding.
    return Math.min(score * factor, 0.999);
  });
  return { ...measure, scores };
}

/** Similarity in 0..1 of every left unit with every right one, row by row. */
export function scoreMatrix(
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
  options: Pick<AlignOptions, 'names'>,
): Float64Array {
  return measureContent(left, right, options).scores;
}

function requireUniqueEIds(units: readonly AlignUnit[]): void {
  const seen = new Set<string>();
  for (const { eId } of units) {
    if (seen.has(eId)) throw new RangeError(`the eId ${eId} stands twice on one side`);
    seen.add(eId);
  }
}
