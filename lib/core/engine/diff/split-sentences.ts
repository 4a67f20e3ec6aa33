/**
 * Sentences that were parted or joined: where one sentence became two, the second has no counterpart
 * of its own, but what it says stands in the counterpart of the first. Such a neighbour is compared
 * together with the pair beside it. The same idea as the merge moves of Bleualign and hunalign.
 */

import type { TokenSpan } from '@/lib/core/algorithms/shortest-edit';
import type { SentenceMatch } from './match-sentences';
import { joinedBag, type Overlap, overlapOf, type WeighedPassages } from './weighted-dice';

/** Half-open ranges of sentence indices that correspond; `equal` when their words are the same. */
export type SentenceGroup = TokenSpan & { readonly equal: boolean };

/** How much of an unmatched sentence must stand in what its neighbour corresponds to, and not in the neighbour. */
const LEAST_CONTAINED = 0.5;

/** The kept pairs, with unmatched neighbours taken in; in order. O(n log n) for n tokens. */
export function joinSplitSentences({ kept, moved, weighed }: SentenceMatch): SentenceGroup[] {
  const [sizeA, sizeB] = [weighed.bagsA.length, weighed.bagsB.length];
  const taken = { a: new Uint8Array(sizeA), b: new Uint8Array(sizeB) };
  for (const { a, b } of moved) {
    taken.a[a] = 1;
    taken.b[b] = 1;
  }
  const joiner = new Joiner(weighed);
  const groups: SentenceGroup[] = [];
  let [endA, endB] = [0, 0];
  for (let index = 0; index < kept.length; index += 1) {
    const { a, b, equal } = kept[index] ?? NO_PAIR;
    const { a: nextA, b: nextB } = kept[index + 1] ?? { a: sizeA, b: sizeB };
    const group = { fromA: a, toA: a + 1, fromB: b, toB: b + 1, equal };
    // Most sentences lie between two that correspond: nothing beside them is free.
    if (!equal && (a > endA || b > endB || nextA > a + 1 || nextB > b + 1)) {
      joiner.begin();
      while (group.fromA > endA && !taken.a[group.fromA - 1] && joiner.grow(group, -1, 0, 0, 0));
      while (group.fromB > endB && !taken.b[group.fromB - 1] && joiner.grow(group, 0, 0, -1, 0));
      while (group.toA < nextA && !taken.a[group.toA] && joiner.grow(group, 0, 1, 0, 0));
      while (group.toB < nextB && !taken.b[group.toB] && joiner.grow(group, 0, 0, 0, 1));
    }
    groups.push(group);
    [endA, endB] = [group.toA, group.toB];
  }
  return groups;
}

const NO_PAIR = { a: 0, b: 0, equal: true };

type Growing = { fromA: number; toA: number; fromB: number; toB: number };

/** Grows one group after the other as long as what it takes in is contained in its other side. */
class Joiner {
  private overlap: Overlap | undefined;

  constructor(private readonly weighed: WeighedPassages) {}

  /** Forgets what was measured of another group. */
  begin(): void {
    this.overlap = undefined;
  }

  /** Moves the borders of a group by so many sentences when that pays; false when it does not. */
  grow(group: Growing, fromA: number, toA: number, fromB: number, toB: number): boolean {
    const grown = {
      fromA: group.fromA + fromA,
      toA: group.toA + toA,
      fromB: group.fromB + fromB,
      toB: group.toB + toB,
    };
    this.overlap ??= this.overlapIn(group);
    const overlap = this.overlapIn(grown);
    if (!isContained(this.overlap, overlap)) return false;
    this.overlap = overlap;
    Object.assign(group, grown);
    return true;
  }

  private overlapIn({ fromA, toA, fromB, toB }: Growing): Overlap {
    const { bagsA, bagsB, weights } = this.weighed;
    return overlapOf(joinedBag(bagsA, fromA, toA), joinedBag(bagsB, fromB, toB), weights);
  }
}

/** True when most of what `after` adds to `before` is shared. */
function isContained(before: Overlap, after: Overlap): boolean {
  const added = after.massA + after.massB - before.massA - before.massB;
  const shared = after.shared - before.shared;
  return added > 0 && shared / added >= LEAST_CONTAINED && after.dice > before.dice;
}
