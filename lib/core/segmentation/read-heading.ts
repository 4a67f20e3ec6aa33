/**
 * Headings of treaty texts, one line at a time: is this the line where an article, a chapter, an annex
 * begins, what is its number, and what else stands on it? The line is read folded (`fold-reading.ts`), its
 * words come from `heading-words.ts`. What only looks like a heading (a cross reference at the beginning
 * of a line) is told apart by what follows the number here, and by its place in the count in
 * `heading-sequence.ts`.
 */

import { foldLine, foldReading, scriptTwins } from './fold-reading';
import {
  BEFORE_NUMBER,
  type HeadingLevel,
  isReference,
  SPELT_BEFORE,
  WORDS_BEFORE,
  WORDS_BEHIND,
} from './heading-lexicon';
import { type HeadingKey, type ReadNumber, readNumber } from './heading-number';
import { type HeadingForm, readTail } from './heading-tail';
import { readNumeral } from './numerals';
import { type OwnHeadingWord, readByOwnWord } from './own-heading-word';

export type { HeadingLevel } from './heading-lexicon';
export type { HeadingKey } from './heading-number';

export type Heading = {
  readonly level: HeadingLevel;
  /** The word that names the level, folded; '' where none stands there. */
  readonly word: string;
  /** The number as printed, without the word: `4`, `IV`, `8 bis`, `1.2`; '' for an annex without one. */
  readonly printed: string;
  readonly key: HeadingKey;
  readonly form: HeadingForm;
  /** Words that follow show that the provision is only referred to. */
  readonly reference?: true;
  readonly raised?: true;
  /** Blanks stand between the figures of the number, as scanners set them; `printed` is without. */
  readonly blanks?: true;
  /** What follows on the line. */
  readonly rest: string;
  /** A title in brackets behind the number, as Korean laws print it. */
  readonly title?: string;
  /** What stands on the line besides: the word, brackets, stops, the mark of a footnote. */
  readonly around: string;
};

