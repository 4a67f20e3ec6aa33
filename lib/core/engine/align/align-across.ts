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
  const found = alignMeasured(left, right, measure, { threshold, ...options });
  return { ...found, links: found.links.map(unread), also: found.also.map(unread) };
}

/** The link without what only reading both languages could say. */
function unread(link: AlignmentLink): AlignmentLink {
  return link.correction === undefined ? { ...link, relation: 'similar', evidence: [] } : link;
}
