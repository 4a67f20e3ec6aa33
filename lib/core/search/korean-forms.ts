/**
 * Korean words join particles behind them and compounds within them, differently in North and South. A word is
 * found by its stem, by every syllable of it and by every two that touch.
 */

import { spellingForm } from '@/lib/core/language/spelling-form';
import { stemmer } from '@/lib/core/language/stemmer';

const stem = stemmer('ko');

/** The lexemes of a folded Korean word but for its exact form. O(length). */
export function koreanForms(word: string): string[] {
  const bare = stem(word);
  const characters = [...word];
  const pairs = characters.slice(1).map((character, at) => `${characters[at]}${character}`);
  return [bare, spellingForm(bare, 'ko'), ...pairs, ...characters];
}
