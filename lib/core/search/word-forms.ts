/** The lexemes of one word of a script with spaces: its exact form, its stems, its parts. */

import { foldForSearch } from '@/lib/core/language/fold-for-search';
import { foldWord } from '@/lib/core/language/fold-word';
import { koreanAsked, koreanForms } from './korean-forms';
import { stemsOf } from './stem';
import { persianParts, stemsPersian } from './stem-arabic';
import { wordLanguage } from './word-language';

/** `exact` with "=" before each; `asked`: which of the stems a query asks for, all of them at one position. */
export type WordForms = {
  readonly exact: readonly string[];
  readonly stems: readonly string[];
  readonly asked: readonly string[];
};

/** Longer than any word; what is longer is found by its beginning. */
const LONGEST = 120;
const MOST_KNOWN = 40_000;
const MOST_LANGUAGES = 64;
const ASCII = /^[A-Za-z0-9]+$/;
const HANGUL = /\p{Script=Hangul}/u;
const SEEN = /[\p{L}\p{N}]/u;
/** French, Italian and Catalan words that lean on a vowel. */
const ELISION =
  /^(?:l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu|quoiqu|dell|all|nell|sull|dall|un|quest)'(?=\p{L})/u;
const ELIDING: ReadonlySet<string> = new Set(['fr', 'it', 'ca']);
/** U.N., D.P.R.K. */
const DOTTED = /^\p{L}(?:\.\p{L})+$/u;
const NONE: WordForms = { exact: [], stems: [], asked: [] };

const known = new Map<string, Map<string, WordForms>>();

/** The lexemes of a word; none for what has no letters or figures. Remembered. O(length). */
export function wordForms(word: string, lang: string): WordForms {
  let words = known.get(lang);
  if (words === undefined) {
    // Tags come from requests.
    if (known.size >= MOST_LANGUAGES) known.clear();
    words = new Map();
    known.set(lang, words);
  }
  const before = words.get(word);
  if (before !== undefined) return before;
  if (words.size >= MOST_KNOWN) words.clear();
  const forms = formsOf(word.slice(0, LONGEST), lang);
  words.set(word, forms);
  return forms;
}

function formsOf(word: string, lang: string): WordForms {
  const written = exactForm(word);
  if (!SEEN.test(written)) return NONE;
  const own = wordLanguage(word, lang);
  const bare = ELIDING.has(own) ? written.replace(ELISION, '') : written;
  const exact = [...new Set([written, bare])].map((form) => `=${form}`);
  if (HANGUL.test(bare)) return { exact, stems: each(koreanForms(bare)), asked: koreanAsked(bare) };
  const stems = each(spacedStems(bare, word, own));
  return { exact, stems, asked: stems.slice(0, 1) };
}

function spacedStems(exact: string, word: string, lang: string): readonly string[] {
  if (lang === 'fa') return stemsPersian(persianParts(word).map(foldForSearch));
  const folded = ASCII.test(exact) ? exact : foldForSearch(exact);
  if (DOTTED.test(folded)) return [folded.replaceAll('.', '')];
  return stemsOf(folded, lang);
}

function each(lexemes: readonly string[]): string[] {
  return [...new Set(lexemes.filter((lexeme) => lexeme !== ''))];
}

/** Without case, width, joiners, vowel signs and the script of figures: accents stay. O(length). */
export function exactForm(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return foldWord(word).replace(/(?![0-9])\p{Nd}/gu, (digit) => foldForSearch(digit));
}
