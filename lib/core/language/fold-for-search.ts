/**
 * One form for all that a reader would call the same words, for searching: what is searched is folded
 * once when it is stored, what is asked for when it is asked. Wider than `foldWord`, which keeps apart
 * what meaning keeps apart: here accents, hamza and hyphens go too, for people leave them out in typing.
 *
 * Reference: Unicode Technical Standard 10, 8 (searching); UAX #15 for the normal forms.
 */

/** Accents and vowel signs of the scripts in which people leave them out; not those that are letters. */
const MARKS = new RegExp(
  [
    '(?<!и)\\u0306',
    '[\\u0300-\\u0305\\u0307-\\u036f\\u0483-\\u0487\\u1dc0-\\u1dff]',
    '[\\u0591-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed]',
  ].join('|'),
  'g',
);
/** Joiners, soft hyphen, tatweel, direction marks and their like. */
const INVISIBLE = /\p{Cf}|\u0640|[\u180b-\u180d]|[\ufe00-\ufe0f]/gu;
const JOINED_BY_DASH = /(?<=[\p{L}\p{N}])\p{Pd}(?=[\p{L}\p{N}])/gu;
/** Where a word that is asked for may be written as two, or with a hyphen, or as one. */
const SEAMS = /\u200c|\u200d|\u00ad|(?<=[\p{L}\p{N}])\p{Pd}(?=[\p{L}\p{N}])/gu;
const EDGE_QUOTES = /^["']+|(?<!["'])["']+$/g;
/** More words than anyone searches for; each is one condition of a query. */
const MOST_WORDS = 20;

const LETTERS: Readonly<Record<string, string>> = {
  '\u0649': '\u06cc', // alef maksura, Persian yeh
  '\u064a': '\u06cc', // Arabic yeh
  '\u06d2': '\u06cc', // yeh barree
  '\u0643': '\u06a9', // Arabic kaf, keheh
  '\u0629': '\u0647', // teh marbuta, heh
  '\u06be': '\u0647',
  '\u06c1': '\u0647',
  '\u06d5': '\u0647',
  '\u0671': '\u0627', // alef wasla
  '\u0621': '', // hamza on the line
  ς: 'σ',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * Text as it is searched: without case, width, accents, joiners, Arabic and Persian letter variants and
 * hyphens inside words; with ASCII digits, quotes, dashes and single spaces. Idempotent. O(n).
 */
export function foldForSearch(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(INVISIBLE, '')
      .replace(MARKS, '')
      // Upper case first: it makes SS of the German sharp s, and I of the Turkish dotless i.
      .toUpperCase()
      .toLowerCase()
      .normalize('NFKD')
      .replace(MARKS, '')
      .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
      .replace(/[\u2018\u2019\u201a\u201b\u2032\u2035\u02b9\u02bc`\u00b4]/g, "'")
      .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\u2036]/g, '"')
      .replace(/(?![0-9])\p{Nd}/gu, asciiDigit)
      .replace(JOINED_BY_DASH, '')
      .replace(/\p{Pd}/gu, '-')
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/**
 * The words of a search, folded: all of them are to be found, in any order. A word with a joiner or a
 * hyphen is found however its parts are written together, and quotes around words are not looked for.
 * Empty where nothing is asked for. O(n).
 */
export function searchWords(query: string): string[] {
  const words = foldForSearch(query.normalize('NFC').replace(SEAMS, ' ')).split(' ');
  const bare = words.map((word) => word.replace(EDGE_QUOTES, '') || word);
  return [...new Set(bare.filter((word) => word !== ''))].slice(0, MOST_WORDS);
}

/** The digits of a script stand one after another, from zero. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
