/**
 * Days of the Persian solar calendar as days of ours, so that «۲۷ دی ۱۴۰۳» and «۱۶ ژانویه ۲۰۲۵» are one date.
 *
 * Reference: the arithmetic calendar of ICU (`persncal.cpp`): eight leap years in 33, which is the calendar of
 * Iran for 1799 to 2256; M. Heydari-Malayeri, A Concise Review of the Iranian Calendar (2004).
 */

export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

/** The Julian day before 1 Farvardin of the year 1. */
const EPOCH = 1_948_319;
const UNIX_EPOCH = 2_440_588;
const MILLISECONDS_A_DAY = 86_400_000;
/** The years for which the rule of 33 years holds. */
const FIRST_YEAR = 1178;
const LAST_YEAR = 1633;

/** The day of the Gregorian calendar; undefined for what is no day of a year between 1178 and 1633. O(1). */
export function gregorianDay({ year, month, day }: CalendarDay): CalendarDay | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysIn(year, month)) return undefined;
  const before = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6;
  const date = new Date((daysBefore(year) + before + day - UNIX_EPOCH) * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The Julian day of the last day before a year. */
function daysBefore(year: number): number {
  return EPOCH + 365 * (year - 1) + Math.floor((8 * year + 21) / 33);
}

function daysIn(year: number, month: number): number {
  if (month < 12) return month <= 6 ? 31 : 30;
  return daysBefore(year + 1) - daysBefore(year) - 336;
}
