/**
 * The number of a heading, read from a folded line: figures with decimals and insertions (`2.1`, `2-1`, `2^1`
 * for a raised one, `2(1)`), `bis` and letters, Roman, words, Chinese. Every notation comes to one key, so
 * that 2.1 stands behind 2 and before 3 whether it counts articles of a chapter or was inserted.
 */

import { readRoman } from '@/lib/core/language/roman-numerals';
import { latinRoman } from './fold-reading';
import { AGAIN, againRank } from './heading-lexicon';
import { beginsNumber, readNumeral, readWords } from './numerals';

/** A heading's place in the count: number, what was inserted behind it, `bis` or letter. */
export type HeadingKey = readonly [value: number, inserted: number, suffix: number];

export type ReadNumber = {
  readonly key: HeadingKey;
  /** Where the number begins and ends in the folded text, brackets not counted. */
  readonly start: number;
  readonly end: number;
  /** Where the words behind it begin. */
  readonly next: number;
  /** The inserted number is a raised one, which may also be the mark of a footnote. */
  readonly raised?: true;
  /** Blanks stand between its figures. */
  readonly blanks?: true;
};

const FIGURES = /^\d{1,4}(?:[.\-–‑]\d{1,3}(?!\d)){0,3}/u;
/** A figure that a scanner read as letters: `l`, `1l`, `l0`. */
const SCANNED = /^(?=[li]{0,3}\d)[\dli]{2,4}(?![\p{L}\d])/u;
/** A number that a scanner parted, and nothing behind it: `1 0`. */
const PARTED = /^\d(?:\s\d){1,2}(?=[\s.:)\]]{0,3}$)/u;
const ROMAN = /^[ivxlc1іхс]{1,7}(?![\p{L}\d])/u;
const ORDINAL_MARK =
  /^(?:\.?\s?[ºª]|\s?(?:er|ere|re|eme|st|nd|rd|th|o|я|й)(?!\p{L})|[.-](?:o|a|я|й|ша|га|та|er)(?!\p{L}))/u;
