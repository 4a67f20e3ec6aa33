/**
 * The heaviest chain: of weighted pairs (i, j), those that rise in both and weigh most together. It
 * tells what kept its order between two texts; pairs off it are candidates for moved text. The longest
 * increasing subsequence with weights, by a Fenwick tree of prefix maxima (Fenwick 1994).
 */

export type WeightedPair = { readonly a: number; readonly b: number; readonly weight: number };

/** The pairs of one heaviest chain, rising; `b` below `sizeB`. Ties fall the same way always. O(n log n). */
export function heaviestChain<P extends WeightedPair>(pairs: readonly P[], sizeB: number): P[] {
  const order = [...pairs.keys()].sort((one, other) => {
    const [left, right] = [pairs[one], pairs[other]];
    return left && right ? left.a - right.a || right.b - left.b : 0;
  });
  const tree = new Int32Array(sizeB + 1).fill(-1);
  const total = new Float64Array(pairs.length);
  const previous = new Int32Array(pairs.length).fill(-1);
  let best = -1;
  for (const index of order) {
    const pair = pairs[index];
    if (pair === undefined) continue;
    let before = -1;
    for (let at = pair.b; at > 0; at -= at & -at) before = heavier(total, before, tree[at] ?? -1);
    previous[index] = before;
    total[index] = pair.weight + (before < 0 ? 0 : (total[before] ?? 0));
    for (let at = pair.b + 1; at <= sizeB; at += at & -at) {
      tree[at] = heavier(total, tree[at] ?? -1, index);
    }
    best = heavier(total, best, index);
  }
  const chain: P[] = [];
  for (let at = best; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.reverse();
}

/** The one of two indices with the greater total; the first when they are equal. */
function heavier(total: Float64Array, one: number, other: number): number {
  if (one < 0) return other;
  if (other < 0) return one;
  return (total[other] ?? 0) > (total[one] ?? 0) ? other : one;
}
