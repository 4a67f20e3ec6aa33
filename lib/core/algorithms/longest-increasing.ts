/**
 * The longest increasing subsequence, by patience sorting (Fredman 1975). Linked provisions on it
 * kept their order between two treaties; the others moved.
 */

/**
 * Indices of one longest strictly increasing subsequence of `values`; among equally long ones always
 * the same. O(n log n).
 */
export function longestIncreasing(values: readonly number[]): Set<number> {
  /** `tails[k]` is the index of the smallest value that ends an increasing run of k + 1 values. */
  const tails: number[] = [];
  const previous: number[] = [];
  values.forEach((value, index) => {
    const length = lowerBound(tails, (tail) => (values[tail] ?? 0) < value);
    previous[index] = length > 0 ? (tails[length - 1] ?? -1) : -1;
    tails[length] = index;
  });
  const members = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) members.add(at);
  return members;
}

/** How many items from the front fulfil a condition that holds for a prefix of them. O(log n). */
function lowerBound(items: readonly number[], before: (item: number) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(items[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
