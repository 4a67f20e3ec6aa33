import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { atLengthOne, type Counts, cosines } from './sparse-vectors';

const vector = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(9)), { maxLength: 5 })
  .map((pairs): Counts<string> => atLengthOne(new Map(pairs)));

describe('cosines', () => {
  it('are the dot products of all rows with all columns', () => {
    const property = fc.property(fc.array(vector), fc.array(vector), (rows, columns) => {
      const table = cosines(rows, columns);
      expect(table).toHaveLength(rows.length * columns.length);
      rows.forEach((one, row) => {
        columns.forEach((other, column) => {
          const shared = [...one].map(([term, weight]) => weight * (other.get(term) ?? 0));
          const expected = shared.reduce((sum, product) => sum + product, 0);
          expect(table[row * columns.length + column]).toBeCloseTo(expected, 9);
        });
      });
    });
    fc.assert(property, { seed: SEED, numRuns: 200 });
  });
});
