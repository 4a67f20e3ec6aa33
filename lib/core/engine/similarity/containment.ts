/**
 * How much of a provision stands in another: shares of its idf mass, so that a rare term counts for more
 * than a common one. The other may say ten times as much, which a cosine would hold against both.
 */

import type { Space } from './tfidf';

/** Share in 0..1 of the content of `part` that stands in `whole`; indices of one side each. */
export type Containment = (side: 'left' | 'right', part: number, whole: number) => number;

/** Share in 0..1 of the content of `part` that stands in `wholes` and in none of `beside`, its own side. */
export type Contribution = (
  side: 'left' | 'right',
  part: number,
  wholes: readonly number[],
  beside: readonly number[],
) => number;

/** Shares of the idf mass of a passage that others have as well; term sets are made once. */
export function shareIn({ left, right, idf }: Space): {
  readonly containment: Containment;
  readonly contribution: Contribution;
} {
  const sets = {
    left: new Map<number, ReadonlySet<number>>(),
    right: new Map<number, ReadonlySet<number>>(),
  };
  const terms = (side: 'left' | 'right', unit: number) => {
    const known = sets[side].get(unit);
    if (known !== undefined) return known;
    const made = new Set((side === 'left' ? left : right)[unit]);
    sets[side].set(unit, made);
    return made;
  };
  const contribution: Contribution = (side, part, wholes, beside) => {
    const there = wholes.map((unit) => terms(side === 'left' ? 'right' : 'left', unit));
    const here = beside.map((unit) => terms(side, unit));
    let sum = 0;
    let shared = 0;
    for (const term of terms(side, part)) {
      const weight = idf[term] ?? 0;
      sum += weight;
      if (!there.some((other) => other.has(term))) continue;
      if (!here.some((other) => other.has(term))) shared += weight;
    }
    return sum === 0 ? 0 : shared / sum;
  };
  return {
    containment: (side, part, whole) => contribution(side, part, [whole], []),
    contribution,
  };
}
