import type { PartialDate } from './treaty';

/** A date as people write it, as far as it is known: `2024-06-19`, `2024-06` or `2024`. Undefined for other words. */
export function parsePartialDate(words: string): PartialDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(words) ?? [];
  if (year === undefined) return undefined;
  const date = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  // The calendar makes 1 March of 30 February.
  const stands = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(words);
  if (!stands) return undefined;
  return { value: words, precision: day ? 'day' : month ? 'month' : 'year' };
}
