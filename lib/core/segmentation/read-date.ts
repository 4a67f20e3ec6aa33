/** A date as closing formulas print it: "19 June 2024", "June 19, 2024", 二〇二四年六月十九日, 2024년 6월 19일. */

import type { PartialDate } from '@/lib/core/treaty/treaty';
import { decimalDigits } from './digits';
import { readNumeral, readWords } from './numerals';

const EAST_ASIAN =
  /([\d〇零○O一二三四五六七八九]{4})\s?[年년]\s?([\d一二三四五六七八九十]{1,3})\s?[月월]\s?([\d一二三四五六七八九十廿]{1,3})\s?[日일]/u;

/** The first full date of a text; undefined when there is none. O(n). */
export function readDate(text: string, lang: string): PartialDate | undefined {
  const plain = decimalDigits(text.replace(/\s+/g, ' '));
  const eastAsian = EAST_ASIAN.exec(plain);
  if (eastAsian) {
    const [, year = '', month = '', day = ''] = eastAsian;
    return dateOf(readNumeral(year.replace(/O/g, '〇')), readNumeral(month), readNumeral(day));
  }
  const months = monthNames(lang);
  if (months.length === 0) return undefined;
  const names = months
    .flat()
    .sort((one, other) => other.length - one.length)
    .join('|');
  const dayFirst = new RegExp(
    `(\\d{1,2})\\s?(?:st|nd|rd|th|er|º|\\.)?["»”]?\\s?(?:days? of|de|d['’])?\\s?(${names})[,.]?\\s?(?:de |del |of )?(\\d{4})`,
    'iu',
  ).exec(plain);
  if (dayFirst)
    return dateOf(Number(dayFirst[3]), monthOf(dayFirst[2], months), Number(dayFirst[1]));
  const monthFirst = new RegExp(`(${names})\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})`, 'iu').exec(
    plain,
  );
  if (monthFirst)
    return dateOf(Number(monthFirst[3]), monthOf(monthFirst[1], months), Number(monthFirst[2]));
  return lang === 'en' ? (inWords(plain, names, months) ?? withDots(plain)) : withDots(plain);
}

/** 1.09.1994: with dots the day stands first everywhere. */
function withDots(plain: string): PartialDate | undefined {
  const found = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(plain);
  return found ? dateOf(Number(found[3]), Number(found[2]), Number(found[1])) : undefined;
}

const MOST_YEAR_WORDS = 5;

/** "the thirty-first day of May, 1988", "this 5th day of July, two-thousand and four". */
function inWords(
  plain: string,
  names: string,
  months: readonly string[][],
): PartialDate | undefined {
  const found = new RegExp(
    `(\\d{1,2}(?=st|nd|rd|th)|(?:(?:twenty|thirty)[- ])?[a-z]{4,12})(?:st|nd|rd|th)? day of (${names}),? (?:in the year )?(?:(\\d{4})|(one|two|nineteen|eighteen)[- ](thousand|hundred)((?:,? [a-z-]{3,14}){0,${MOST_YEAR_WORDS}}))`,
    'iu',
  ).exec(plain);
  if (!found) return undefined;
  const [, day = '', month, year, count = '', step = '', rest = ''] = found;
  const large = (readWords(count) ?? 0) * (/thousand/i.test(step) ? 1000 : 100);
  const value = year === undefined ? large + wordsOfYear(rest) : Number(year);
  return dateOf(value, monthOf(month, months), Number(day) || readWords(day));
}

/** What the words behind the thousands add; as many of them as are a number. */
function wordsOfYear(rest: string): number {
  const words = rest.replaceAll(',', '').trim().split(' ');
  const from = words[0]?.toLowerCase() === 'and' ? 1 : 0;
  for (let to = words.length; to > from; to -= 1) {
    const value = readWords(words.slice(from, to).join(' '));
    if (value !== undefined) return value;
  }
  return 0;
}

/** The names of the twelve months beside a day and alone, from the platform's CLDR data. */
function monthNames(lang: string): string[][] {
  try {
    const forms = [
      new Intl.DateTimeFormat(lang, {
        month: 'long',
        day: 'numeric',
        timeZone: 'UTC',
        calendar: 'gregory',
      }),
      new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC', calendar: 'gregory' }),
    ];
    return Array.from({ length: 12 }, (_, month) => {
      const day = new Date(Date.UTC(2001, month, 1));
      const names = forms.map(
        (form) => form.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '',
      );
      return names
        .filter((name) => /\p{L}/u.test(name))
        .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, ''));
    });
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function monthOf(name: string | undefined, months: readonly string[][]): number | undefined {
  const small = name?.toLowerCase();
  const place = months.findIndex((names) => names.some((own) => own.toLowerCase() === small));
  return place < 0 ? undefined : place + 1;
}

function dateOf(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
): PartialDate | undefined {
  if (!year || !month || !day || month > 12 || day > 31 || year < 1500 || year > 2200)
    return undefined;
  const pad = (value: number) => String(value).padStart(2, '0');
  return { value: `${year}-${pad(month)}-${pad(day)}`, precision: 'day' };
}
