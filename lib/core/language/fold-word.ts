/** One form for all spellings of a word: what is compared for meaning, listed and looked up. */

const ASCII_WORD = /^[A-Za-z]+$/;
/** Joiners, direction marks, soft hyphen, tatweel, and the vowel signs of Arabic and Hebrew script. */
const INVISIBLE =
  /[\u00ad\u0591-\u05bd\u05bf\u05c1\u05c2\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** The Persian ezafe behind heh, as a hamza above or as a yeh behind a joiner. */
const EZAFE = /\u0647\u200c[\u06cc\u064a]$/;
const FOLDS: Readonly<Record<string, string>> = {
  '\u064a': '\u06cc', // Arabic yeh, Persian yeh
  '\u0649': '\u06cc', // alef maksura
  '\u0626': '\u06cc', // seats of the hamza
  '\u0624': '\u0648',
  '\u0623': '\u0627',
  '\u0625': '\u0627',
  '\u0671': '\u0627',
  '\u0622': '\u0627', // alef madda
  '\u0643': '\u06a9', // Arabic kaf, Persian keheh
  '\u0629': '\u0647', // teh marbuta, heh
  '\u06c0': '\u0647',
  '\u0451': '\u0435', // Russian yo
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
};
const LETTERS = new RegExp(`[${Object.keys(FOLDS).join('')}]`, 'g');

/**
 * One word in the form in which it is compared for meaning: case, width, ligatures, Arabic and Persian letter
 * variants, hamza and its seats, the Russian ё, digits, joiners and vowel signs no longer tell words apart.
 * Locale-insensitive. O(n).
 */
export function foldWord(word: string): string {
  if (ASCII_WORD.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(EZAFE, '\u0647')
    .replace(INVISIBLE, '')
    .replace(LETTERS, (letter) => FOLDS[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
