/**
 * Stems for searching: the forms of one word meet, and not its whole family, which the stems of
 * `language/stemmer.ts` bring together for the alignment. Words are in the form of `foldForSearch`.
 */

import { stemsArabic } from './stem-arabic';
import { stemEnglish } from './stem-english';
import { stemRussian, stemUkrainian } from './stem-slavic';
import { stemFrench, stemGerman, stemSpanish } from './stem-western';

const STEMS: Readonly<Record<string, (word: string) => string | readonly string[]>> = {
  en: stemEnglish,
  ru: stemRussian,
  be: stemRussian,
  uk: stemUkrainian,
  fr: stemFrench,
  es: stemSpanish,
  de: stemGerman,
  ar: stemsArabic,
};

/** The stems of a folded word, the one that is asked for first; the word itself in a language without rules. */
export function stemsOf(word: string, lang: string): readonly string[] {
  const stems = Object.hasOwn(STEMS, lang) ? STEMS[lang]?.(word) : undefined;
  if (stems === undefined) return [word.replaceAll("'", '')];
  return typeof stems === 'string' ? [stems] : stems;
}
