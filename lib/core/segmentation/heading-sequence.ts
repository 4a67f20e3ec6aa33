/**
 * Which of the lines that look like article headings are. Headings count: 1, 2, 3 …, with `bis` and
 * letters between, chapter by chapter in decimal numbers. A cross reference at the beginning of a line
 * breaks the count, so the headings are the heaviest chain of candidates that rises, where a clear form
 * weighs more and every number left out costs. Weighted longest increasing subsequence.
 */

import type { Heading, HeadingKey } from './read-heading';

export type HeadingCandidate = {
  readonly heading: Heading;
  /** Whether the line before is blank, absent or ends a sentence. */
  readonly afterStop: boolean;
};

const WEIGHTS: Readonly<Record<Heading['form'], number>> = { own: 3, parted: 3, weak: 2 };
const AFTER_STOP = 1;
const COST_OF_A_GAP = 2;
/** A count may begin or go on elsewhere (an excerpt, chapters in hundreds), at a price. */
const MAX_COST_OF_A_GAP = 6;
const MAX_COST_OF_THE_START = 8;
/** Candidates before a candidate that it may follow: bounds the work on hostile input. */
const REACH = 400;

/** Indices of the candidates that are headings, ascending; empty when none count. O(n · 400). */
export function risingRun(candidates: readonly HeadingCandidate[]): number[] {
  const best: number[] = [];
  const before: number[] = [];
  candidates.forEach((candidate, index) => {
    const { key } = candidate.heading;
    best[index] = -Math.min(COST_OF_A_GAP * Math.max(0, firstGap(key)), MAX_COST_OF_THE_START);
    before[index] = -1;
    for (let earlier = Math.max(0, index - REACH); earlier < index; earlier += 1) {
      const other = candidates[earlier];
      const gap = other && gapBetween(other.heading.key, key);
      if (gap === undefined) continue;
      const value = (best[earlier] ?? 0) - Math.min(COST_OF_A_GAP * gap, MAX_COST_OF_A_GAP);
      if (value > (best[index] ?? 0)) {
        best[index] = value;
        before[index] = earlier;
      }
    }
    best[index] = (best[index] ?? 0) + weightOf(candidate);
  });
  return traceBack(best, before);
}

function traceBack(best: readonly number[], before: readonly number[]): number[] {
  let at = -1;
  best.forEach((value, index) => {
    if (value > 0 && (at < 0 || value > (best[at] ?? 0))) at = index;
  });
  const run: number[] = [];
  for (; at >= 0; at = before[at] ?? -1) run.unshift(at);
  return run;
}

function weightOf({ heading, afterStop }: HeadingCandidate): number {
  return WEIGHTS[heading.form] + (afterStop ? AFTER_STOP : 0);
}

function firstGap([chapter, value]: HeadingKey): number {
  return Math.max(0, chapter - 1) + Math.max(0, value - 1);
}

/** How many numbers are left out between two headings; undefined when the second is not later. */
export function gapBetween(earlier: HeadingKey, later: HeadingKey): number | undefined {
  const [chapterA, valueA, suffixA] = earlier;
  const [chapterB, valueB, suffixB] = later;
  if (chapterB > chapterA) return chapterB - chapterA - 1 + Math.max(0, valueB - 1);
  if (chapterB < chapterA) return undefined;
  if (valueB > valueA) return valueB - valueA - 1;
  return valueB === valueA && suffixB > suffixA ? suffixB - suffixA - 1 : undefined;
}
