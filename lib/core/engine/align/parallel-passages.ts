/**
 * Two texts of one treaty in two languages as pairs of passages that say the same, to learn a lexicon
 * from. Only what surely corresponds is taken: units that the alignment of translations joins one to one
 * with confidence, and their paragraphs one by one where both have as many. Short pairs teach most:
 * within a pair of long passages anything may be the translation of anything.
 */

import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import type { ParallelPassage } from '../cross-lingual/lexicon';
import { alignTranslations } from './align-translations';

/** Links less sure than this are not learned from. */
const MIN_CONFIDENCE = 0.45;

/** The pairs of passages of two translations, in document order. O(left · right). */
export function parallelPassages(left: VersionText, right: VersionText): ParallelPassage[] {
  const [lefts, rights] = [textsOf(left), textsOf(right)];
  return alignTranslations(left, right).links.flatMap((link) => {
    if (link.confidence < MIN_CONFIDENCE || link.left.length + link.right.length > 2) return [];
    const [one, other] = [lefts.get(link.left[0] ?? ''), rights.get(link.right[0] ?? '')];
    return one === undefined || other === undefined ? [] : passagesOf(one, other);
  });
}

/** A text and its translation, paragraph by paragraph where both have as many. O(n). */
export function passagesOf(left: string, right: string): ParallelPassage[] {
  const [lefts, rights] = [left.split('\n'), right.split('\n')];
  if (lefts.length !== rights.length) return [{ left, right }];
  return lefts.map((text, index) => ({ left: text, right: rights[index] ?? '' }));
}

function textsOf({ provisions }: VersionText): ReadonlyMap<string, string> {
  return new Map(unitsOf(provisions).map(({ eId, text }) => [eId, text]));
}
