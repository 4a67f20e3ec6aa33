import { setTimeout as pause } from 'node:timers/promises';
import { fillIndex } from '@/lib/store/search-backfill';

/** What is searched is kept whole: rows of earlier releases, and of earlier rules of making lexemes. */

const BETWEEN_BATCHES_MS = 20;
/** A release that knows nothing of the index may still be writing while this one has begun. */
const BETWEEN_ROUNDS_MS = 60 * 60 * 1000;

/** Makes what is missing for at most so long; false when some is left for the server to make. */
export async function fillIndexFor(milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  return fillIndex(async () => Date.now() < end);
}

/** Makes what is missing in the background, now and from time to time. */
export function startKeepingIndex(): void {
  const round = () =>
    void fillIndex(async () => {
      await pause(BETWEEN_BATCHES_MS, undefined, { ref: false });
      return true;
    }).catch(report);
  round();
  setInterval(round, BETWEEN_ROUNDS_MS).unref();
}

function report(error: unknown): void {
  const message = error instanceof Error ? error.message.split('\n').at(-1) : 'not made';
  process.stderr.write(`${new Date().toISOString()} search index: ${message}\n`);
}
