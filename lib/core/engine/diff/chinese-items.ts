/**
 * What binds in a Chinese text. The dictionary parts 三十|三天 but not 三十五天, so numbers are read from
 * the characters, with the measure word that belongs to them; words of two characters and more likewise.
 */

import { digitValue } from '@/lib/core/language/numbers/digit-value';
import { HAN_NUMERALS, hanNumber } from '@/lib/core/language/numbers/han-number';
import { criticalLexicon } from './critical-words';
import { written } from './date-items';
import { amountItem, oneOf, type TextItem } from './text-items';

const NUMERAL = `[${HAN_NUMERALS}]`;
const FIGURE_DATE = '\\p{Nd}{1,2}';
const DATE = new RegExp(
  `(?:(\\p{Nd}{4}|${NUMERAL}{4})\\s?年\\s?)?(${FIGURE_DATE}|${NUMERAL}{1,3})\\s?月(?:\\s?(${FIGURE_DATE}|${NUMERAL}{1,3})\\s?[日号號])?`,
  'gu',
);
const HUNDREDTHS = new RegExp(`百分之(\\p{Nd}{1,9}(?:\\.\\p{Nd}{1,9})?|${NUMERAL}{1,9})`, 'gu');
const FRACTION = new RegExp(
  `(${NUMERAL}{1,4}|\\p{Nd}{1,3})分之(${NUMERAL}{1,4}|\\p{Nd}{1,3})`,
  'gu',
);
const HALF = /半(?=[年数數个個月日天])|一半/gu;
const FIGURES = /(?<![\p{Nd}.,])(\p{Nd}+(?:[.,]\p{Nd}+)*)(?:\s?([万萬亿億千百]{1,2}))?/gu;
const HAN = new RegExp(`(第?)(${NUMERAL}+)`, 'gu');
const MEASURE =
  /(?:[个個](?:月|年|工作日|星期|小时)?|年|月|日|天|周|週|星期|小时|小時|分钟|秒|次|名|人|位|份|倍|项|項|国|國|级|級|款|条|條|章|元|美元|吨|公里|海里|米|架|艘|部|种|種|届|屆|期|度|票|代|处|處|座|家|套|枚|辆|卷|页|点|方)/uy;
/** Runs of numerals that are words. */
const NO_NUMBERS = new Set(['万一', '一一', '千万', '一千万一']);
const ALONE = new Set([...'廿卅卌']);

const PHRASES = new Map(
  (criticalLexicon('zh')?.phrases ?? [])
    .map(({ words, binding }): [string, typeof binding] => [words.join(''), binding])
    .filter(([word]) => word.length > 1),
);
const PHRASE = new RegExp(oneOf(PHRASES.keys()), 'gu');
/** 不可抗力, 不可分割: no bans. */
const NO_BAN = /[抗分侵剥缺或逆转轉抵避]/uy;

/** Numbers, dates and words of two characters and more. O(n). */
export function chineseItems(text: string): TextItem[] {
  return [
    ...dates(text),
    ...fractions(text),
    ...figures(text),
    ...numerals(text),
    ...phrases(text),
  ];
}

function dates(text: string): TextItem[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const [whole, year, month = '', day] = match;
    if (year === undefined && day === undefined) return [];
    const plain = (part: string | undefined) =>
      part === undefined ? undefined : String(hanNumber(part) ?? part);
    const value = written(plain(year), figuresOf(month), figuresOf(day));
    return [amountItem('date', match.index, match.index + whole.length, value)];
  });
}

function figuresOf(part: string | undefined): string | undefined {
  if (part === undefined || /^\p{Nd}/u.test(part)) return part;
  return String(hanNumber(part) ?? part);
}

function fractions(text: string): TextItem[] {
  const value = (part: string | undefined) => figuresOf(part) ?? '';
  const of = (form: RegExp, read: (match: RegExpExecArray) => string) =>
    [...text.matchAll(form)].map((match) =>
      amountItem('number', match.index, match.index + match[0].length, read(match)),
    );
  return [
    ...of(HUNDREDTHS, (match) => digitValue(value(match[1]))),
    ...of(FRACTION, (match) => `${value(match[2])}/${value(match[1])}`),
    ...of(HALF, () => '1/2'),
  ];
}

function figures(text: string): TextItem[] {
  return [...text.matchAll(FIGURES)].map((match) => {
    const [whole, printed = '', scale] = match;
    const plain = digitValue(printed);
    const by = scale === undefined ? 1 : (hanNumber(`一${scale}`) ?? 1);
    const value = by === 1 ? plain : String(Number(plain) * by);
    return amountItem('number', match.index, match.index + whole.length, value);
  });
}

function numerals(text: string): TextItem[] {
  return [...text.matchAll(HAN)].flatMap((match) => {
    const [whole, ordinal = '', run = ''] = match;
    const end = match.index + whole.length;
    MEASURE.lastIndex = end;
    const measure = MEASURE.exec(text)?.[0] ?? '';
    const value = hanNumber(run);
    const pronoun = run === '一' && (measure === '方' || measure === '');
    const counts = ordinal !== '' || measure !== '' || standsAlone(run);
    if (value === undefined || NO_NUMBERS.has(run) || (pronoun && ordinal === '') || !counts)
      return [];
    return [amountItem('number', match.index, end + measure.length, String(value), run === '一')];
  });
}

/** True for a run that is a number without a measure word behind it. */
function standsAlone(run: string): boolean {
  const length = [...run].length;
  return ALONE.has(run) || length > 3 || (length > 1 && /[十百千万亿拾佰仟萬億廿卅卌]/u.test(run));
}

function phrases(text: string): TextItem[] {
  return [...text.matchAll(PHRASE)].flatMap((match) => {
    const [word] = match;
    const binding = PHRASES.get(word);
    const end = match.index + word.length;
    NO_BAN.lastIndex = end;
    if (binding === undefined || (word === '不可' && NO_BAN.test(text))) return [];
    return [{ ...binding, start: match.index, end }];
  });
}
