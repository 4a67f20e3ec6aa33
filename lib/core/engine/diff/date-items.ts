/**
 * Dates among the tokens of a text, with what they say as year, month and day, so that "19 June 2024",
 * "June 19, 2024" and "19.06.2024" are one date.
 */

import { asciiFigures } from '@/lib/core/language/numbers/digit-value';
import { gregorianDay } from '@/lib/core/language/numbers/persian-date';
import type { TokenWords } from './token-words';

export type DateFound = { readonly to: number; readonly value: string };

const DAY = /^(\p{Nd}{1,2})(?:st|nd|rd|th|er|º)?$/u;
const YEAR = /^\p{Nd}{4}$/u;
const DOTTED = /^(\p{Nd}{1,2})[./](\p{Nd}{1,2})[./](\p{Nd}{4})$/u;
const PARTED = /^[./-]$/u;
/** Words between the parts: "19 de junio de 2024", "the 19th of June". */
const BETWEEN = new Set(['of', 'de', 'del', 'من']);

/** The date that begins with token `at`; undefined where none does. O(1). */
export function dateAt(words: TokenWords, at: number, lang: string): DateFound | undefined {
  return dotted(words, at, lang) ?? dayFirst(words, at, lang) ?? monthFirst(words, at, lang);
}

/** 19.06.2024 in one token, 19/06/2024 and 2024-06-19 in several. */
function dotted(words: TokenWords, at: number, lang: string): DateFound | undefined {
  const whole = DOTTED.exec(words.surface(at));
  if (whole !== null) return { to: at + 1, value: inFigures(whole[3], whole[2], whole[1], lang) };
  const [first, mark, second, other, third] = [0, 1, 2, 3, 4].map((step) =>
    words.surface(at + step),
  );
  if (mark === undefined || mark !== other || !PARTED.test(mark)) return undefined;
  if (!DAY.test(second ?? '')) return undefined;
  if (YEAR.test(third ?? '') && DAY.test(first ?? '')) {
    return { to: at + 5, value: inFigures(third, second, first, lang) };
  }
  if (YEAR.test(first ?? '') && DAY.test(third ?? '')) {
    return { to: at + 5, value: inFigures(first, second, third, lang) };
  }
  return undefined;
}

/** In Persian a year of four figures before 1700 is one of the Persian calendar: 1403/4/1. */
function inFigures(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  lang: string,
): string {
  const persian = lang === 'fa' && Number(asciiFigures(year ?? '')) < 1700;
  return written(year, persian ? `j${asciiFigures(month ?? '')}` : month, day);
}

/** "19 June 2024", "19. Juni 2024", "19 de junio de 2024", "۲۷ دی ۱۴۰۳". */
function dayFirst(words: TokenWords, at: number, lang: string): DateFound | undefined {
  const day = DAY.exec(words.surface(at))?.[1];
  if (day === undefined || Number(asciiFigures(day)) > 31) return undefined;
  let to = at + 1;
  if (words.surface(to) === '.' || BETWEEN.has(words.word(to))) to += 1;
  const month = monthAt(words, to, lang);
  if (month === undefined) return undefined;
  const year = yearAt(words, to + 1);
  return { to: year?.to ?? to + 1, value: written(year?.value, month, day) };
}

/** "June 19, 2024", "June 2024". */
function monthFirst(words: TokenWords, at: number, lang: string): DateFound | undefined {
  const month = monthAt(words, at, lang);
  if (month === undefined) return undefined;
  const day = lang === 'en' ? DAY.exec(words.surface(at + 1))?.[1] : undefined;
  const year = yearAt(words, day === undefined ? at + 1 : at + 2);
  if (day === undefined && year === undefined) return undefined;
  return { to: year?.to ?? at + 2, value: written(year?.value, month, day) };
}

/** The name of a month; in English "may" and "march" are none unless a capital says so. */
function monthAt(words: TokenWords, at: number, lang: string): string | undefined {
  const month = words.knownAt(at)?.month;
  if (month === undefined) return undefined;
  return lang !== 'en' || /^\p{Lu}/u.test(words.surface(at)) ? month : undefined;
}

function yearAt(words: TokenWords, at: number): { to: number; value: string } | undefined {
  const between = words.surface(at) === ',' || BETWEEN.has(words.word(at));
  const place = between ? at + 1 : at;
  const surface = words.surface(place);
  return YEAR.test(surface) ? { to: place + 1, value: surface } : undefined;
}

/** Year, month and day; what is not said is left out. A day of the Persian calendar ("j10") as one of ours. */
export function written(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string {
  const plain = (part: string | undefined) =>
    asciiFigures(part ?? '').replace(/^(j?)0+(?=\d)/, '$1');
  const said = [year, month, day].map(plain);
  if (!said[1]?.startsWith('j')) return said.join('-');
  const [y, m, d] = said.map((part) => Number(part.replace('j', '')));
  const ours = gregorianDay({ year: y ?? 0, month: m ?? 0, day: d ?? 0 });
  return ours === undefined ? said.join('-') : `${ours.year}-${ours.month}-${ours.day}`;
}
