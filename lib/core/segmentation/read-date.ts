/** A date as closing formulas print it: "19 June 2024", "June 19, 2024", 二〇二四年六月十九日, 2024년 6월 19일. */

import type { PartialDate } from '@/lib/core/treaty/treaty';
import { decimalDigits } from './digits';
import { readNumeral } from './numerals';

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
  if (!monthFirst) return undefined;
  return dateOf(Number(monthFirst[3]), monthOf(monthFirst[1], months), Number(monthFirst[2]));
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
