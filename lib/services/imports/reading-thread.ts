import { Worker } from 'node:worker_threads';
import { AppError } from '@/lib/errors';
import { ReadError, type ReadOptions } from '@/lib/formats/read/read-document';
import type { ReadingJob, ReadingNews, ReadText, ToldOfText } from './reading-worker';

/**
 * Threads that read files which people bring. Each file has one of its own, which ends with it: what a
 * file does to its thread (no memory, a loop, a fault) fails that file alone. The limits here are the
 * last ones; the readers refuse most of what is made to do harm sooner, by limits of their own.
 */

/** A machine with two processors still answers while two files are read. */
const MOST_AT_ONCE = 2;
/** More than that are refused: each holds a file, and nobody would wait for the last. */
const MOST_WAITING = 20;
/** Seconds after which it makes sense to ask again. */
const RETRY_AFTER = 30;

export type ReadingLimits = {
  /** Milliseconds, from the start of the thread. */
  readonly time: number;
  /** Megabytes of what the thread keeps. */
  readonly memory: number;
  readonly mostLines: number;
  readonly mostCharacters: number;
};

/** Some ten times what the longest trade agreement needs. */
const LIMITS: ReadingLimits = {
  time: 20_000,
  memory: 512,
  mostLines: 200_000,
  mostCharacters: 5_000_000,
};

type Asked = {
  readonly job: ReadingJob;
  readonly limits: ReadingLimits;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (read: ReadText) => void;
  readonly reject: (error: unknown) => void;
};

const waiting: Asked[] = [];
let running = 0;

/**
 * Reads a file in a thread and parts its text. Rejects with ReadError, whose sentence says what is wrong
 * and what to do; with `unavailable` when too many files wait; with the signal's reason when it is given up.
 */
export function readInThread(
  bytes: Uint8Array,
  options: ReadOptions & ToldOfText = {},
  { signal, limits }: { signal?: AbortSignal; limits?: Partial<ReadingLimits> } = {},
): Promise<ReadText> {
  if (signal?.aborted) return Promise.reject(signal.reason);
  if (waiting.length >= MOST_WAITING) {
    const detail = 'Many files are being read. Nothing is lost: try again in a minute.';
    return Promise.reject(new AppError('unavailable', { detail, retryAfter: RETRY_AFTER }));
  }
  const all = { ...LIMITS, ...limits };
  const { mostLines, mostCharacters } = all;
  return new Promise((resolve, reject) => {
    const job = { bytes, options, mostLines, mostCharacters };
    const asked = { job, limits: all, signal, resolve, reject };
    waiting.push(asked);
    signal?.addEventListener('abort', () => withdraw(asked), { once: true });
    startNext();
  });
}

/** One that waits goes without a thread; one that runs listens for itself. */
function withdraw(asked: Asked): void {
  const place = waiting.indexOf(asked);
  if (place < 0) return;
  waiting.splice(place, 1);
  asked.reject(asked.signal?.reason);
}

function startNext(): void {
  while (running < MOST_AT_ONCE) {
    const asked = waiting.shift();
    if (asked === undefined) return;
    running += 1;
    run(asked)
      .then(asked.resolve, asked.reject)
      .finally(() => {
        running -= 1;
        startNext();
      });
  }
}

async function run({ job, limits, signal }: Asked): Promise<ReadText> {
  const worker = newWorker(limits.memory);
  try {
    return await answerOf(worker, job, limits.time, signal);
  } finally {
    // Until it has ended it takes a processor, so the next one waits for that.
    await worker.terminate();
  }
}

function answerOf(
  worker: Worker,
  job: ReadingJob,
  time: number,
  signal: AbortSignal | undefined,
): Promise<ReadText> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new ReadError(TOO_SLOW)), time);
    const end = (settle: () => void) => {
      clearTimeout(late);
      settle();
    };
    signal?.addEventListener('abort', () => end(() => reject(signal.reason)), { once: true });
    worker.on('message', (news: ReadingNews) => {
      end(() => {
        if ('read' in news) resolve(news.read);
        else if ('refused' in news) reject(new ReadError(news.refused));
        else reject(new ReadError(FAILED, { cause: new Error(news.fault) }));
      });
    });
    const lose = (error: Error) => end(() => reject(lost(error)));
    worker.on('messageerror', lose);
    worker.on('error', lose);
    worker.on('exit', (code) => lose(new Error(`The reading thread ended with ${code}.`)));
    // A copy, since what is sent is taken from whoever sends it.
    const bytes = new Uint8Array(job.bytes);
    worker.postMessage({ ...job, bytes } satisfies ReadingJob, [bytes.buffer]);
  });
}

function lost(error: Error): ReadError {
  const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return new ReadError(isFull ? TOO_LARGE : FAILED, { cause: error });
}

const TOO_SLOW =
  'The file takes too long to be read. Divide it, or save its text alone, and import that.';
const TOO_LARGE =
  'The file needs more memory than there is for one file. Divide it, or save its text alone, and import that.';
const FAILED =
  'The file could not be read: the reader failed on it. Save its text as plain text or DOCX, and import that.';

/** The bundler finds and compiles the file by this very form; run from its source, tsx compiles it. */
function newWorker(memory: number): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: memory };
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    return new Worker(new URL('./reading-worker.ts', import.meta.url), { resourceLimits });
  }
  const file = JSON.stringify(new URL('./reading-worker.ts', import.meta.url).href);
  const start = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${file}, ${file}))`;
  return new Worker(start, { eval: true, resourceLimits });
}
