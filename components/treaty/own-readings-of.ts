import { formatDate } from '@/components/ui/format-date';
import type { Contribution, Treaty } from '@/lib/core/treaty/treaty';
import type { OwnReading } from './own-readings';
import type { ReadingSubject } from './reading-values';

/** Those of the readings of a record that its reader added and can withdraw, in words. */
export function ownReadingsOf({ events, facts }: Treaty, of: ReadingSubject): OwnReading[] {
  if (of === 'fact') {
    return facts.flatMap(({ label, readings }) =>
      readings.flatMap(({ contributed, value }) => toOwn(contributed, `${label}: ${value}`)),
    );
  }
  return events.flatMap(({ label, readings }) =>
    readings.flatMap(({ contributed, date }) =>
      toOwn(contributed, `${label}: ${formatDate(date)}`),
    ),
  );
}

function toOwn(contributed: Contribution | undefined, words: string): OwnReading[] {
  if (!contributed?.own) return [];
  const { id, visibility } = contributed;
  return [{ id, words, visibility }];
}
