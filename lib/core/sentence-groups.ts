/**
 * Sentences that were parted or joined: where one sentence became two, the second has no counterpart
 * of its own, but what it says stands in the counterpart of the first. Such a neighbour is compared
 * together with the pair beside it. The same idea as the merge moves of Bleualign and hunalign.
 */

import { type Shared, sharedBy } from './overlap';
import type { SentenceMatch } from './sentence-pairs';
import type { TokenRange } from './sentences';
import type { TokenPair, TokenSpan } from './token-side';

/** Half-open ranges of sentence indices that correspond; `equal` when their words are the same. */
export type SentenceGroup = TokenSpan & { readonly equal: boolean };

/** How much of a lone sentence must stand in what its neighbour corresponds to, and not in the neighbour. */
const LEAST_CONTAINED = 0.5;

/** The kept pairs, with lone neighbours taken in; in order. O(n log n) for n tokens. */
export function joinSplitSentences(
  pair: TokenPair,
  sentencesA: readonly TokenRange[],
  sentencesB: readonly TokenRange[],
  { kept, moved, measured }: SentenceMatch,
): SentenceGroup[] {
  const movedA = new Set(moved.map(({ a }) => a));
  const movedB = new Set(moved.map(({ b }) => b));
  const gains = (group: TokenSpan, grown: TokenSpan): boolean => {
    const [before, after] = [group, grown].map(({ fromA, toA, fromB, toB }) =>
      sharedBy(
        measured.weights,
        pair,
        tokensOf(sentencesA, fromA, toA),
        tokensOf(sentencesB, fromB, toB),
      ),
    );
    return before !== undefined && after !== undefined && isContained(before, after);
  };
  const groups: SentenceGroup[] = [];
  kept.forEach((each, index) => {
    const next = kept[index + 1] ?? { a: sentencesA.length, b: sentencesB.length };
    const last = groups.at(-1);
    let group: TokenSpan = { fromA: each.a, toA: each.a + 1, fromB: each.b, toB: each.b + 1 };
    const grow = (by: Partial<TokenSpan>, free: boolean): boolean => {
      const grown = { ...group, ...by };
      if (!free || !gains(group, grown)) return false;
      group = grown;
      return true;
    };
    if (!each.equal) {
      while (grow({ fromA: group.fromA - 1 }, freeAt(group.fromA - 1, last?.toA ?? 0, movedA)));
      while (grow({ fromB: group.fromB - 1 }, freeAt(group.fromB - 1, last?.toB ?? 0, movedB)));
      while (grow({ toA: group.toA + 1 }, group.toA < next.a && !movedA.has(group.toA)));
      while (grow({ toB: group.toB + 1 }, group.toB < next.b && !movedB.has(group.toB)));
    }
    groups.push({ ...group, equal: each.equal });
  });
  return groups;
}

function freeAt(index: number, from: number, moved: ReadonlySet<number>): boolean {
  return index >= from && !moved.has(index);
}

/** True when most of what `after` adds to `before` is shared. */
function isContained(before: Shared, after: Shared): boolean {
  const added = after.massA + after.massB - before.massA - before.massB;
  const shared = after.shared - before.shared;
  return added > 0 && shared / added >= LEAST_CONTAINED && after.dice > before.dice;
}

/** The tokens of sentences from..to. */
function tokensOf(sentences: readonly TokenRange[], from: number, to: number): TokenRange {
  return { from: sentences[from]?.from ?? 0, to: sentences[to - 1]?.to ?? 0 };
}
