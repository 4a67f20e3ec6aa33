/** Scripts that put no spaces between words: Chinese, Japanese, Thai and their neighbours. */

import { simplified } from './han-variants';

const JOINED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}々〆ーｰ]/u;
const HIRAGANA = /^[\p{Script=Hiragana}ー]+$/u;
const ENDING = /(?<=[\p{Script=Han}々])\p{Script=Hiragana}{1,6}$/u;
/** Hiragana words up to here are particles, auxiliaries and pronouns. */
const LONGEST_GRAMMAR = 4;

/** True where a text has a character of such a script. O(n). */
export function isJoinedScript(text: string): boolean {
  return JOINED.test(text);
}

/** A character as it is written, without width; and as it is looked for, in one of the Chinese scripts. */
export function joinedForm(character: string): { readonly exact: string; readonly folded: string } {
  const exact = character
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u200c|\u200d|[\ufe00-\ufe0f]/g, '');
  return { exact, folded: simplified(exact) };
}

/** True for a Japanese word that carries grammar alone. */
export function isJapaneseGrammar(word: string): boolean {
  return word.length <= LONGEST_GRAMMAR && HIRAGANA.test(word);
}

/** Letters of a Japanese word behind its last Chinese character, where its inflection is written: 守る, 守った. */
export function endingLength(word: string): number {
  return ENDING.exec(word)?.[0].length ?? 0;
}
