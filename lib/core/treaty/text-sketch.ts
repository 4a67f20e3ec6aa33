/** By which words a text is known again: what differs in layout, numbering or marks of writing does not count. */

import { foldForSearch } from '@/lib/core/language/fold-for-search';
import { type Provision, unitsOf } from './provision';

/** Changes whenever the words below do, so that sketches that were stored are made anew. */
export const SKETCH_METHOD = 1;

/** Words of a run: fewer are formulas, more lose what one changed word is in. */
export const RUN_LENGTH = 4;

const WORD = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\p{L}\p{M}\p{N}]+/gu;

/** The words of all units in document order, folded; of scripts without blanks, their characters. O(n). */
export function wordsOfText(provisions: readonly Provision[]): string[] {
  return unitsOf(provisions).flatMap(({ text }) => foldForSearch(text).match(WORD) ?? []);
}
