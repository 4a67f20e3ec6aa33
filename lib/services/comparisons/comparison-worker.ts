/**
 * The thread that computes long comparisons (`run-comparison.ts` starts it), so that the thread which
 * answers requests is never held up by one. Comparisons come one after another and are answered in order.
 */

import { parentPort } from 'node:worker_threads';
import type { Step } from '@/lib/core/algorithms/steps';
import type { Comparison } from '@/lib/core/comparison/comparison';
import { type CompareSettings, compareInSteps } from '@/lib/core/engine/compare';
import type { VersionText } from '@/lib/core/treaty/provision';

export type ComparisonJob = {
  readonly id: number;
  readonly left: VersionText;
  readonly right: VersionText;
  readonly settings: CompareSettings;
};

/** How far a job is, or what came of it. */
export type ComparisonNews =
  | { readonly id: number; readonly step: Step }
  | { readonly id: number; readonly comparison: Comparison }
  | { readonly id: number; readonly error: string };

parentPort?.on('message', (job: ComparisonJob) => {
  const tell = (news: ComparisonNews) => parentPort?.postMessage(news);
  const { id, left, right, settings } = job;
  try {
    const steps = compareInSteps(left, right, settings);
    let step = steps.next();
    for (; !step.done; step = steps.next()) tell({ id, step: step.value });
    tell({ id, comparison: step.value });
  } catch (error) {
    tell({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
