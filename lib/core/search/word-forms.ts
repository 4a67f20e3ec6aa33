/** The lexemes of one word of a script with spaces: its exact form, its stems, its parts. */

import { foldForSearch } from '@/lib/core/language/fold-for-search';
import { foldWord } from '@/lib/core/language/fold-word';
import { koreanForms } from './korean-forms';
import { stemOf } from './stem';
import { wordLanguage } from './word-language';

/** `exact` with "=" before each; `all` has both, each once. */
export type WordForms = {
  readonly exact: readonly string[];
  readonly stems: readonly string[];
  readonly all: readonly string[];
};

/** Longer than any word; what is longer is found by its beginning. */
const LONGEST = 120;
const MOST_KNOWN = 40_000;
const MOST_LANGUAGES = 64;
const ASCII = /^[A-Za-z0-9]+$/;
const HANGUL = /\p{Script=Hangul}/u;
/** French and Italian articles, prepositions and pronouns that lean on a vowel. */
const ELISION =
  /^(?:l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu|dell|all|nell|sull|dall|un|quest)'(?=\p{L})/u;
const ELIDING: ReadonlySet<string> = new Set(['fr', 'it', 'ca']);
/** U.N., D.P.R.K. */
const DOTTED = /^\p{L}(?:\.\p{L})+$/u;

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
  const own = wordLanguage(word, lang);
  const exact = exactForm(word);
  if (!/[\p{L}\p{N}]/u.test(exact)) return { exact: [], stems: [], all: [] };
  const bare = ELIDING.has(own) ? exact.replace(ELISION, '') : exact;
  const exacts = [...new Set([exact, bare])].map((form) => `=${form}`);
  const stems = [...new Set(HANGUL.test(bare) ? koreanForms(bare) : stemsOf(bare, own))];
  return { exact: exacts, stems, all: [...exacts, ...stems] };
}

function stemsOf(exact: string, lang: string): string[] {
  const folded = ASCII.test(exact) ? exact : foldForSearch(exact);
  if (DOTTED.test(folded)) return [folded.replaceAll('.', '')];
  return [stemOf(folded, lang)].filter((stem) => stem !== '');
}

/** Without case, width, joiners, vowel signs and the script of figures: accents stay. O(length). */
export function exactForm(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  const folded = foldWord(word);
  return /(?![0-9])\p{Nd}/u.test(folded)
    ? folded.replace(/(?![0-9])\p{Nd}/gu, (digit) => foldForSearch(digit))
    : folded;
}
