/**
 * Alignment of two different treaties in two languages: the search of `align.ts` by the measure across
 * languages. Weaker evidence than wording in one language, so a link needs more of it, and what a link
 * means is not guessed: every relation is `similar` unless a person named it.
 */

import type { Alignment, AlignmentLink } from '@/lib/core/comparison/comparison';
import { measureAcross } from '../cross-lingual/cross-lingual';
import type { Lexicon } from '../cross-lingual/lexicon';
import type { AlignUnit } from '../similarity/measure';
import { alignMeasured } from './align';
import type { AlignOptions } from './search-state';
import { standingOut } from './standing-out';

/**
 * Least similarity across languages. Of provisions on different matters, 99 in 100 measure below 0.2
 * and 95 in 100 below 0.13; the assignment only takes those that are best for both.
 */
const THRESHOLD = 0.15;
/** The same without the term list, where all similarities are lower. */
const THRESHOLD_BY_WORDS = 0.08;

/**
 * Links the units of two treaties in two languages; `lexicon` is for these, in either direction. Throws
 * RangeError for another lexicon or a repeated eId. O(left · right + the search).
 */
export function alignAcross(
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
  lexicon: Lexicon,
  options: Partial<AlignOptions> = {},
): Alignment {
  const measure = measureAcross(left, right, lexicon);
  const threshold = lexicon.terms > 0 ? THRESHOLD : THRESHOLD_BY_WORDS;
  const out = standingOut(measure.scores, left.length, right.length);
  const scores = withoutChance(measure.scores, out, threshold);
  const found = alignMeasured(left, right, { ...measure, scores }, { threshold, ...options });
  return withoutChanceLinks(found, left, right, out);
}

/** Leaves out what several provisions only say together by chance. */
function withoutChanceLinks(
  found: Alignment,
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
  out: Float64Array,
): Alignment {
  const [rows, columns] = [placesOf(left), placesOf(right)];
  const standsOut = (link: AlignmentLink) =>
    link.correction !== undefined ||
    link.left.some((l) =>
      link.right.some(
        (r) => (out[(rows.get(l) ?? 0) * right.length + (columns.get(r) ?? 0)] ?? 0) >= 1,
      ),
    );
  const links = found.links.filter(standsOut).map(unread);
  const [linkedLeft, linkedRight] = [
    new Set(links.flatMap((link) => link.left)),
    new Set(links.flatMap((link) => link.right)),
  ];
  return {
    ...found,
    links,
    also: found.also.filter(standsOut).map(unread),
    onlyLeft: left.map(({ eId }) => eId).filter((eId) => !linkedLeft.has(eId)),
    onlyRight: right.map(({ eId }) => eId).filter((eId) => !linkedRight.has(eId)),
  };
}

function placesOf(units: readonly AlignUnit[]): ReadonlyMap<string, number> {
  return new Map(units.map(({ eId }, place) => [eId, place]));
}

/** Similarities, those that do not stand out held below what a link needs, in the order of how far they do. */
function withoutChance(scores: Float64Array, out: Float64Array, threshold: number): Float64Array {
  return scores.map((score, cell) => {
    const far = Math.max(0, out[cell] ?? 0);
    return far >= 1 ? score : Math.min(score, 0.99 * threshold * far);
  });
}

/** The link without what only reading both languages could say. */
function unread(link: AlignmentLink): AlignmentLink {
  return link.correction === undefined ? { ...link, relation: 'similar', evidence: [] } : link;
}
