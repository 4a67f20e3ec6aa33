/**
 * A line as its heading is read: small letters, digits 0 to 9, no marks, no invisible characters, one form
 * for letters written in several ways. The text itself stays as it is, so every folded character knows
 * where it stood. Compatibility forms after UAX #15 (NFKD); Hangul is left whole.
 */

import { decimalDigits } from './digits';

export type FoldedLine = {
  readonly text: string;
  /** For each character of `text`, and for its end: the UTF-16 offset in the line. */
  readonly at: readonly number[];
};

const MARKS = /[\p{Mn}\p{Cf}]/gu;
const HANGUL = /\p{Script=Hangul}/u;
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LETTERS: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ı: 'i',
  '’': "'",
  ʼ: "'",
};
const ARABIC = /\p{Script=Arabic}/u;
const TATWEEL = 'ـ';

/** The first `limit` UTF-16 units of a line, folded. O(limit). */
export function foldLine(line: string, limit = 240): FoldedLine {
  let text = '';
  const at: number[] = [];
  let offset = 0;
  for (const character of line.slice(0, limit)) {
    const folded = foldCharacter(character, text, line[offset + 1] ?? '');
    for (let unit = 0; unit < folded.length; unit += 1) at.push(offset);
    text += folded;
    offset += character.length;
  }
  at.push(offset);
  return { text, at };
}

/** A word of a table, folded as lines are. O(length). */
export function foldReading(text: string): string {
  return foldLine(text, text.length).text;
}

function foldCharacter(character: string, before: string, after: string): string {
  if (character <= '\u007f') return character.toLowerCase();
  const power = SUPERSCRIPTS.indexOf(character);
  if (power >= 0) return before.endsWith('^') || /\^\d$/.test(before) ? String(power) : `^${power}`;
  // A lengthened letter inside a word is no dash; one behind a number is.
  if (character === TATWEEL) {
    return ARABIC.test(before.slice(-1)) && ARABIC.test(after) ? '' : TATWEEL;
  }
  const known = FOLDED.get(character);
  if (known !== undefined) return known;
  const folded = foldAlone(character);
  if (FOLDED.size < MOST_KNOWN) FOLDED.set(character, folded);
  return folded;
}

/** What characters fold to whatever stands beside them, as a text repeats the few of its script. */
const FOLDED = new Map<string, string>();
const MOST_KNOWN = 20_000;

function foldAlone(character: string): string {
  if (character === 'º' || character === 'ª') return character;
  const plain = HANGUL.test(character)
    ? character.normalize('NFC')
    : character.normalize('NFKD').replace(MARKS, '');
  return decimalDigits(plain.toLowerCase().replace(MARKS, '')).replace(
    /[\u00a0\u3000]|[يىكةەہı’ʼ]/gu,
    (letter) => LETTERS[letter] ?? ' ',
  );
}

const CYRILLIC_TWINS = 'авекмнорстухіјѕ';
const LATIN_TWINS = 'abekmhopctyxijs';
const MIXED = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** A word that mixes Latin and Cyrillic letters of the same shape, in each script alone. O(length). */
export function scriptTwins(text: string): string[] {
  const word = /^[\p{L}]+/u.exec(text)?.[0] ?? '';
  if (!MIXED.test(word) || !CYRILLIC.test(word)) return [];
  const rest = text.slice(word.length);
  return [
    translate(word, LATIN_TWINS, CYRILLIC_TWINS) + rest,
    translate(word, CYRILLIC_TWINS, LATIN_TWINS) + rest,
  ];
}

/** Letters of `from` as those at the same place of `to`. */
function translate(text: string, from: string, to: string): string {
  return [...text]
    .map((letter) => {
      const place = from.indexOf(letter);
      return place < 0 ? letter : (to[place] ?? letter);
    })
    .join('');
}

/** Cyrillic letters that look like Roman numerals, as those. */
export function latinRoman(text: string): string {
  return translate(text, 'іӏхсмѵ', 'iixcmv');
}
