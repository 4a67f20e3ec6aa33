/**
 * The search for the best links, whatever the measure: an optimal one-to-one assignment with a null
 * option (`assignment.ts`) over similarity and two weak priors, place and neighbours; then split and
 * merged provisions (`split-merge.ts`), paragraphs that correspond to an article linked elsewhere
 * (`paragraph-links.ts`), and what people pinned, around which everything else is arranged.
 */

import { assign } from '@/lib/core/algorithms/assignment';
import type { Alignment, AlignmentLink } from '@/lib/core/comparison/comparison';
import { meaningOf } from '../relations/relation';
import { measureKinds } from '../similarity/clause-kinds';
import type { AlignUnit, Measure } from '../similarity/measure';
import type { PassageMeasure } from '../similarity/similarity';
import { rankCandidates } from './candidates';
import { confidenceOf, LEAST_CONFIDENCE } from './confidence';
import { keptOrder } from './kept-order';
import { joinByKind, kindGroups, withoutDoubtful } from './kind-links';
import { withNeighbours } from './neighbours';
import { alsoLinks, paragraphGroups } from './paragraph-links';
import { readPins, withOverride } from './pins';
import { ALIGN_DEFAULTS, type AlignOptions, type Group, type Search } from './search-state';
import { joinNeighbours } from './split-merge';

/** Preambles belong together even when they share little; a preamble and an article seldom do. */
const SAME_SPECIAL_KIND_BONUS = 0.2;

/**
 * What the same kind of clause is worth, in units of similarity, where two texts are far from one another:
 * a hint in the assignment by words, as much as words in the order of candidates and among what words leave
 * alone.
 */
const KIND_HINT = 0.05;
const KIND_WEIGHT = 0.25;
/** The best likeness of the middle provision of two texts that are near in wording, and of two that are far. */
const FAMILIAR = 0.2;
const STRANGE = 0.13;

/** The alignment of two sides by a measure; rows are left units. O(min² · max). */
export function searchAlignment(
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
  measure: Measure & Partial<PassageMeasure>,
  options: AlignOptions = ALIGN_DEFAULTS,
): Alignment {
  const pins = readPins(left, right, options.pins);
  const strange = strangeness(measure.scores, left.length, right.length);
  const { alike: kinds, shown } = measureKinds(left, right);
  const base = worth(left, right, measure.scores, options);
  const values = withKinds(base, kinds, strange * KIND_HINT);
  const order = withKinds(base, kinds, strange * KIND_WEIGHT);
  const search: Search = {
    left,
    right,
    measure,
    options,
    pins,
    values,
    kinds,
    order,
    strange,
    shown,
  };
  const groups = findGroups(search);
  return toAlignment(search, groups);
}

/** Similarity and priors; a pair below the threshold keeps only its similarity, less the threshold. */
function worth(
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
  scores: Float64Array,
  { threshold, positionWeight, neighbourWeight }: AlignOptions,
): Float64Array {
  const [rows, columns] = [left.length, right.length];
  const supported = withNeighbours(scores, rows, columns, neighbourWeight);
  return supported.map((score, cell) => {
    // Neighbours lift a weak likeness, they make none.
    if (score < threshold || (scores[cell] ?? 0) <= 0) return Math.min(0, score - threshold);
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    const distance = Math.abs((row + 0.5) / rows - (column + 0.5) / columns);
    // The null option is worth 0, so a pair is worth what it has above the threshold. The smallest
    // gain is still above 0: at the threshold a pair may be linked.
    const place = positionWeight * (1 - distance) + 1e-9;
    return score - threshold + place + kindBonus(left[row], right[column]);
  });
}

/**
 * 0..1: how far two texts are from one another in wording, by the best likeness of the middle provision
 * of the shorter one. Where most provisions have their like, words decide; where few have, kinds of clause do.
 */
