/**
 * Ranked counterparts of every provision, for readers who doubt a link. A provision that is a little like
 * everything (a definition article, a preamble) would stand high on every list, so the order is corrected
 * for such hubs by cross-domain similarity local scaling (Conneau et al. 2018): what a counterpart
 * scores on average with its own best is taken off.
 */

import type { Candidate, Candidates } from '@/lib/core/comparison/comparison';

/** How many counterparts are listed, where there are as many. */
const CANDIDATES = 12;
/** Over how many best a provision's own average is taken. */
const NEIGHBOURHOOD = 10;
/** How much of that average is taken off. */
const HUB_WEIGHT = 0.5;

type Named = readonly { readonly eId: string }[];

/**
 * Candidates of both sides, best first. `scores` are similarities in 0..1 by rows, `values` the same with
 * what the search adds for place and neighbours, by which they are ranked. O(n · m · log).
 */
export function rankCandidates(
  left: Named,
  right: Named,
  scores: Float64Array,
  values: Float64Array,
): Candidates {
  const columns = right.length;
  const rowMeans = left.map((_, row) =>
    meanOfBest(columns, (at) => values[row * columns + at] ?? 0),
  );
  const columnMeans = right.map((_, column) =>
    meanOfBest(left.length, (at) => values[at * columns + column] ?? 0),
  );
  const rank = (others: Named, cellOf: (at: number) => number, means: readonly number[]) =>
    best(
      others.length,
      CANDIDATES,
      (at) => (values[cellOf(at)] ?? 0) - HUB_WEIGHT * (means[at] ?? 0),
    ).map((at): Candidate => ({ eId: others[at]?.eId ?? '', score: scores[cellOf(at)] ?? 0 }));
  return {
    left: record(left, (row) => rank(right, (at) => row * columns + at, columnMeans)),
    right: record(right, (column) => rank(left, (at) => at * columns + column, rowMeans)),
  };
}

function record(units: Named, listOf: (index: number) => readonly Candidate[]) {
  return Object.fromEntries(units.map(({ eId }, index) => [eId, listOf(index)]));
}

function meanOfBest(count: number, read: (at: number) => number): number {
  const top = best(count, NEIGHBOURHOOD, read);
  return top.length === 0 ? 0 : top.reduce((sum, at) => sum + read(at), 0) / top.length;
}

/** Indices of the `most` greatest values, greatest first, the earlier first among equals. O(count · most). */
function best(count: number, most: number, read: (at: number) => number): number[] {
  const order: number[] = [];
  const values: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const value = read(at);
    if (values.length === most && value <= (values[most - 1] ?? 0)) continue;
    let place = Math.min(values.length, most - 1);
    while (place > 0 && (values[place - 1] ?? 0) < value) {
      values[place] = values[place - 1] ?? 0;
      order[place] = order[place - 1] ?? 0;
      place -= 1;
    }
    values[place] = value;
    order[place] = at;
  }
  return order;
}