const DECORATION = /^[\s*#>"“«„「『▷【■●\u200e\u200f\u202a-\u202e\u2066-\u2069]{1,12}/u;
/** Lines longer than this are no group or annex headings. */
const MAX_HEADING_LENGTH = 160;

/**
 * The heading that a line begins with; undefined when it begins with none. `own` is the word of a text
 * whose language is in no table. O(1): it reads 240 characters.
 */
export function readHeading(line: string, own?: OwnHeadingWord): Heading | undefined {
  const lead = DECORATION.exec(line)?.[0].length ?? 0;
  const { text, at } = foldLine(line.slice(lead, lead + 240));
  for (const folded of [text, ...scriptTwins(text)]) {
    const found =
      numberBehind(folded) ??
      wordFirst(folded, line.slice(lead), at) ??
      (own && byOwnWord(folded, own));
    if (found) return finish(found, { line, lead, at });
  }
  return undefined;
}

type Found = {
  readonly level: HeadingLevel;
  readonly word: string;
  readonly number?: ReadNumber;
  /** Where the words behind heading and number begin in the folded text. */
  readonly next: number;
  /** What is inserted behind the number, where signs part the two. */
  readonly inserted?: ReadNumber;
};

function wordFirst(folded: string, line: string, at: readonly number[]): Found | undefined {
  for (const { level, atStart } of WORDS_BEFORE) {
    const match = atStart.exec(folded);
    if (!match) continue;
    const [whole, word = ''] = match;
    const original = (start: number, end: number) => line.slice(at[start], at[end]);
    const number = readNumber(folded, whole.length, original);
    if (number) return { level, word, number, next: number.next };
    const letter = level === 'article' ? undefined : lettered(folded, whole.length);
    if (letter) return { level, word, number: letter, next: letter.next };
    // "ANNEX" or "Exchange of notes" needs no number; the others do.
    if (level === 'annex') return { level, word, next: word.length };
  }
  return undefined;
}

/** "Mwanan 4", "4. člen": a line of the word of the text itself, and a number in figures. */
function byOwnWord(folded: string, own: OwnHeadingWord): Found | undefined {
  const read = readByOwnWord(folded, own);
  if (!read) return undefined;
  const { start, end } = read;
  const number = { key: [read.number, 0, 0] as HeadingKey, start, end, next: end };
  return { level: 'article', word: own.word, number, next: folded.length };
}

const LETTER = /^["“«(]?([a-zа-я])(?![\p{L}\d'’])/u;

function lettered(folded: string, from: number): ReadNumber | undefined {
  const match = LETTER.exec(folded.slice(from, from + 4));
  if (!match) return undefined;
  const start = from + match[0].length - 1;
  const place = 'abcdefghijklmnopqrstuvwxyz'.indexOf(match[1] ?? '');
  const value = place >= 0 ? place + 1 : 'абвгдежзиклмнопрстуфхцчшщ'.indexOf(match[1] ?? '') + 1;
  return { key: [value, 0, 0], start, end: start + 1, next: start + 1 };
}

const CJK = /[\p{Script=Han}\p{Script=Hangul}]/u;
const INSERTED_BEHIND = /^\s?(?:의|之|の|ノ)\s?/u;
const BARE_INSERTED = /^(\d{1,2})(?![\d.)、,]|\s?[일년월개명회%])/u;
const ORDINAL_END =
  /^(?:\s?[.\-–]?\s?(?:я|й|a|e|o|inci|ıncı|uncu|uncu|nci|ncı|ncu|st|nd|rd|th|дугаар|дугээр)(?!\p{L}))?[\s.\-–]{0,2}/u;

/** 제1조, 第一条, "1 artikla", "1-я статья", "BİRİNCİ BÖLÜM": the number stands before the word. */
function numberBehind(folded: string): Found | undefined {
  const before = BEFORE_NUMBER.exec(folded)?.[0] ?? '';
  if (before === '' && !/^\d/.test(folded) && !SPELT_BEFORE.test(folded)) return undefined;
  const number = readBare(folded, before.length);
  if (!number) return undefined;
  const end = ORDINAL_END.exec(folded.slice(number.next, number.next + 20))?.[0].length ?? 0;
  for (const { level, atStart } of WORDS_BEHIND) {
    for (const from of [
      number.next + end,
      number.next + (/^\s*/.exec(folded.slice(number.next))?.[0].length ?? 0),
    ]) {
      const word = atStart.exec(folded.slice(from, from + 20))?.[0];
      if (word === undefined) continue;
      const next = from + word.length;
      const cjk = CJK.test(word);
      if (cjk ? !standsAlone(folded, before, next) : /^\p{L}/u.test(folded.slice(next))) continue;
      return insertedBehind(folded, { level, word, number, next });
    }
  }
  return undefined;
}

/** "1조" without "제" only where a blank or bracket follows it; 条 never without 第. */
function standsAlone(folded: string, before: string, next: number): boolean {
  if (before !== '') return true;
  return /[조장절]$/u.test(folded.slice(0, next)) && /^(?:[\s([]|$)/u.test(folded.slice(next));
}

/** A number in front of its word: without brackets, and in letters only where it is one. */
function readBare(folded: string, from: number): ReadNumber | undefined {
  const text = folded.slice(from, from + 24);
  const digits = /^\d{1,4}/.exec(text)?.[0];
  if (digits !== undefined) {
    const next = from + digits.length;
    return { key: [Number(digits), 0, 0], start: from, end: next, next };
  }
  const hangul = from > 0 ? HANGUL_NUMBER.exec(text)?.[0] : undefined;
  if (hangul === undefined)
    return readNumber(folded, from, (start, end) => folded.slice(start, end));
  const end = from + hangul.length;
  const value = readNumeral(hangul);
  return value === undefined ? undefined : { key: [value, 0, 0], start: from, end, next: end };
}

const HANGUL_NUMBER = /^[일이삼사오육륙칠팔구십백]{1,6}(?=\s?[조장절편부항])/u;

/** 제2조의2, 제2조2, 第一条之十, 第1条の2. */
function insertedBehind(folded: string, found: Found & { number: ReadNumber }): Found {
  if (!CJK.test(found.word)) return found;
  const rest = folded.slice(found.next, found.next + 24);
  const link = INSERTED_BEHIND.exec(rest)?.[0].length;
  const bare = BARE_INSERTED.exec(rest)?.[1];
  const inner =
    link !== undefined
      ? readBare(folded, found.next + link)
      : bare !== undefined
        ? readBare(folded, found.next)
        : undefined;
  if (!inner) return found;
  const [value] = found.number.key;
  const key: HeadingKey = [value, inner.key[0], 0];
  return { ...found, number: { ...found.number, key }, next: inner.next, inserted: inner };
}

type Place = { readonly line: string; readonly lead: number; readonly at: readonly number[] };

function finish(found: Found, { line, lead, at }: Place): Heading | undefined {
  const { level, word, number } = found;
  const offset = (folded: number) => lead + (at[folded] ?? line.length - lead);
  const tail = line.slice(offset(found.next)).trimEnd();
  if (level !== 'article' && level !== 'clause' && tail.length > MAX_HEADING_LENGTH)
    return undefined;
  const printed = [number, found.inserted]
    .flatMap((own) => (own ? [line.slice(offset(own.start), offset(own.end)).trim()] : []))
    .join('-');
  const read = readTail(tail, {
    refers: (follows) => isReference(word, foldReading(follows)),
    numbered: number !== undefined,
    cjk: CJK.test(word),
  });
  if (!read) return undefined;
  const before = number
    ? line.slice(0, offset(number.start)) + line.slice(offset(number.end), offset(found.next))
    : line.slice(0, offset(found.next));
  const { around, ...rest } = read;
  return {
    level,
    word,
    printed: number?.blanks ? printed.replace(/\s/gu, '') : printed,
    key: number?.key ?? [0, 0, 0],
    ...(number?.raised && { raised: true }),
    ...(number?.blanks && { blanks: true }),
    ...rest,
    around: `${before}${around}`.trim(),
  };
}
