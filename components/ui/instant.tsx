'use client';

import { useSyncExternalStore } from 'react';
import { formatInstant } from './format-date';

const never = () => () => undefined;

/** An instant in UTC, as a page that is shared or printed says it; the reader's own time in its title. */
export function Instant({ iso }: { readonly iso: string }) {
  // The server does not know where the reader is.
  const here = useSyncExternalStore(
    never,
    () => localTime(iso),
    () => undefined,
  );
  return (
    <time dateTime={iso} title={here}>
      {formatInstant(iso)}
    </time>
  );
}

/** `21 November 2026 at 15:02 CET`, with the words for whose time it is. */
function localTime(iso: string): string | undefined {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return undefined;
  const time = instant.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  return `Your time: ${time}`;
}
