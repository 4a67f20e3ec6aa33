import { setImmediate } from 'node:timers/promises';
import type { Step } from '@/lib/core/algorithms/steps';
import type { Comparison } from '@/lib/core/comparison/comparison';
import { type CompareSettings, compareInSteps } from '@/lib/core/engine/compare';
import { textLength, type VersionText } from '@/lib/core/treaty/provision';
import { compareInThread } from './comparing-thread';

/**
 * Where a comparison is computed. Short ones here, with a turn for other requests between their steps;
 * a long one, whose single steps would hold every other request up, in a thread of its own.
 */

/** Characters on both sides up to which no step takes longer than other requests may wait (50 ms). */
const SHORT = 150_000;

/** Compares two versions; `report` hears how far it is. Rejects with what the engine throws, and with
 * `unavailable` when too many long ones wait. */
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
