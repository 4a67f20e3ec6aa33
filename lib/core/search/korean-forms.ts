/**
 * Korean words join particles behind them and compounds within them, differently in North and South. A word is
 * found by every syllable of it and by every two that touch, in the spelling of the South.
 *
 * Reference: J. H. Lee, J. S. Ahn, "Using n-grams for Korean text retrieval", SIGIR (1996).
 */

import { spellingForm } from '@/lib/core/language/spelling-form';
import { stemmer } from '@/lib/core/language/stemmer';

const stem = stemmer('ko');

/** The lexemes of a folded Korean word but for its exact form. O(length). */
export function koreanForms(word: string): string[] {
  const syllables = [...word];
  const inner = syllables.map(withoutLiquid);
  const pairs = inner.slice(1).map((syllable, at) => (inner[at] ?? '') + syllable);
  const begun = syllables
    .slice(0, -1)
    .map((syllable, at) => southern(syllable) + (inner[at + 1] ?? ''));
  return [...pairs, ...begun, ...inner, ...syllables.map(southern), ...koreanAsked(word)];
}

/** What is asked for, all of it in one word: the pairs of its stem. O(length). */
export function koreanAsked(word: string): string[] {
  const [first = '', ...rest] = [...stem(word)];
  const syllables = [southern(first), ...rest.map(withoutLiquid)];
  if (syllables.length === 1) return syllables;
  return [...new Set(syllables.slice(1).map((syllable, at) => (syllables[at] ?? '') + syllable))];
}

/** A syllable as the South writes it at the beginning of a word: 로 노, 련 연. */
function southern(syllable: string): string {
  return spellingForm(`${syllable}가`, 'ko').slice(0, -1);
}

/** The South itself writes these with the liquid or without, by what stands before: 법률, 규율. */
function withoutLiquid(syllable: string): string {
  return syllable === '률' || syllable === '렬' ? southern(syllable) : syllable;
}
