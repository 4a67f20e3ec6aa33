/** The order in which a treaty's life is told. */

import { type DatePrecision, type LifecycleEvent, preferredReading } from '@/lib/core/treaty';

// No month has a 32nd day and every month may have a 31st: dates are compared as text, so that the
// last day of a period need not exist.
const LAST_DAY: Readonly<Record<DatePrecision, string>> = { day: '', month: '-31', year: '-12-31' };
const UNDATED = '~';

/**
 * Events by the date of their preferred reading, oldest first; on one date as recorded. What is
 * known to a month or a year stands on the last day of it, because it may be no earlier than
 * anything else of that period. Events without a reading go last. O(n log n).
 */
export function orderEvents(events: readonly LifecycleEvent[]): LifecycleEvent[] {
  return [...events].sort((a, b) => {
    const [dayA, dayB] = [lastDayOf(a), lastDayOf(b)];
    return dayA === dayB ? 0 : dayA < dayB ? -1 : 1;
  });
}

function lastDayOf({ readings }: LifecycleEvent): string {
  const date = preferredReading(readings)?.date;
  return date ? date.value + LAST_DAY[date.precision] : UNDATED;
}
