/** One form for all spellings of a word: what is compared for meaning, listed and looked up. */

const ASCII_WORD = /^[A-Za-z]+$/;
const INVISIBLE = /[\u200b-\u200f\u0640\u00ad]|[\u064b-\u065f\u0670]/g;
const FOLDS: Readonly<Record<string, string>> = {
  '\u064a': '\u06cc', // Arabic yeh, Persian yeh
  '\u0649': '\u06cc', // alef maksura
  '\u0643': '\u06a9', // Arabic kaf, Persian keheh
  '\u0629': '\u0647', // teh marbuta, heh
  '\u2019': "'",
};

/**
 * One word in the form in which it is compared for meaning: case, width, Arabic and Persian letter
 * variants, digits, joiners and vowel signs no longer tell words apart. Locale-insensitive. O(n).
 */
export function foldWord(word: string): string {
  if (ASCII_WORD.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(/[\u064a\u0649\u0643\u0629\u2019]/g, (letter) => FOLDS[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
