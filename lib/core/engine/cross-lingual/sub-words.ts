/**
 * The parts of words by which texts in two languages are learned from and matched. A lexicon of a few
 * hundred sentences sees most inflected forms once or never, so words are cut to what their forms share:
 * the first letters in alphabets (truncation does about as well as a stemmer in retrieval, Hull 1996),
 * the noun before its particles in Korean, words and their characters in Chinese.
 */

import { withoutProclitics } from '@/lib/core/language/arabic-proclitics';
import { formulaWords } from '@/lib/core/language/formula-words';
import { stopWords } from '@/lib/core/language/stop-words';
import { foldTerm } from '@/lib/core/language/terms/read-terms';
import { foldedWords } from '@/lib/core/language/tokenize';

const HAN = /^\p{Script=Han}{2,}$/u;
const LONGEST_STEM: Readonly<Record<string, number>> = { ko: 2, ar: 4, fa: 5 };
const USUAL_STEM = 6;

/** The sub-words of a text in order, function words left out. `lang` is a primary language. O(n). */
export function subWords(text: string, lang: string): string[] {
  const stops = stopWords(lang);
  const formulas = formulaWords(lang);
  return foldedWords(text, lang)
    .filter((word) => !stops.has(word) && !formulas.has(word) && !/^\p{N}/u.test(word))
    .flatMap((word) => partsOfWord(foldTerm(word), lang));
}

function partsOfWord(word: string, lang: string): string[] {
  if (HAN.test(word)) return [word, ...word];
  const bare = lang === 'ar' ? withoutProclitics(word) : word;
  return [bare.slice(0, LONGEST_STEM[lang] ?? USUAL_STEM)];
}
