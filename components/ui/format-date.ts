/**
 * Dates as the interface writes them: in full, in one order, in UTC, and never more exact than the
 * source. No relative dates ("3 days ago"): a printed or shared page must stay true.
 */

type DateLike = { readonly value: string; readonly precision: 'day' | 'month' | 'year' };

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

type MonthStyle = 'long' | 'short';

function monthName(month: string | undefined, style: MonthStyle): string | undefined {
  const name = MONTHS[Number(month) - 1];
  return style === 'short' ? name?.slice(0, 3) : name;
}

/**
 * `19 June 2024`, `June 2024` or `2024`, as far as the precision goes; with style `short`,
 * `19 Jun 2024`. A value that does not hold what its precision promises is cut to what it holds.
 */
export function formatDate(date: DateLike, style: MonthStyle = 'long'): string {
  const [year = '', month, day] = date.value.split('-');
  const name = date.precision === 'year' ? undefined : monthName(month, style);
  if (name === undefined) return year;
  if (date.precision === 'month' || day === undefined) return `${name} ${year}`;
  return `${Number(day)} ${name} ${year}`;
}

/** An instant (ISO 8601) as `21 November 2026, 14:02 UTC`; an unreadable one as it stands. */
export function formatInstant(iso: string): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return iso;
  const [day = '', time = ''] = instant.toISOString().split('T');
  return `${formatDate({ value: day, precision: 'day' })}, ${time.slice(0, 5)} UTC`;
}
