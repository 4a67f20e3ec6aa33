/**
 * Numbers as treaties print them: decimal digits of any script, Roman (Cyrillic look-alikes too), Chinese
 * with its financial forms, and words, which are composed from the units and tens of
 * `numeral-words.ts`: "TWENTY-ONE", "двадцать первая", "الحادية والعشرون", "quatre-vingt-onzième".
 */

import { readRoman } from '@/lib/core/language/roman-numerals';
import { decimalDigits } from './digits';
import { foldReading, latinRoman } from './fold-reading';
import { NUMERAL_WORDS, type NumeralWords } from './numeral-words';

const CHINESE_DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    '〇零○',
    '一壹弌',
    '二贰貳两兩',
    '三叁參参',
    '四肆',
    '五伍',
    '六陆陸',
    '七柒',
    '八捌',
    '九玖',
  ].flatMap((forms, value) => [...forms].map((form) => [form, value])),
);
const CHINESE_UNITS: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  廿: 20,
  卅: 30,
  卌: 40,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
};
/** The characters that Chinese numbers are written with. */
export const CHINESE_NUMBER = [...Object.keys(CHINESE_DIGITS), ...Object.keys(CHINESE_UNITS)].join(
  '',
);
const CHINESE = new RegExp(`^[${CHINESE_NUMBER}]{1,9}$`, 'u');

const LONGEST_NUMBER = 120;

/** The value of a printed number; undefined when it is none. O(length). */
export function readNumeral(printed: string): number | undefined {
  if (printed.length > LONGEST_NUMBER) return undefined;
  const text = decimalDigits(printed.trim().normalize('NFKC'));
  if (/^\d{1,6}$/.test(text)) return Number(text);
  return readRoman(latinRoman(text.toLowerCase())) ?? readChinese(text) ?? readWords(text);
}

/** 三十 -> 30, 一百零二 -> 102, 二〇 -> 20, 壹拾 -> 10. */
function readChinese(text: string): number | undefined {
  if (!CHINESE.test(text)) return undefined;
  const characters = [...text];
  if (!characters.some((character) => character in CHINESE_UNITS)) {
    return Number(characters.map((digit) => CHINESE_DIGITS[digit]).join(''));
  }
  let sum = 0;
  let digit: number | undefined;
  for (const character of characters) {
    const unit = CHINESE_UNITS[character];
    if (unit === undefined) digit = CHINESE_DIGITS[character];
    else {
      sum += (digit || 1) * unit;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
}

type Lexicon = {
  readonly values: ReadonlyMap<string, number>;
  readonly and: ReadonlySet<string>;
  readonly order: NumeralWords['order'];
};

const LEXICONS: readonly Lexicon[] = Object.values(NUMERAL_WORDS).map(lexiconOf);

function lexiconOf({
  ones,
  teens,
  tens,
  hundred,
  endings = '',
  and = '',
  order,
}: NumeralWords): Lexicon {
  const values = new Map<string, number>();
  const add = (forms: string, first: number, step: number) => {
    forms.split('/').forEach((words, place) => {
      for (const word of words.split(' ').filter(Boolean)) {
        const stem = word.replace('~', '');
        const all = word.endsWith('~') ? endings.split(' ').map((ending) => stem + ending) : [stem];
        for (const form of all) values.set(foldReading(form), first + place * step);
      }
    });
  };
  add(ones, 1, 1);
  add(teens, 10, 1);
  add(tens, 20, 10);
  add(hundred, 100, 100);
  return { values, and: new Set(and.split(' ').filter(Boolean).map(foldReading)), order };
}

/** Parts of a number that a word of no more letters is made of. */
const LONGEST_WORD = 40;

/** Whether a number in words, of any language, may begin with this one, folded. O(length²). */
export function beginsNumber(word: string): boolean {
  return LEXICONS.some((lexicon) => partsOf(word, lexicon, true) !== undefined);
}

/** The value of a number in words, of any language; undefined for other words. O(length²). */
export function readWords(text: string): number | undefined {
  const words = foldReading(text)
    .split(/[\s\-–]+/)
    .filter(Boolean);
  if (words.length === 0 || words.length > 8) return undefined;
  for (const lexicon of LEXICONS) {
    const parts = words.map((word) => partsOf(word, lexicon, words.length > 1));
    if (parts.some((own) => own === undefined) || parts.at(-1)?.length === 0) continue;
    const value = compose(
      parts.flatMap((own) => own ?? []),
      lexicon.order,
    );
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The numbers that a word is made of: `[21]` -> [1, 20] for "einundzwanzig", [] for "and". */
function partsOf(word: string, { values, and }: Lexicon, joins: boolean): number[] | undefined {
  if (joins && and.has(word)) return [];
  if (word.length > LONGEST_WORD) return undefined;
  const best: (number[] | undefined)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    for (let from = 0; from < end && !best[end]; from += 1) {
      const before = best[from];
      if (!before) continue;
      const piece = word.slice(from, end);
      const value = values.get(piece);
      if (value !== undefined) best[end] = [...before, value];
      else if (and.has(piece) && from + Number(joins) > 0 && end < word.length) best[end] = before;
    }
  }
  return best[word.length];
}

/** One number of parts in the order in which they are spoken; undefined when they do not fit. */
function compose(parts: readonly number[], order: NumeralWords['order']): number | undefined {
  let sum: number | undefined;
  for (const part of parts) {
    const next = sum === undefined ? part : join(sum, part, order);
    if (next === undefined) return undefined;
    sum = next;
  }
  return sum;
}

function join(sum: number, part: number, order: NumeralWords['order']): number | undefined {
  const below = sum % 100;
  if (part === 100) {
    if (order === 'ones first') return sum < 100 ? sum + part : undefined;
    return sum < 10 ? sum * part : undefined;
  }
  if (below === 0) return sum + part;
  if (order === 'twenties' && sum === 4 && part === 20) return 80;
  if (order === 'twenties' && (below === 60 || below === 80) && part < 20) return sum + part;
  if (order === 'multiplied' && part === 10 && below < 10) return sum + below * (part - 1);
  if (order === 'ones first' && below < 10 && part >= 10 && part % 10 === 0) return sum + part;
  return part < 10 && below % 10 === 0 ? sum + part : undefined;
}
