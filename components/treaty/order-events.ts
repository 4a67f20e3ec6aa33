/** The order in which a treaty's life is told. */

import { type LifecycleEvent, preferredReading } from '@/lib/core/treaty';

/**
 * Events by the date of their preferred reading, oldest first; on one date as recorded. A month or a
 * year stands before its days: ISO dates compare as text. Events without a reading go last.
 */
export function orderEvents(events: readonly LifecycleEvent[]): LifecycleEvent[] {
  const dateOf = (event: LifecycleEvent) => preferredReading(event.readings)?.date.value ?? '~';
  return [...events].sort((a, b) => {
    const [dateA, dateB] = [dateOf(a), dateOf(b)];
    return dateA === dateB ? 0 : dateA < dateB ? -1 : 1;
  });
}
