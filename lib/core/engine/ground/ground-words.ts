/** What the words of a vocabulary are worth to the search for shared ground, worked out once for each. */

import { withoutProclitics } from '@/lib/core/language/arabic-proclitics';
import { foldWord } from '@/lib/core/language/fold-word';
import { formulaWords } from '@/lib/core/language/formula-words';
import { functionWords } from '@/lib/core/language/function-words';
import { stemmer } from '@/lib/core/language/stemmer';
import { foldTerm } from '@/lib/core/language/terms/read-terms';
import type { Vocabulary } from '@/lib/core/language/vocabulary';

/** By number in the vocabulary. */
export type GroundWords = {
  /** Numbers of the folded form and of the stem: equal numbers, equal forms or stems. */
  readonly form: Int32Array;
  readonly stem: Int32Array;
  /** 1 for a word that means something, and for one that every treaty has. */
  readonly tells: Uint8Array;
  readonly isFormula: Uint8Array;
  /** How many numbers there are. */
  readonly size: number;
  /** The number of a word's stem, -1 when no word has it. */
  readonly stemOf: (word: string) => number;
};

/** All words that are in a vocabulary now. O(n). */
export function groundWords(vocabulary: Vocabulary): GroundWords {
  const count = vocabulary.words.length;
  const formulas = formulaWords(vocabulary.lang);
  const functions = functionWords(vocabulary.lang);
  const stemOf = stemmerFor(vocabulary.lang);
  const numbers = new Map<string, number>();
  const numberOf = (form: string) => {
    const known = numbers.get(form) ?? numbers.size;
    numbers.set(form, known);
    return known;
  };
  const words = {
    form: new Int32Array(count),
    stem: new Int32Array(count),
    tells: new Uint8Array(count),
    isFormula: new Uint8Array(count),
  };
  for (let word = 0; word < count; word += 1) {
    const folded = vocabulary.folded(word);
    const isFormula = formulas.has(folded);
    words.form[word] = numberOf(folded);
    words.stem[word] = numberOf(stemOf(folded));
    words.isFormula[word] = isFormula ? 1 : 0;
    words.tells[word] = isFormula || functions.has(folded) ? 0 : 1;
  }
  return {
    ...words,
    size: numbers.size,
    stemOf: (word) => numbers.get(stemOf(foldWord(word))) ?? -1,
  };
}

/**
 * Stems of folded words. Arabic is freed of what is written joined to the word, twice: behind an article
 * a first letter that belongs to the word looks like one more, and then it must go with the article or without.
 */
function stemmerFor(lang: string): (word: string) => string {
  if (lang !== 'ar') return stemmer(lang);
  return (word) => withoutProclitics(withoutProclitics(foldTerm(word)));
}
