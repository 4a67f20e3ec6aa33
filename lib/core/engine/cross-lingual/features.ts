/**
 * What a text says, counted in the four ways in which a text in another language can say the same:
 * concepts of the term list, words to be translated, numbers and Latin names that translation leaves
 * alone, and the sound of words.
 */

import { type Counts, countTerms, together } from '@/lib/core/algorithms/sparse-vectors';
import { primaryLanguage } from '@/lib/core/language/language';
import { findTerms } from '@/lib/core/language/terms/find-terms';
import { foldTerm } from '@/lib/core/language/terms/read-terms';
import type { AlignUnit } from '../similarity/measure';
import { cognateGroups } from './cognates';
import { subWords } from './sub-words';

export type Features = {
  readonly concepts: Counts<number>;
  readonly words: Counts<string>;
  readonly numbers: Counts<string>;
  /** Words in Latin letters. */
  readonly latin: Counts<string>;
  readonly groups: Counts<string>;
  /** UTF-16 units of the text without its heading. */
  readonly length: number;
};

/** Reads a unit, its heading included. O(n). */
export function featuresOf({
  text,
  lang,
  heading,
}: Pick<AlignUnit, 'text' | 'lang' | 'heading'>): Features {
  const primary = primaryLanguage(lang);
  const whole = heading === undefined ? text : `${heading}\n${text}`;
  const folded = foldTerm(whole);
  return {
    concepts: findTerms(whole, primary),
    words: countTerms(subWords(whole, primary)),
    numbers: countTerms(numbersOf(folded)),
    latin: countTerms(folded.match(/[a-z]{2,}/g) ?? []),
    groups: cognateGroups(whole),
    length: text.length,
  };
}

/** The features of several units read as one. O(terms). */
export function joinFeatures(parts: readonly Features[]): Features {
  return {
    concepts: together(parts.map((part) => part.concepts)),
    words: together(parts.map((part) => part.words)),
    numbers: together(parts.map((part) => part.numbers)),
    latin: together(parts.map((part) => part.latin)),
    groups: together(parts.map((part) => part.groups)),
    length: parts.reduce((sum, part) => sum + part.length, 0),
  };
}

/** Numbers in digits, without the marks between thousands. */
function numbersOf(folded: string): string[] {
  const numbers = folded.match(/\p{Nd}+(?:[.,]\p{Nd}+)*/gu) ?? [];
  return numbers.map((number) => number.replace(/[.,](?=\d{3}(?!\d))/g, ''));
}
