/** The order in which a treaty's life is told. */

import {
  type DatePrecision,
  type LifecycleEvent,
  preferredReading,
} from '@/lib/core/treaty/treaty';

// Dates are compared as text, so a month of thirty days may end on its 31st.
const LAST_DAY: Readonly<Record<DatePrecision, string>> = { day: '', month: '-31', year: '-12-31' };
const UNDATED = '~';

/**
 * Events by the date of their preferred reading, oldest first; on one date as recorded. What is
 * known only to a month or a year stands at the end of it: at the beginning it would seem to come
 * before steps that it followed. Events without a reading go last. O(n log n).
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
