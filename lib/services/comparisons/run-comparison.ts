import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Step } from '@/lib/core/algorithms/steps';
import type { Comparison } from '@/lib/core/comparison/comparison';
import { type CompareSettings, compareInSteps } from '@/lib/core/engine/compare';
import type { VersionText } from '@/lib/core/treaty/provision';
import type { ComparisonJob, ComparisonNews } from './comparison-worker';

/**
 * Where a comparison is computed. Short ones here, with a turn for other requests between their steps;
 * a long one, whose single steps would hold every other request up, in a thread of its own.
 */

/** Characters on both sides up to which no step takes longer than other requests may wait (50 ms). */
const SHORT = 150_000;

/** Compares two versions; `report` hears how far it is. Rejects with what the engine throws. */
export function runComparison(
  left: VersionText,
  right: VersionText,
  settings: CompareSettings,
  report: (step: Step) => void,
): Promise<Comparison> {
  const isShort = textLength(left) + textLength(right) <= SHORT;
  return isShort
    ? compareInTurns(left, right, settings, report)
    : compareInThread(left, right, settings, report);
}

/** UTF-16 units in a version's provisions; never 0. */
export function textLength({ provisions }: VersionText): number {
  return provisions.reduce((sum, { text }) => sum + text.length, 1);
}

async function compareInTurns(
  left: VersionText,
  right: VersionText,
  settings: CompareSettings,
  report: (step: Step) => void,
): Promise<Comparison> {
  const steps = compareInSteps(left, right, settings);
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    report(step.value);
    await setImmediate();
  }
  return step.value;
}

type Waiting = {
  readonly report: (step: Step) => void;
  readonly resolve: (comparison: Comparison) => void;
  readonly reject: (error: Error) => void;
};

type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

let thread: Thread | undefined;
let lastId = 0;

function compareInThread(
  left: VersionText,
  right: VersionText,
  settings: CompareSettings,
  report: (step: Step) => void,
): Promise<Comparison> {
  thread ??= startThread();
  const { worker, waiting } = thread;
  lastId += 1;
  const job: ComparisonJob = { id: lastId, left, right, settings };
  return new Promise((resolve, reject) => {
    waiting.set(job.id, { report, resolve, reject });
    worker.ref();
    worker.postMessage(job);
  });
}

/** A thread that keeps the process alive only while something waits for it. One that dies is replaced. */
function startThread(): Thread {
  const worker = newWorker();
  const waiting = new Map<number, Waiting>();
  const started: Thread = { worker, waiting };
  worker.on('message', (news: ComparisonNews) => {
    const asker = waiting.get(news.id);
    if ('step' in news) {
      asker?.report(news.step);
      return;
    }
    waiting.delete(news.id);
    if (waiting.size === 0) worker.unref();
    if ('comparison' in news) asker?.resolve(news.comparison);
    else asker?.reject(new Error(news.error));
  });
  const end = (error: Error) => {
    if (thread === started) thread = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`The comparing thread ended with ${code}.`)));
  worker.unref();
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
