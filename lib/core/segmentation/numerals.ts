/**
 * Numbers as treaties print them: decimal digits of any script, Roman, Chinese, circled, and words
 * ("TWENTY-ONE", "premier", "первая", "اول", "الأولى") for the few numbers that articles reach.
 * Words are listed up to thirty, past which the treaties read so far use figures.
 */

import { readRoman } from '@/lib/core/language/roman-numerals';

const CHINESE: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
};
const CHINESE_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

const WORDS: ReadonlyMap<string, number> = new Map(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
    '- первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая одиннадцатая двенадцатая тринадцатая четырнадцатая пятнадцатая',
    '- первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый',
    '- premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième',
    '- première seconde',
    '- primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo',
    '- primera segunda tercera cuarta quinta sexta séptima octava novena décima',
    '- اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم بیستم',
    '- الاولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة',
    '- الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر',
  ].flatMap((line) => line.split(' ').map((word, value) => [fold(word), value] as const)),
);

/** Tens that stand before a smaller number: "twenty one", "بیست و یکم". */
const TENS: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['thirtieth', 30],
  ['بیست', 20],
  ['سی', 30],
  ['چهل', 40],
  ['سی‌ام', 30],
]);
const ONES: ReadonlyMap<string, number> = new Map([['یکم', 1]]);

/** One spelling of letters that are written in several ways. */
function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFC')
    .replace(/ё/g, 'е')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/[أإآ]/g, 'ا');
}

/** The value of a printed number; undefined when it is none. O(length). */
export function readNumeral(printed: string): number | undefined {
  const text = printed.trim().normalize('NFKC');
  if (/^\p{Nd}{1,6}$/u.test(text)) return Number(decimalDigits(text));
  return readRoman(text) ?? readChinese(text) ?? readWords(text);
}

/** Digits of any script as 0 to 9; other characters stay. */
export function decimalDigits(text: string): string {
  // In every script the ten digits stand in a row, beginning at a multiple of their block's zero.
  return text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 48)));
}

function digitValue(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

/** 三十 -> 30, 一百零二 -> 102, 二〇 -> 20. */
function readChinese(text: string): number | undefined {
  if (!/^[〇零一二三四五六七八九两十百千]+$/u.test(text)) return undefined;
  if (!/[十百千]/u.test(text)) return Number([...text].map((digit) => CHINESE[digit]).join(''));
  let sum = 0;
  let digit: number | undefined;
  for (const character of text) {
    const unit = CHINESE_UNITS[character];
    if (unit === undefined) digit = CHINESE[character];
    else {
      sum += (digit ?? 1) * unit;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
}

function readWords(text: string): number | undefined {
  const words = fold(text)
    .split(/[\s-]+/)
    .filter((word) => word !== '' && word !== 'و' && word !== 'and');
  const [first = '', second, ...more] = words;
  if (more.length > 0) return undefined;
  const tens = TENS.get(first);
  if (second === undefined) return tens ?? WORDS.get(first) ?? ONES.get(first);
  const ones = WORDS.get(second) ?? ONES.get(second);
  return tens !== undefined && ones !== undefined && ones < 10 ? tens + ones : undefined;
}
