/**
 * The thread that computes long comparisons (`comparing-thread.ts` starts it), so that the thread which
 * answers requests is never held up by one. It has one comparison at a time.
 */

import { parentPort } from 'node:worker_threads';
import type { Step } from '@/lib/core/algorithms/steps';
import type { Comparison } from '@/lib/core/comparison/comparison';
import { type CompareSettings, compareInSteps } from '@/lib/core/engine/compare';
import type { VersionText } from '@/lib/core/treaty/provision';

export type ComparisonJob = {
  readonly left: VersionText;
  readonly right: VersionText;
  readonly settings: CompareSettings;
};

/** How far a job is, or what came of it. */
export type ComparisonNews =
  | { readonly step: Step }
  | { readonly comparison: Comparison }
  | { readonly error: string };

parentPort?.on('message', (job: ComparisonJob) => {
  const tell = (news: ComparisonNews) => parentPort?.postMessage(news);
  const { left, right, settings } = job;
  try {
    const steps = compareInSteps(left, right, settings);
    let step = steps.next();
    for (; !step.done; step = steps.next()) tell({ step: step.value });
    tell({ comparison: step.value });
  } catch (error) {
    tell({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
