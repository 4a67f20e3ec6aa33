import { formatAddress, type VersionAddress } from '@/lib/core/address/version-address';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { pagePerson } from './person';

/** Notes of a page as they come: a stream of server-sent events, opened again after a failure. */

export type LiveNotesHandlers = {
  readonly onNote: (note: Annotation, reply?: string) => void;
  readonly onGone: (id: string) => void;
  /** Too much happened meanwhile: the page is to be asked for again. */
  readonly onReset: () => void;
};

/** The first pause after a failure; each further one is twice as long, up to the last. */
const FIRST_PAUSE_MS = 2_000;
const LAST_PAUSE_MS = 60_000;
/** Refused so often in a row, a page is not shown live until it is looked at again. */
const MOST_REFUSALS = 3;

/** Milliseconds to wait after so many failures in a row; `chance` of 0 to 1 keeps pages apart. */
export function pauseAfter(failures: number, chance: number): number {
  const whole = Math.min(LAST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
  return whole / 2 + (whole / 2) * chance;
}

/** The address of the stream for a page that shows these versions and was made, or told last, then. */
export function liveAddress(texts: readonly VersionAddress[], since: string): string {
  const query = { texts: texts.map(formatAddress).join(), since, person: pagePerson() };
  return `/api/v1/annotations/live?${new URLSearchParams(query)}`;
}

/** Opens the stream; the result closes it and answers what the page was told last. */
export function openLiveNotes(
  texts: readonly VersionAddress[],
  since: string,
  { onNote, onGone, onReset }: LiveNotesHandlers,
): () => string {
  let last = since;
  let failures = 0;
  let timer: number | undefined;
  let source: EventSource | undefined;

  function heard<T>(event: Event, then: (data: T) => void): void {
    const { data, lastEventId } = event as MessageEvent<string>;
    if (lastEventId !== '') last = lastEventId;
    then(JSON.parse(data) as T);
  }

  function open(): void {
    const stream = new EventSource(liveAddress(texts, last));
    source = stream;
    stream.addEventListener('open', () => {
      failures = 0;
    });
    stream.addEventListener('note', (event) =>
      heard<{ note: Annotation; reply?: string }>(event, ({ note, reply }) => onNote(note, reply)),
    );
    stream.addEventListener('gone', (event) =>
      heard<{ id: string }>(event, ({ id }) => onGone(id)),
    );
    stream.addEventListener('reset', (event) => heard(event, onReset));
    // The session is over: what this page may be told, its next request says.
    stream.addEventListener('end', () => stream.close());
    stream.addEventListener('error', () => {
      // After a loss the browser would try again itself; it does not where the server refused.
      const refused = stream.readyState === EventSource.CLOSED;
      stream.close();
      failures += 1;
      if (refused && failures >= MOST_REFUSALS) return;
      timer = window.setTimeout(open, pauseAfter(failures, Math.random()));
    });
  }

  open();
  return () => {
    window.clearTimeout(timer);
    source?.close();
    return last;
  };
}
