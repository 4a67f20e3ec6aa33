import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { heaviestChain, type WeightedPair } from './heaviest-chain';

const weight = (pairs: readonly WeightedPair[]) =>
  pairs.reduce((sum, pair) => sum + pair.weight, 0);
const rises = (pairs: readonly WeightedPair[]) =>
  pairs.every((pair, index) => {
    const before = pairs[index - 1];
    return before === undefined || (before.a < pair.a && before.b < pair.b);
  });

/** The best weight of all subsets that rise. */
function bestOfAll(pairs: readonly WeightedPair[]): number {
  const sorted = [...pairs].sort((one, other) => one.a - other.a || one.b - other.b);
  let best = 0;
  for (let set = 0; set < 2 ** sorted.length; set += 1) {
    const chosen = sorted.filter((_, index) => (set >> index) % 2 === 1);
    if (rises(chosen)) best = Math.max(best, weight(chosen));
  }
  return best;
}

describe('heaviestChain', () => {
  it('prefers one long sentence to two short ones that cross it', () => {
    const long = { a: 2, b: 0, weight: 9 };
    const short = [
      { a: 0, b: 1, weight: 2 },
      { a: 1, b: 2, weight: 2 },
    ];
    expect(heaviestChain([...short, long], 3)).toEqual([long]);
  });

  it('rises, and weighs as much as the best of all choices', () => {
    const pair = fc.record({
      a: fc.nat(6),
      b: fc.nat(6),
      weight: fc.integer({ min: 1, max: 9 }),
    });
    const property = fc.property(fc.array(pair, { maxLength: 9 }), (pairs) => {
      const chain = heaviestChain(pairs, 7);
      expect(rises(chain)).toBe(true);
      expect(weight(chain)).toBe(bestOfAll(pairs));
    });
    fc.assert(property, { seed: SEED, numRuns: 200 });
  });
});
