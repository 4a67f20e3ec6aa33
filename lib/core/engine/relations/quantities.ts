/**
 * Terms and measures in a text: "twenty years", "30 days", "one (1) year's notice", "an unlimited
 * period". Two provisions on one matter that measure it differently bind differently.
 */

import type { Evidence } from '@/lib/core/comparison/comparison';
import { primaryLanguage } from '@/lib/core/language/language';

export type Quantity = {
  readonly unit: string;
  /** The number; infinity for a term without end. */
  readonly amount: number;
  /** The words as they stand. */
  readonly words: string;
};

/**
 * Amounts as treaties write them in words. Not the words that headings count with, which are ordinals in
 * eight languages (`numerals.ts`), nor the words that are a change of obligation whatever they amount to
 * (`critical-words.ts`).
 */
const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  hundred: 100,
  один: 1,
  одного: 1,
  два: 2,
  двух: 2,
  три: 3,
  трех: 3,
  пять: 5,
  пяти: 5,
  шесть: 6,
  шести: 6,
  десять: 10,
  десяти: 10,
  двадцать: 20,
  двадцати: 20,
  тридцать: 30,
  тридцати: 30,
};

const MEASURES: Readonly<Record<string, RegExp>> = {
  en: /(?<![\p{L}\p{N}.])(\d{1,4}|[a-z]+)(?:[\s-]+\(\s*\w+\s*\))?[\s-]+(?:calendar\s+|working\s+|successive\s+)?(year|month|week|day|per\s?cent|percent)(?:s|'s|s'|’s|s’)?(?!\p{L})/giu,
  ru: /(?<![\p{L}\p{N}.])(\d{1,4}|\p{L}+)\s+(?:календарных\s+)?(лет|год|года|дней|дня|день|месяцев|месяца|месяц)(?!\p{L})/giu,
};

/** What a text with a measure has. */
const NAMED: Readonly<Record<string, RegExp>> = {
  en: /year|month|week|day|cent/iu,
  ru: /лет|год|дн|день|месяц/iu,
};

const UNITS: Readonly<Record<string, string>> = {
  'per cent': 'percent',
  лет: 'year',
  год: 'year',
  года: 'year',
  дней: 'day',
  дня: 'day',
  день: 'day',
  месяцев: 'month',
  месяца: 'month',
  месяц: 'month',
};

/** A term without end, which stands against any number of years. */
const ENDLESS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:unlimited|indefinite(?:ly)?|without (?:a )?(?:time )?limit)\b(?:[\s-]+(?:period|duration|term|time))?/giu,
  ru: /(?<!\p{L})(?:бессрочн\p{L}+|неопределенн\p{L}+ срок)/giu,
};

/** The measures of a text, in order. Words that are no numbers give none. O(n). */
export function quantitiesOf(text: string, lang: string): Quantity[] {
  const language = primaryLanguage(lang);
  const [measure, endless] = [MEASURES[language], ENDLESS[language]];
  if (measure === undefined || endless === undefined) return [];
  // Most provisions measure nothing, which their letters tell much faster than the patterns.
  const named = NAMED[language]?.test(text) ?? true;
  const measured = (named ? [...text.matchAll(measure)] : []).flatMap(
    ([words, number = '', name = '']) => {
      const lower = number.toLowerCase();
      const amount = /^\d/.test(number)
        ? Number(number)
        : Object.hasOwn(NUMBERS, lower)
          ? NUMBERS[lower]
          : undefined;
      const bare = name.toLowerCase().replace(/\s+/g, ' ');
      const unit = Object.hasOwn(UNITS, bare) ? (UNITS[bare] ?? bare) : bare;
      return amount === undefined ? [] : [{ unit, amount, words }];
    },
  );
  const unending = [...text.matchAll(endless)].map(([words]) => {
    return { unit: 'year', amount: Number.POSITIVE_INFINITY, words };
  });
  return [...measured, ...unending];
}

/** Measures of one unit that the two texts give differently throughout; one item for each unit. */
export function unlike(left: readonly Quantity[], right: readonly Quantity[]): Evidence[] {
  const units = [...new Set(left.map(({ unit }) => unit))];
  return units.flatMap((unit): Evidence[] => {
    const of = (side: readonly Quantity[]) => side.filter((quantity) => quantity.unit === unit);
    const [mine, theirs] = [of(left), of(right)];
    const [one, other] = [mine[0], theirs[0]];
    if (one === undefined || other === undefined) return [];
    if (mine.some(({ amount }) => theirs.some((each) => each.amount === amount))) return [];
    return [{ kind: 'number', left: one.words, right: other.words }];
  });
}
