/**
 * Which of the lines that look like headings are. Headings count: 1, 2, 3 …, with what was inserted
 * between, and anew behind the heading of an annex or a chapter. A cross reference at the beginning of a
 * line breaks the count, so the headings are the heaviest chain of candidates, where a clear form weighs
 * more and every number left out and every count begun anew costs. Weighted longest increasing
 * subsequence, with restarts.
 */

import type { Heading, HeadingKey } from './read-heading';

export type HeadingCandidate = {
  /** Place in the text. */
  readonly line: number;
  readonly heading: Heading;
  /** Whether the line before is absent or ends a sentence, or is apart. */
  readonly afterStop: boolean;
  readonly blankBefore: boolean;
  /** It stands in a quotation. */
  readonly quoted: boolean;
  /** It stands within a line. */
  readonly inside: boolean;
  /** The source marks the line as a heading, or marks others and not this one. */
  readonly marked?: boolean;
  /** The nearest heading of an annex or group, or closing formula, since the candidate before. */
  readonly opener?: 'annex' | 'group' | 'closing';
};

const WEIGHTS: Readonly<Record<Heading['form'], number>> = {
  own: 3,
  parted: 3,
  weak: 2,
  glued: 2,
  doubtful: -1,
};
const AFTER_STOP = 1;
const BLANK_BEFORE = 0.5;
const IN_MID_SENTENCE = -1;
const REFERENCE = -2;
const INSIDE = -1;
const MARKED = 2;
/** Less than any heading weighs: only where a count would have a gap was the quotation never closed. */
const QUOTED = -6;
const COST_OF_A_GAP = 2;
/** A count may begin or go on elsewhere (an excerpt, chapters in hundreds), at a price. */
const MAX_COST_OF_A_GAP = 6;
const MAX_COST_OF_THE_START = 8;
const COST_OF_A_RESTART: Readonly<Record<NonNullable<HeadingCandidate['opener']>, number>> = {
  annex: 1,
  group: 1.5,
  closing: 4,
};
const COST_OF_A_BARE_RESTART = 7;
/** Of two headings on adjacent lines the second leaves the first without words. */
const COST_OF_AN_EMPTY_ARTICLE = 3;
/** Candidates before a candidate that it may follow, fewer among very many: bounds the work on hostile input. */
const REACH = 400;
const LEAST_REACH = 20;
const MOST_STEPS = 4_000_000;

/**
 * Runs of indices of the candidates that are headings, ascending; none when none count. `among`: how many
 * candidates there are in all, where these are some of them. O(n · 400).
 */
export function headingRuns(
  candidates: readonly HeadingCandidate[],
  among = candidates.length,
): number[][] {
  const best: number[] = [];
  const before: { readonly from: number; readonly anew: boolean }[] = [];
  const reach = Math.max(LEAST_REACH, Math.min(REACH, Math.floor(MOST_STEPS / among)));
  let top = -1;
  candidates.forEach((candidate, index) => {
    const { key } = candidate.heading;
    let value = -Math.min(COST_OF_A_GAP * firstGap(key), MAX_COST_OF_THE_START);
    let step = { from: -1, anew: true };
    if (top >= 0 && isFirst(key)) {
      const anew = (best[top] ?? 0) - costOfRestart(candidates, top, index);
      if (anew > value) [value, step] = [anew, { from: top, anew: true }];
    }
    for (let from = Math.max(0, index - reach); from < index; from += 1) {
      const cost = costOfStep(candidates[from], candidate);
      if (cost === undefined || (best[from] ?? 0) - cost <= value) continue;
      value = (best[from] ?? 0) - cost;
      step = { from, anew: false };
    }
    best[index] = value + weightOf(candidate);
    before[index] = step;
    if (top < 0 || (best[index] ?? 0) > (best[top] ?? 0)) top = index;
  });
  return top < 0 || (best[top] ?? 0) <= 0 ? [] : traceBack(top, before);
}

function traceBack(
  last: number,
  before: readonly { readonly from: number; readonly anew: boolean }[],
): number[][] {
  const runs: number[][] = [[]];
  for (let at = last; at >= 0; ) {
    runs.at(-1)?.push(at);
    const step = before[at];
    at = step?.from ?? -1;
    if (step?.anew && at >= 0) runs.push([]);
  }
  return runs.reverse().map((run) => run.reverse());
}

function costOfStep(from: HeadingCandidate | undefined, to: HeadingCandidate): number | undefined {
  if (!from) return undefined;
  const gap = gapBetween(from.heading.key, to.heading.key, to.opener === 'group');
  if (gap === undefined) return undefined;
  // What is inserted may leave out more: repealed again, or numbered by the law that inserts it.
  const most = from.heading.key[0] === to.heading.key[0] ? COST_OF_A_GAP : MAX_COST_OF_A_GAP;
  return Math.min(COST_OF_A_GAP * gap, most) + costOfNearness(from, to);
}

function costOfNearness(from: HeadingCandidate, to: HeadingCandidate): number {
  const { form, title } = from.heading;
  const empty = to.line === from.line + 1 && form === 'own' && title === undefined;
  return empty && to.heading.form !== 'own' ? COST_OF_AN_EMPTY_ARTICLE : 0;
}

function costOfRestart(candidates: readonly HeadingCandidate[], from: number, to: number): number {
  for (let at = to; at > from && at > to - LEAST_REACH; at -= 1) {
    const opener = candidates[at]?.opener;
    if (opener !== undefined) return COST_OF_A_RESTART[opener];
  }
  return COST_OF_A_BARE_RESTART;
}

function weightOf(candidate: HeadingCandidate): number {
  const { heading, afterStop, blankBefore, inside, marked, quoted } = candidate;
  return (
    WEIGHTS[heading.form] +
    (afterStop ? AFTER_STOP : heading.form === 'own' ? 0 : IN_MID_SENTENCE) +
    (blankBefore ? BLANK_BEFORE : 0) +
    (heading.reference ? REFERENCE : 0) +
    (inside ? INSIDE : 0) +
    (quoted ? QUOTED : 0) +
    (marked === undefined ? 0 : marked ? MARKED : -MARKED)
  );
}

function firstGap([value, inserted]: HeadingKey): number {
  return Math.max(0, value - 1) + Math.max(0, inserted - 1);
}

/** 1, 1.1, and 0 that some appendices begin with. */
export function isFirst([value, inserted, suffix]: HeadingKey): boolean {
  return value <= 1 && inserted <= 1 && suffix === 0;
}

/**
 * How many numbers are left out between two headings; undefined when the second is not later. `inGroup`: a
 * chapter begins between, so that 201 may follow 104.
 */
export function gapBetween(
  [value, inserted, suffix]: HeadingKey,
  [nextValue, nextInserted, nextSuffix]: HeadingKey,
  inGroup = false,
): number | undefined {
  if (nextValue < value) return undefined;
  if (nextValue > value) {
    if (inGroup && nextValue % 100 === 1 && Math.floor(value / 100) < Math.floor(nextValue / 100)) {
      return Math.floor(nextValue / 100) - Math.floor(value / 100) - 1;
    }
    return nextValue - value - 1 + Math.max(0, nextInserted - 1);
  }
  // The first that was inserted is 2-1 in some laws and 2-2 in others.
  if (nextInserted > inserted) return Math.max(0, nextInserted - Math.max(inserted, 1) - 1);
  if (nextInserted < inserted) return undefined;
  return nextSuffix > suffix ? nextSuffix - suffix - 1 : undefined;
}
