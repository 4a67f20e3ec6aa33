/**
 * How a language names a provision: its word for each kind, how it writes a number, and how a part is
 * named inside its unit. Numbers are written as that language prints them: Persian digits in Persian, Chinese
 * numerals in Chinese; a number that is not decimal (`IV`) is printed as it stands. English follows
 * the usual legal short form, `Article 5(2)(a)`; the others name the levels in words.
 */

import { primaryLanguage } from '@/lib/core/language/language';
import type { ProvisionKind } from './provision';

export type CitationWords = {
  readonly number: (printed: string) => string;
  /** The name of a kind around its number; `undefined` for a provision without one. */
  readonly named: Readonly<Record<ProvisionKind, (number: string | undefined) => string>>;
  /** Joins the enclosing label and the part's number. */
  readonly within: (outer: string, kind: 'paragraph' | 'point', number: string) => string;
  /** The same inside a preamble or another unit without a number. */
  readonly withinNamed: (outer: string, number: string) => string;
};

const before = (word: string) => (number: string | undefined) =>
  number === undefined ? word : `${word} ${number}`;
const around = (open: string, close: string, bare: string) => (number: string | undefined) =>
  number === undefined ? bare : `${open}${number}${close}`;

const ENGLISH: CitationWords = {
  number: (printed) => printed,
  named: {
    preamble: before('Preamble'),
    part: before('Part'),
    chapter: before('Chapter'),
    section: before('Section'),
    article: before('Article'),
    paragraph: before('Paragraph'),
    point: before('Point'),
    annex: before('Annex'),
    testimonium: before('Closing formula'),
  },
  within: (outer, _kind, number) => `${outer}(${number})`,
  withinNamed: (outer, number) => `${outer}, paragraph ${number}`,
};

const RUSSIAN: CitationWords = {
  number: (printed) => printed,
  named: {
    preamble: before('Преамбула'),
    part: before('Часть'),
    chapter: before('Глава'),
    section: before('Раздел'),
    article: before('Статья'),
    paragraph: before('Пункт'),
    point: before('Подпункт'),
    annex: before('Приложение'),
    testimonium: before('Заключительная формула'),
  },
  within: (outer, kind, number) =>
    `${outer}, ${kind === 'paragraph' ? 'пункт' : 'подпункт'} ${number}`,
  withinNamed: (outer, number) => `${outer}, абзац ${number}`,
};

const KOREAN: CitationWords = {
  number: (printed) => printed,
  named: {
    preamble: before('전문'),
    part: around('제', '편', '편'),
    chapter: around('제', '장', '장'),
    section: around('제', '절', '절'),
    article: around('제', '조', '조'),
    paragraph: around('제', '항', '항'),
    point: around('제', '호', '호'),
    annex: before('부속서'),
    testimonium: before('맺음말'),
  },
  within: (outer, kind, number) => `${outer} 제${number}${kind === 'paragraph' ? '항' : '호'}`,
  withinNamed: (outer, number) => `${outer} 제${number}단락`,
};

const PERSIAN: CitationWords = {
  number: (printed) => printed.replace(/[0-9]/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit),
  named: {
    preamble: before('مقدمه'),
    part: before('بخش'),
    chapter: before('فصل'),
    section: before('قسمت'),
    article: before('ماده'),
    paragraph: before('بند'),
    point: before('جزء'),
    annex: before('پیوست'),
    testimonium: before('عبارت پایانی'),
  },
  within: (outer, kind, number) => `${outer}، ${kind === 'paragraph' ? 'بند' : 'جزء'} ${number}`,
  withinNamed: (outer, number) => `${outer}، بند ${number}`,
};

const CHINESE: CitationWords = {
  number: (printed) => chineseNumber(printed),
  named: {
    preamble: before('序言'),
    part: around('第', '部分', '部分'),
    chapter: around('第', '章', '章'),
    section: around('第', '节', '节'),
    article: around('第', '条', '条'),
    paragraph: around('第', '款', '款'),
    point: around('第', '项', '项'),
    annex: around('附件', '', '附件'),
    testimonium: before('结尾'),
  },
  within: (outer, kind, number) => `${outer}第${number}${kind === 'paragraph' ? '款' : '项'}`,
  withinNamed: (outer, number) => `${outer}第${number}段`,
};

const LANGUAGES: Readonly<Record<string, CitationWords>> = {
  en: ENGLISH,
  ru: RUSSIAN,
  ko: KOREAN,
  fa: PERSIAN,
  zh: CHINESE,
};

/** The words of a language (BCP 47; its region is ignored); English for one that has none here. */
export function citationWords(lang: string): CitationWords {
  return LANGUAGES[primaryLanguage(lang)] ?? ENGLISH;
}

const CHINESE_DIGITS = '零一二三四五六七八九';

/** 21 -> 二十一, for 1 to 999; anything else is returned as it is. */
function chineseNumber(printed: string): string {
  if (!/^[1-9][0-9]{0,2}$/.test(printed)) return printed;
  const [hundreds, tens, ones] = printed.padStart(3, '0').split('').map(Number) as [
    number,
    number,
    number,
  ];
  const digit = (value: number) => CHINESE_DIGITS[value] ?? '';
  const hundred = hundreds === 0 ? '' : `${digit(hundreds)}百`;
  const unspokenOne = tens === 1 && hundreds === 0;
  const ten =
    tens === 0 ? (hundreds > 0 && ones > 0 ? '零' : '') : unspokenOne ? '十' : `${digit(tens)}十`;
  return `${hundred}${ten}${ones === 0 ? '' : digit(ones)}`;
}