function strangeness(scores: Float64Array, rows: number, columns: number): number {
  const best = new Float64Array(Math.min(rows, columns));
  scores.forEach((score, cell) => {
    const unit = rows <= columns ? Math.floor(cell / columns) : cell % columns;
    best[unit] = Math.max(best[unit] ?? 0, score);
  });
  const middle = best.sort()[Math.floor(best.length / 2)] ?? 0;
  return Math.min(1, Math.max(0, (FAMILIAR - middle) / (FAMILIAR - STRANGE)));
}

function withKinds(values: Float64Array, kinds: Float64Array, weight: number): Float64Array {
  return values.map((value, cell) => value + weight * (kinds[cell] ?? 0));
}

function kindBonus(left: AlignUnit | undefined, right: AlignUnit | undefined): number {
  return left?.kind === right?.kind && left?.kind !== 'article' ? SAME_SPECIAL_KIND_BONUS : 0;
}

/** Pinned links, assigned pairs, joined neighbours, then paragraphs of what is left. */
function findGroups(search: Search): Group[] {
  const { left, right, measure, pins, values } = search;
  const [rows, columns] = [left.length, right.length];
  const gains = values.map((value, cell) =>
    pins.free(Math.floor(cell / columns), cell % columns) ? Math.max(0, value) : 0,
  );
  const assigned = assign({ rows, columns, values: gains }).flatMap((column, row): Group[] => {
    if (column < 0) return [];
    const score = measure.scores[row * columns + column] ?? 0;
    return [{ left: [row], right: [column], score, fixed: score === 1 }];
  });
  const joined = joinNeighbours(assigned, search);
  const byWords = withoutDoubtful(search, [...pins.groups, ...joined]);
  const byKind = [...byWords, ...kindGroups(search, byWords)];
  const byPart = [...byKind, ...paragraphGroups(search, byKind)];
  return joinByKind(search, byPart)
    .filter((group) => group.fixed || confidenceOf(search, group) >= LEAST_CONFIDENCE)
    .sort((one, other) => (one.left[0] ?? 0) - (other.left[0] ?? 0));
}

function toAlignment(search: Search, groups: readonly Group[]): Alignment {
  const { left, right, measure, order, pins } = search;
  const inOrder = keptOrder(
    groups.map((group) => group.right[0] ?? 0),
    (index) => pins.held('left', groups[index]?.left[0] ?? -1),
  );
  const links = groups.map((group, index) => toLink(search, group, !inOrder.has(index)));
  const alone = (side: 'left' | 'right', units: readonly AlignUnit[]) => {
    const linked = new Set(groups.flatMap((group) => group[side]));
    return units.filter((_, index) => !linked.has(index)).map((unit) => unit.eId);
  };
  return {
    links,
    also: alsoLinks(search, groups),
    partly: [],
    onlyLeft: alone('left', left),
    onlyRight: alone('right', right),
    candidates: rankCandidates(left, right, measure.scores, order),
  };
}

function toLink(search: Search, group: Group, moved: boolean): AlignmentLink {
  const { left, right, pins } = search;
  const units = {
    left: group.left.flatMap((row) => left[row] ?? []),
    right: group.right.flatMap((column) => right[column] ?? []),
  };
  const sides = {
    left: units.left.map((unit) => unit.eId),
    right: units.right.map((unit) => unit.eId),
  };
  const found: AlignmentLink = {
    ...sides,
    ...meaningOf(units.left, units.right, group.score, containments(search, group)),
    score: group.score,
    moved,
    confidence: confidenceOf(search, group),
  };
  return withOverride(found, pins.overrideOf(sides));
}

/** How much of each side stands in the other; undefined where the measure cannot tell. */
function containments({ measure }: Search, group: Group) {
  const { containment } = measure;
  const [row, column] = [group.left[0], group.right[0]];
  if (!containment || row === undefined || column === undefined) return undefined;
  if (group.left.length + group.right.length > 2) return undefined;
  return { left: containment('left', row, column), right: containment('right', column, row) };
}
