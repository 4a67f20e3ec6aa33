/**
 * Citations: what a provision is called in the language of its text, and back from an English
 * citation to the eId. Numbers are written as that language prints them: Persian digits in Persian,
 * Chinese numerals in Chinese. A number that is not decimal (`IV`) is printed as it stands. English
 * forms follow the usual legal short form, `Article 5(2)(a)`; the others name the levels in words.
 * Reference for the eIds: Akoma Ntoso naming convention, as in `provision.ts`.
 */

import type { Provision, ProvisionKind } from './provision';

type Numbered = Pick<Provision, 'eId' | 'kind' | 'number'>;

type Words = {
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

const ENGLISH: Words = {
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

const RUSSIAN: Words = {
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

const KOREAN: Words = {
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

const PERSIAN: Words = {
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

const CHINESE: Words = {
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

const LANGUAGES: Readonly<Record<string, Words>> = {
  en: ENGLISH,
  ru: RUSSIAN,
  ko: KOREAN,
  fa: PERSIAN,
  zh: CHINESE,
};

/**
 * What a provision is called in a language (BCP 47; its region is ignored, an unknown language is
 * given in English). A part is called by its place in its unit; `unit` supplies the unit's printed
 * number, which is otherwise read from the eId. Never fails; O(length of the eId).
 */
export function provisionLabel(provision: Numbered, lang: string, unit?: Numbered): string {
  const words = LANGUAGES[lang.toLowerCase().split('-', 1)[0] ?? ''] ?? ENGLISH;
  const print = (number: string | undefined) =>
    number === undefined ? undefined : words.number(number);
  if (provision.kind !== 'paragraph' && provision.kind !== 'point') {
    return words.named[provision.kind](print(provision.number));
  }
  const { outer, steps } = splitEId(provision.eId);
  if (!outer) return words.named[provision.kind](print(provision.number));
  const number = unit?.number ?? outer.number;
  let label = words.named[unit?.kind ?? outer.kind](print(number));
  for (const [depth, step] of steps.entries()) {
    const last = depth === steps.length - 1;
    const printed = words.number(last ? (provision.number ?? step.number) : step.number);
    const named = depth === 0 && number === undefined && step.kind === 'paragraph';
    label = named ? words.withinNamed(label, printed) : words.within(label, step.kind, printed);
  }
  return label;
}

type Step = { readonly kind: 'paragraph' | 'point'; readonly number: string };

const UNIT_PREFIXES: Readonly<Record<string, ProvisionKind>> = {
  preamble: 'preamble',
  art: 'article',
  annex: 'annex',
  testimonium: 'testimonium',
};

/** `art_5__para_2__point_a` -> article 5, paragraph 2, point a. */
function splitEId(eId: string): {
  outer?: { kind: ProvisionKind; number: string | undefined };
  steps: Step[];
} {
  const levels = eId.split('__').map((level) => level.split('_'));
  const firstPart = levels.findIndex(([name]) => name === 'para' || name === 'point');
  const [name, number] = levels[(firstPart < 0 ? levels.length : firstPart) - 1] ?? [];
  const kind = UNIT_PREFIXES[name ?? ''];
  const parts = firstPart < 0 ? [] : levels.slice(firstPart);
  const steps = parts.map(([part, n = '']): Step => {
    return { kind: part === 'para' ? 'paragraph' : 'point', number: n };
  });
  return kind ? { outer: { kind, number }, steps } : { steps };
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

const ARTICLE = /^(?:articles?|arts?\.?)\s*([0-9]+[a-z]*|[ivxlc]+)\b/i;
const NAMED_UNIT = /^(preamble|closing formula|annex)(?:\s+([0-9]+|[ivxlc]+|[a-z]))?(?![a-z0-9])/i;
const PART =
  /^[\s,]*(?:(?:(paragraphs?|paras?\.?|point|subparagraph|sub-para\.?)\s*)?\(([0-9]+|[a-z]+)\)|(paragraphs?|paras?\.?|point|subparagraph|sub-para\.?)\s*([0-9]+|[a-z])(?![a-z0-9]))/i;

/**
 * Reads an English citation: `Art. 5(2)(a)`, `Article II`, `art. 3, para. 2`, `Preamble`. A number
 * directly under the article is a paragraph, everything else a point; Roman article numbers become
 * decimal, as in the eIds. Undefined when the whole string is not a citation. O(length).
 */
export function parseCitation(citation: string): string | undefined {
  let rest = citation.trim().replace(/\.$/, '');
  const unit = readUnit(rest);
  if (!unit) return undefined;
  rest = rest.slice(unit.length);
  let eId = unit.eId;
  for (let depth = 0; rest !== ''; depth++) {
    const match = PART.exec(rest);
    if (!match) return undefined;
    const number = (match[2] ?? match[4] ?? '').toLowerCase();
    const word = (match[1] ?? match[3] ?? '').toLowerCase();
    const isParagraph = depth === 0 && (word === '' ? /^[0-9]/.test(number) : /^para/.test(word));
    eId += `__${isParagraph ? 'para' : 'point'}_${number}`;
    rest = rest.slice(match[0].length);
  }
  return eId;
}

function readUnit(text: string): { eId: string; length: number } | undefined {
  const article = ARTICLE.exec(text);
  if (article) {
    const number = eIdNumberOf(article[1] ?? '');
    return number === undefined ? undefined : { eId: `art_${number}`, length: article[0].length };
  }
  const named = NAMED_UNIT.exec(text);
  if (!named) return undefined;
  const name =
    named[1]?.toLowerCase() === 'closing formula' ? 'testimonium' : named[1]?.toLowerCase();
  const number =
    named[2] === undefined ? undefined : (eIdNumberOf(named[2]) ?? named[2].toLowerCase());
  return { eId: number === undefined ? `${name}` : `${name}_${number}`, length: named[0].length };
}

/** `4` -> 4, `12A` -> 12a, `IV` -> 4; undefined for letters that are no Roman number. */
function eIdNumberOf(number: string): string | undefined {
  if (/^[0-9]/.test(number)) return number.toLowerCase();
  const roman = number.toUpperCase();
  if (!/^(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(roman)) return undefined;
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  const digits = [...roman].map((letter) => values[letter] ?? 0);
  const sum = digits.reduce(
    (total, value, i) => total + (value < (digits[i + 1] ?? 0) ? -value : value),
    0,
  );
  return String(sum);
}

/** "Art. 3(3)", "Preamble": a provision in the English of the interface, shortly. */
export function citedLabel(provision: Provision, unit?: Provision): string {
  return provisionLabel(provision, 'en', unit).replace(/^Article /, 'Art. ');
}
