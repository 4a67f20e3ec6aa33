/** Where passages are looked for: the words of provisions that are linked, and those of the whole pair. */

import type { AlignmentLink, Comparison } from '@/lib/core/comparison/comparison';
import type { GroundSide, WordRange } from './ground-side';

/** Words of either side that are read against each other. */
export type Region = { readonly left: readonly WordRange[]; readonly right: readonly WordRange[] };

type Linked = Pick<AlignmentLink, 'left' | 'right'>;

/** A region for each link, then for each further correspondence and each answer in part. O(links). */
export function linkedRegions(
  { links, also, partly }: Pick<Comparison, 'links' | 'also' | 'partly'>,
  left: GroundSide,
  right: GroundSide,
): Region[] {
  return [...links, ...also, ...partly].map((link: Linked) => ({
    left: link.left.flatMap((eId) => left.ranges.get(eId) ?? []),
    right: link.right.flatMap((eId) => right.ranges.get(eId) ?? []),
  }));
}

/** All words of both sides. */
export function wholeRegion(left: GroundSide, right: GroundSide): Region {
  return {
    left: [{ from: 0, to: left.stems.length }],
    right: [{ from: 0, to: right.stems.length }],
  };
}
