/**
 * Words that are written as one or as two: 호상원조 and 호상 원조, سرمایه‌گذاری and سرمایه گذاری. What is asked for as one
 * word is looked for as two as well.
 */

import { persianParts } from './stem-arabic';
import { wordLanguage } from './word-language';

const HANGUL_WORD = /^\p{Script=Hangul}+$/u;
const FEWEST_SYLLABLES = 4;
const MOST_SYLLABLES = 10;
/** Syllables on each side of a cut. */
const LEAST = 2;

/** Each way to write a word as two. */
export function writtenApart(word: string, lang: string): string[] {
  if (HANGUL_WORD.test(word)) return koreanCuts(word);
  if (wordLanguage(word, lang) !== 'fa') return [];
  const parts = persianParts(word);
  return parts.length === 2 && parts.every((part) => part.length > 2) ? [parts.join(' ')] : [];
}

function koreanCuts(word: string): string[] {
  if (word.length < FEWEST_SYLLABLES || word.length > MOST_SYLLABLES) return [];
  const cuts: string[] = [];
  for (let cut = LEAST; cut <= word.length - LEAST; cut += 1) {
    cuts.push(`${word.slice(0, cut)} ${word.slice(cut)}`);
  }
  return cuts;
}
