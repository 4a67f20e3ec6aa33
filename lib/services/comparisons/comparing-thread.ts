import { Worker } from 'node:worker_threads';
import type { Step } from '@/lib/core/algorithms/steps';
import type { Comparison } from '@/lib/core/comparison/comparison';
import type { CompareSettings } from '@/lib/core/engine/compare';
import type { VersionText } from '@/lib/core/treaty/provision';
import { AppError } from '@/lib/errors';
import type { ComparisonJob, ComparisonNews } from './comparison-worker';

/**
 * One thread of the process for long comparisons, and who waits for it. It has one job at a time, so that
 * what ends it (no memory, a fault, silence) fails that one alone; it is started anew for the next.
 */

/** More than that are refused: nobody would wait for the last, and each holds two texts. */
const MOST_WAITING = 20;
/** How long (ms) a job may say nothing before it is taken for one that never ends. */
const LONGEST_SILENCE = 60_000;
/** Seconds after which it makes sense to ask again. */
const RETRY_AFTER = 30;

type Asked = {
  readonly job: ComparisonJob;
  readonly report: (step: Step) => void;
  readonly resolve: (comparison: Comparison) => void;
  readonly reject: (error: unknown) => void;
};

const waiting: Asked[] = [];
let current: Asked | undefined;
let worker: Worker | undefined;
let silence: NodeJS.Timeout | undefined;

/**
 * Compares in the thread, after what was asked for before. Rejects with what the engine throws, and with
 * `unavailable` when too many wait.
 */
export function compareInThread(
  left: VersionText,
  right: VersionText,
  settings: CompareSettings,
  report: (step: Step) => void,
): Promise<Comparison> {
  if (waiting.length >= MOST_WAITING) {
    const detail = 'Many long comparisons are being made. Nothing is lost: try again in a minute.';
    return Promise.reject(new AppError('unavailable', { detail, retryAfter: RETRY_AFTER }));
  }
  return new Promise((resolve, reject) => {
    waiting.push({ job: { left, right, settings }, report, resolve, reject });
    startNext();
  });
}

/** The thread keeps the process alive only while it has a job. */
function startNext(): void {
  if (current !== undefined) return;
  current = waiting.shift();
  if (current === undefined) {
    worker?.unref();
    return;
  }
  try {
    worker ??= startWorker();
    worker.ref();
    listen();
    worker.postMessage(current.job);
  } catch (error) {
    settle(({ reject }) => reject(error));
  }
}

function settle(answer: (asked: Asked) => void): void {
  clearTimeout(silence);
  const asked = current;
  current = undefined;
  if (asked !== undefined) answer(asked);
  startNext();
}

function listen(): void {
  clearTimeout(silence);
  silence = setTimeout(() => lose(new Error('The comparing thread fell silent.')), LONGEST_SILENCE);
  silence.unref();
}

/** Gives the thread up, and with it the job that it had. */
function lose(error: Error): void {
  const lost = worker;
  worker = undefined;
  void lost?.terminate();
  settle(({ reject }) => reject(error));
}

function startWorker(): Worker {
  const started = newWorker();
  const end = (error: Error) => {
    if (worker === started) lose(error);
  };
  started.on('message', (news: ComparisonNews) => {
    if (worker !== started) return;
    if ('step' in news) {
      listen();
      current?.report(news.step);
    } else if ('comparison' in news) settle(({ resolve }) => resolve(news.comparison));
    else settle(({ reject }) => reject(new Error(news.error)));
  });
  started.on('messageerror', end);
  started.on('error', end);
  started.on('exit', (code) => end(new Error(`The comparing thread ended with ${code}.`)));
  return started;
}

/** The bundler finds and compiles the file by this very form; run from its source, tsx compiles it. */
function newWorker(): Worker {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    return new Worker(new URL('./comparison-worker.ts', import.meta.url));
  }
  const file = JSON.stringify(new URL('./comparison-worker.ts', import.meta.url).href);
  const start = `import('tsx/esm/api').then(({ tsImport }) => tsImport(${file}, ${file}))`;
  return new Worker(start, { eval: true });
}
