import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { assign } from './assignment';

const matrix = (...lines: number[][]) => ({
  rows: lines.length,
  columns: lines[0]?.length ?? 0,
  values: Float64Array.from(lines.flat()),
});

/** The greatest sum of gains over every one-to-one assignment, tried one by one. */
function bestByTrying(lines: readonly number[][], taken: readonly number[] = []): number {
  const line = lines[taken.length];
  if (line === undefined) return 0;
  const left = bestByTrying(lines, [...taken, -1]);
  return line.reduce(
    (best, gain, column) =>
      gain <= 0 || taken.includes(column)
        ? best
        : Math.max(best, gain + bestByTrying(lines, [...taken, column])),
    left,
  );
}

describe('assign', () => {
  it('prefers the best sum to the best pair', () => {
    // Greedy would take 9 first and end with 9 + 1.
    expect(assign(matrix([9, 8], [8, 1]))).toEqual([1, 0]);
  });

  it('leaves alone what may not be linked', () => {
    expect(assign(matrix([0, -1], [0, 5]))).toEqual([-1, 1]);
  });

  it('takes more rows than columns, and the other way round', () => {
    expect(assign(matrix([1], [3], [2]))).toEqual([-1, 0, -1]);
    expect(assign(matrix([1, 3, 2]))).toEqual([1]);
  });

  it('takes an empty side', () => {
    expect(assign({ rows: 2, columns: 0, values: new Float64Array() })).toEqual([-1, -1]);
    expect(assign({ rows: 0, columns: 2, values: new Float64Array() })).toEqual([]);
  });

  it('is optimal and one-to-one on any matrix up to 6 x 6', () => {
    const size = fc.integer({ min: 1, max: 6 });
    const lines = fc.tuple(size, size).chain(([rows, columns]) => {
      const gain = fc.integer({ min: -3, max: 20 });
      const line = fc.array(gain, { minLength: columns, maxLength: columns });
      return fc.array(line, { minLength: rows, maxLength: rows });
    });
    const property = fc.property(lines, (gains) => {
      const columns = assign(matrix(...gains));
      const linked = columns.filter((column) => column >= 0);
      expect(new Set(linked).size).toBe(linked.length);
      const chosen = columns.map((column, row) => (column < 0 ? 0 : (gains[row]?.[column] ?? 0)));
      expect(chosen.every((gain, row) => (columns[row] ?? -1) < 0 || gain > 0)).toBe(true);
      expect(chosen.reduce((sum, gain) => sum + gain, 0)).toBe(bestByTrying(gains));
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });

  it('refuses a matrix of another size and gains that are no numbers', () => {
    expect(() => assign({ rows: 2, columns: 2, values: new Float64Array(3) })).toThrow(RangeError);
    expect(() => assign(matrix([Number.NaN]))).toThrow('not a finite number');
  });
});
