/** Stems for searching, by language. Words are in the form of `foldForSearch`. */

import { stemmer } from '@/lib/core/language/stemmer';

/** The stem of a folded word; the word itself in a language without rules. O(length). */
export function stemOf(word: string, lang: string): string {
  return stemmer(lang)(word);
}
