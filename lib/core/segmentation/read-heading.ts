/**
 * Headings of treaty texts, one line at a time: is this the line where an article, a chapter, an annex
 * begins, what is its number, and what else stands on it? Conventions counted over some two thousand
 * real texts: words in several languages before the number, Korean and Chinese around it; decimal,
 * Roman, Chinese and spelt numbers; `bis` and letters. A line that only looks like a heading (a cross
 * reference at the beginning of a line) is told apart by what follows the number here, and by its
 * place in the count in `heading-sequence.ts`.
 */

import { decimalDigits, readNumeral } from './numerals';

export type HeadingLevel = 'part' | 'chapter' | 'section' | 'article' | 'annex';

/** A heading's place in the count: chapter of a decimal number (0 for a plain one), number, suffix. */
export type HeadingKey = readonly [chapter: number, value: number, suffix: number];

export type Heading = {
  readonly level: HeadingLevel;
  /** The number as printed, without the word: `4`, `IV`, `8 bis`, `1.2`; '' for an annex without one. */
  readonly printed: string;
  readonly key: HeadingKey;
  /** `own`: alone on its line; `parted`: text follows after a stop or dash; `weak`: just follows. */
  readonly form: 'own' | 'parted' | 'weak';
  /** What follows on the line. */
  readonly rest: string;
  /** A title in brackets behind the number, as Korean laws print it. */
  readonly title?: string;
};

const WORDS: readonly (readonly [HeadingLevel, string])[] = [
  [
    'article',
    'art[ií]culo|articles?|articolo|artigo|artikel|artykuł|art\\.?|điều|статья|стаття|مادهٔ|ماده|المادة|مادة|अनुच्छेद',
  ],
  ['part', 'part|partie|parte|teil|title|titre|título|часть|частина|بخش|الباب|باب'],
  ['chapter', 'chapter|chapitre|cap[ií]tulo|kapitel|глава|فصل|الفصل'],
  ['section', 'section|sec\\.|secci[oó]n|secç[aã]o|abschnitt|раздел|розділ|قسمت|القسم'],
  [
    'annex',
    'annexe?|appendix|schedule|protocol|exchange of notes|agreed minutes?|anexo|anlage|приложение|додаток|پیوست|ضمیمه|الملحق|ملحق',
  ],
];
const WORD_FIRST = WORDS.map(
  ([level, words]) =>
    [level, new RegExp(`^(?:${words})(?=[\\s.:№\\p{Nd}]|$)[\\s.:№]*`, 'iu')] as const,
);