const IN_BRACKETS = /^\s?\((\d{1,2})\)(?=[\s.:,\-–—]|$)/u;
const RAISED = /^\^(\d{1,2})/u;
const LETTER = /^-?([a-zа-щ])(?![\p{L}\d)])/u;
const OPENING = /^[([{«<"“]\s{0,2}/u;
const CLOSING = /^\s{0,2}[)\]}»>"”]/u;

type Span = {
  readonly key: HeadingKey;
  readonly length: number;
  readonly raised?: true;
  readonly blanks?: true;
};

/** The number at `from` in a folded text; `original` is the same stretch as printed. O(1). */
export function readNumber(
  folded: string,
  from: number,
  original: (start: number, end: number) => string,
): ReadNumber | undefined {
  const bracket = OPENING.exec(folded.slice(from, from + 4))?.[0] ?? '';
  const start = from + bracket.length;
  const text = folded.slice(start, start + 80);
  const span =
    figures(text) ??
    roman(text, (length) => original(start, start + length)) ??
    characters(text) ??
    spelt(text);
  if (!span) return undefined;
  const end = start + span.length;
  const words = start + (/^(?:the|thu) /.exec(text)?.[0].length ?? 0);
  const closing = bracket === '' ? '' : CLOSING.exec(folded.slice(end, end + 4))?.[0];
  if (closing === undefined) return undefined;
  return {
    key: span.key,
    start: words,
    end,
    next: end + closing.length,
    ...(span.raised && { raised: true }),
    ...(span.blanks && { blanks: true }),
  };
}

function figures(text: string): Span | undefined {
  const parted = PARTED.exec(text)?.[0];
  if (parted !== undefined) {
    const value = Number(parted.replace(/\s/g, ''));
    return { key: [value, 0, 0], length: parted.length, blanks: true };
  }
  const scanned = SCANNED.exec(text)?.[0];
  const plain = FIGURES.exec(text)?.[0];
  if (scanned !== undefined && scanned.length > (plain?.length ?? 0)) {
    const value = Number(scanned.replace(/[li]/g, '1'));
    return { key: [value, 0, 0], length: scanned.length };
  }
  if (plain === undefined) return undefined;
  const [value = 0, inserted = 0, third = 0] = plain.split(/[.\-–‑]/).map(Number);
  return withSuffix(text, plain.length, [value, inserted, third]);
}

/** Ordinal marks, insertions and `bis` behind a number. */
function withSuffix(text: string, length: number, [value, inserted, third]: HeadingKey): Span {
  let end = length;
  const rest = () => text.slice(end);
  end += ORDINAL_MARK.exec(rest())?.[0].length ?? 0;
  const raised = RAISED.exec(rest());
  if (raised) {
    const key: HeadingKey = [value, Number(raised[1]), third];
    return { key, length: end + raised[0].length, raised: true };
  }
  const bracketed = inserted === 0 ? IN_BRACKETS.exec(rest()) : null;
  if (bracketed && !/^\s/.test(rest())) {
    return { key: [value, Number(bracketed[1]), third], length: end + bracketed[0].length };
  }
  const again = AGAIN.exec(rest());
  if (again) {
    const rank = againRank(again[1] ?? '', again[2]);
    return { key: [value, inserted, rank], length: end + again[0].length };
  }
  const letter = LETTER.exec(rest());
  if (letter) {
    const rank = letterRank(letter[1] ?? 'a');
    return { key: [value, inserted, rank], length: end + letter[0].length };
  }
  return { key: [value, inserted, third], length: end };
}

function letterRank(letter: string): number {
  const place = 'abcdefghijklmnopqrstuvwxyz'.indexOf(letter);
  return place >= 0 ? place + 1 : 'абвгдежзиклмнопрстуфхцчшщ'.indexOf(letter) + 1;
}

function roman(text: string, original: (length: number) => string): Span | undefined {
  const match = ROMAN.exec(text)?.[0];
  if (match === undefined || !/[ivxlcіхс]/u.test(match)) return undefined;
  // A small l beside no other small letters is a capital I that a scanner misread.
  const printed = original(match.length);
  const capitals = latinRoman(match)
    .split('')
    .map((letter, place) => (printed[place] === 'l' || letter === '1' ? 'i' : letter))
    .join('');
  const value = readRoman(capitals);
  if (value === undefined || /^[lc]$/.test(capitals)) return undefined;
  const chain = /^[.\-–](\d{1,3})(?![\p{L}\d])/u.exec(text.slice(match.length));
  const length = match.length + (chain?.[0].length ?? 0);
  return withSuffix(text, length, [value, Number(chain?.[1] ?? 0), 0]);
}

const CHARACTERS = /^[〇零○一二三四五六七八九十百千壹貳贰叁參参肆伍陸陆柒捌玖拾佰廿卅两兩]{1,6}/u;

function characters(text: string): Span | undefined {
  const match = CHARACTERS.exec(text)?.[0];
  const value = match === undefined ? undefined : readNumeral(match);
  return match === undefined || !value ? undefined : { key: [value, 0, 0], length: match.length };
}

const FIRST_WORD = /^[^\s-]+/u;
const WORD_END = /\p{L}(?![\p{L}'])/gu;

/** "the First", "двадцать первая", "الحادية والعشرون": the longest that is a number. */
function spelt(text: string): Span | undefined {
  const words = /^[\p{L}']{1,40}(?:[\s-][\p{L}']{1,40}){0,5}/u.exec(text)?.[0];
  if (words === undefined || !beginsNumber(FIRST_WORD.exec(words)?.[0] ?? '')) return undefined;
  const ends = [...words.matchAll(WORD_END)].map((match) => match.index + 1);
  for (const end of ends.reverse()) {
    const value = readWords(words.slice(0, end));
    if (value !== undefined) return withSuffix(text, end, [value, 0, 0]);
  }
  return undefined;
}
