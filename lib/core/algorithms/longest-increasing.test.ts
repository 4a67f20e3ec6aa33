import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { longestIncreasing } from './longest-increasing';

const members = (...values: number[]) =>
  [...longestIncreasing(values)].sort((a, b) => a - b).map((index) => values[index]);

/** Length of the longest increasing run, by trying every end (quadratic). */
function lengthByTrying(values: readonly number[]): number {
  const lengths: number[] = [];
  values.forEach((value, index) => {
    const before = lengths.slice(0, index).filter((_, at) => (values[at] ?? 0) < value);
    lengths[index] = 1 + Math.max(0, ...before);
  });
  return Math.max(0, ...lengths);
}

describe('longestIncreasing', () => {
  it('leaves out what moved', () => {
    expect(members(0, 5, 1, 2, 3)).toEqual([0, 1, 2, 3]);
    expect(members()).toEqual([]);
  });

  it('is increasing and longest on any sequence', () => {
    const property = fc.property(fc.array(fc.nat(30), { maxLength: 25 }), (values) => {
      const found = members(...values);
      expect(found).toEqual([...new Set(found)].sort((a, b) => (a ?? 0) - (b ?? 0)));
      expect(found.length).toBe(lengthByTrying(values));
    });
    fc.assert(property, { seed: SEED, numRuns: 1000 });
  });
});
