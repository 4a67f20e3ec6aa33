import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { DisjointSets } from './disjoint-sets';

describe('DisjointSets', () => {
  it('holds every number by itself at first', () => {
    const sets = new DisjointSets(3);
    expect([0, 1, 2].map((item) => sets.membersOf(sets.rootOf(item)))).toEqual([[0], [1], [2]]);
  });

  it('holds together what any chain of unions joined, and nothing else', () => {
    const unions = fc.array(fc.array(fc.nat(11), { maxLength: 4 }), { maxLength: 8 });
    const property = fc.property(unions, (lists) => {
      const sets = new DisjointSets(12);
      let expected = Array.from({ length: 12 }, (_, item) => [item]);
      for (const list of lists) {
        sets.unite(list);
        const met = expected.filter((set) => set.some((item) => list.includes(item)));
        const apart = expected.filter((set) => !met.includes(set));
        expected = [...apart, met.flat().sort((one, other) => one - other)];
      }
      for (const set of expected) {
        for (const item of set) expect(sets.membersOf(sets.rootOf(item))).toEqual(set);
      }
    });
    fc.assert(property, { seed: SEED, numRuns: 200 });
  });
});