/** 제1조, 第一条 and the like: number inside. */
const NUMBER_INSIDE: readonly (readonly [HeadingLevel, RegExp])[] = [
  ['article', /^제\s*(\p{Nd}{1,3})\s*조(?:의\s*(\p{Nd}))?(?=[\s(（:：.,◁】\]]|$)/u],
  [
    'article',
    /^第\s*([\p{Nd}〇零一二三四五六七八九十百]{1,6})\s*[条條](?:之([一二三四五六七八九]))?(?=[\s(（【:：]|$)/u,
  ],
  [
    'part',
    /^(?:제\s*(\p{Nd}{1,3})\s*편|第\s*([\p{Nd}一二三四五六七八九十]{1,3})\s*(?:部分|编|編))(?=[\s(（:：]|$)/u,
  ],
  [
    'chapter',
    /^(?:제\s*(\p{Nd}{1,3})\s*장|第\s*([\p{Nd}一二三四五六七八九十]{1,3})\s*章)(?=[\s(（:：]|$)/u,
  ],
  [
    'section',
    /^(?:제\s*(\p{Nd}{1,3})\s*절|第\s*([\p{Nd}一二三四五六七八九十]{1,3})\s*[节節])(?=[\s(（:：]|$)/u,
  ],
  [
    'annex',
    /^(?:附件|附录|附錄|부속서|부록)\s*(?:第?\s*([\p{Nd}一二三四五六七八九十]{1,3})\s*(?:号|호)?)?(?=[\s(（:：]|$)/u,
  ],
];

const DECORATION = /^[\s*#>"“«▷【[■●]+/u;
const FIGURES =
  /^(\p{Nd}{1,4}(?:[.-]\p{Nd}{1,3})*|[IVXLC]{1,7}(?!\p{L}))(?:\s?(?:er|ère|\.?[ºª])(?!\p{L}))?/u;
const SUFFIX = /^(?:\s?(bis|ter|quater|quinquies|sexies)(?!\p{L})|([A-Za-zА-я])(?![\p{L}]))/iu;
const SUFFIXES = ['bis', 'ter', 'quater', 'quinquies', 'sexies'];
const LETTER = /^[A-Z](?!\p{L})/u;

/** Lines longer than this are no group or annex headings. */
const MAX_HEADING_LENGTH = 160;

/** The heading that a line begins with; undefined when it begins with none. O(length). */
export function readHeading(line: string): Heading | undefined {
  const text = line.replace(DECORATION, '').trimEnd();
  return numberInside(text) ?? wordFirst(text);
}

function numberInside(text: string): Heading | undefined {
  for (const [level, pattern] of NUMBER_INSIDE) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, first, second] = match;
    const article = level === 'article';
    const printed = first ?? (article ? '' : second) ?? '';
    const suffix = article && second !== undefined ? (readNumeral(second) ?? 0) : 0;
    const key: HeadingKey = [0, readNumeral(printed) ?? 0, suffix];
    return finish(level, printed + (suffix ? `-${suffix}` : ''), key, text.slice(whole.length));
  }
  return undefined;
}

function wordFirst(text: string): Heading | undefined {
  for (const [level, pattern] of WORD_FIRST) {
    const word = pattern.exec(text)?.[0];
    if (word === undefined) continue;
    const number = readNumber(text.slice(word.length), level);
    if (number) return finish(level, number.printed, number.key, number.tail);
    // "ANNEX" or "Exchange of notes" needs no number; the others do.
    return level === 'annex' ? finish(level, '', [0, 0, 0], text.slice(word.length)) : undefined;
  }
  return undefined;
}

type ReadNumber = { readonly printed: string; readonly key: HeadingKey; readonly tail: string };

function readNumber(text: string, level: HeadingLevel): ReadNumber | undefined {
  const figures = FIGURES.exec(text);
  // Articles never have letters for numbers; a Section C is not the hundredth.
  if (figures && (level === 'article' || !/^[CL]$/.test(figures[1] ?? ''))) {
    const [whole, printed = ''] = figures;
    const after = text.slice(whole.length);
    const suffix = /^\p{Nd}/u.test(printed) || /^\s/.test(after) ? SUFFIX.exec(after) : null;
    const rank = suffix ? suffixRank(suffix[1], suffix[2]) : 0;
    const [chapter, value] = decimalKey(printed);
    return {
      printed: printed + (suffix?.[0] ?? ''),
      key: [chapter, value, rank],
      tail: after.slice(suffix?.[0].length ?? 0),
    };
  }
  return spelt(text) ?? (level === 'article' ? undefined : lettered(text));
}

function decimalKey(printed: string): [number, number] {
  const parts = decimalDigits(printed).split(/[.-]/);
  if (parts.length === 1) return [0, readNumeral(printed) ?? 0];
  const [chapter = 0, value = 0] = parts.slice(-2).map(Number);
  return [chapter, value];
}

function suffixRank(word: string | undefined, letter: string | undefined): number {
  if (word !== undefined) return SUFFIXES.indexOf(word.toLowerCase()) + 1;
  return (letter ?? 'a').toLowerCase().charCodeAt(0) - 96;
}

/** "ONE", "twenty-one", "premier", "первая", "بیست و یکم": the longest that is a number. */
function spelt(text: string): ReadNumber | undefined {
  const words = /^[\p{L}\u200c]+(?:[\s-]+[\p{L}\u200c]+){0,2}/u.exec(text)?.[0];
  if (words === undefined) return undefined;
  const ends = [...words.matchAll(/[\p{L}\u200c]+/gu)].map((word) => word.index + word[0].length);
  for (const end of ends.reverse()) {
    const printed = words.slice(0, end);
    const value = /^[IVXLC]+$/i.test(printed) ? undefined : readNumeral(printed);
    if (value !== undefined) return { printed, key: [0, value, 0], tail: text.slice(end) };
  }
  return undefined;
}

function lettered(text: string): ReadNumber | undefined {
  const letter = LETTER.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return { printed: letter, key: [0, letter.charCodeAt(0) - 64, 0], tail: text.slice(1) };
}

const OWN = /^[\s.:،,ـ)\]◁】\-–—*"”»]*$/u;
const TITLE_IN_BRACKETS = /^\s*[(（【]([^)）】]{2,80})[)）】]\s*/u;
const PARTED = /^\s*(?:[.:：)،ـ]|[-–—]{1,2})\s*(?=\S)/u;
const FOLLOWS = /^\s+(?=\S)/u;
const UNCASED = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function finish(
  level: HeadingLevel,
  printed: string,
  key: HeadingKey,
  tail: string,
): Heading | undefined {
  const whole = { level, printed, key };
  if (OWN.test(tail)) return { ...whole, form: 'own', rest: '' };
  if (level !== 'article' && tail.length > MAX_HEADING_LENGTH) return undefined;
  const bracketed = TITLE_IN_BRACKETS.exec(tail);
  if (bracketed && /\p{L}{2}/u.test(bracketed[1] ?? '')) {
    const rest = tail.slice(bracketed[0].length).replace(/^[.:]\s*/, '');
    const title = (bracketed[1] ?? '').trim();
    return { ...whole, form: rest === '' ? 'own' : 'parted', title, rest };
  }
  const parted = PARTED.exec(tail);
  if (parted) {
    const rest = tail.slice(parted[0].length);
    return { ...whole, form: /^\p{Ll}/u.test(rest) ? 'weak' : 'parted', rest };
  }
  const follows = FOLLOWS.exec(tail);
  if (!follows) return undefined;
  const rest = tail.slice(follows[0].length);
  if (UNCASED.test(rest)) return { ...whole, form: 'parted', rest };
  return /^["“«(]?\p{Lu}/u.test(rest) ? { ...whole, form: 'weak', rest } : undefined;
}
