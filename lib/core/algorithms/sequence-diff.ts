/**
 * What differs between two short sequences, by the package `diff` (Myers 1986, O((n + m)·d)). For lists
 * of a few items, such as the critical words of a phrase, the history of a record or two sets of fields;
 * the words of texts go through `shortest-edit.ts`, which is made for their length. The one door of that
 * package.
 */

import { diffArrays } from 'diff';

/** Items `removed` from the one stand where those `added` stand in the other; one of the two may be empty. */
export type SequenceChange<Item> = {
  readonly removed: readonly Item[];
  readonly added: readonly Item[];
};

/** The changes from `a` to `b` in order; none when they are alike item by item. */
export function diffSequences<Item>(
  a: readonly Item[],
  b: readonly Item[],
  isAlike: (one: Item, other: Item) => boolean,
): SequenceChange<Item>[] {
  const changes: SequenceChange<Item>[] = [];
  let change: SequenceChange<Item> = { removed: [], added: [] };
  for (const part of diffArrays([...a], [...b], { comparator: isAlike })) {
    if (part.removed) change = { ...change, removed: part.value };
    else if (part.added) change = { ...change, added: part.value };
    else {
      changes.push(change);
      change = { removed: [], added: [] };
    }
  }
  return [...changes, change].filter(({ removed, added }) => removed.length + added.length > 0);
}
