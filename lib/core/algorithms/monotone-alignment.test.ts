import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { walkInOrder } from './monotone-alignment';

/** Gains of single pairs; joins are worth nothing. */
const single = (gains: readonly (readonly number[])[]) => {
  return (rows: readonly number[], columns: readonly number[]) =>
    rows.length + columns.length > 2 ? 0 : (gains[rows[0] ?? 0]?.[columns[0] ?? 0] ?? 0);
};

describe('walkInOrder', () => {
  it('leaves alone what fits nothing', () => {
    const gains = [
      [1, 0],
      [0, 0],
      [0, 1],
    ];
    expect(walkInOrder(3, 2, single(gains))).toEqual([
      { rows: [0], columns: [0] },
      { rows: [2], columns: [1] },
    ]);
  });

  it('joins two rows where that is worth more', () => {
    const steps = walkInOrder(2, 1, (rows) => rows.length * 0.6 - 0.1);
    expect(steps).toEqual([{ rows: [0, 1], columns: [0] }]);
  });

  it('takes nothing of nothing', () => {
    expect(walkInOrder(0, 4, () => 1)).toEqual([]);
    expect(walkInOrder(0, 0, () => 1)).toEqual([]);
  });

  it('never goes back, and uses nothing twice', () => {
    const matrix = fc.array(
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
      {
        maxLength: 6,
      },
    );
    const property = fc.property(matrix, (gains) => {
      const steps = walkInOrder(gains.length, 6, (rows, columns) =>
        rows.reduce(
          (sum, row) => sum + columns.reduce((more, at) => more + (gains[row]?.[at] ?? 0), 0),
          0,
        ),
      );
      for (const side of ['rows', 'columns'] as const) {
        const places = steps.flatMap((step) => step[side]);
        expect(places).toEqual([...new Set(places)].sort((one, other) => one - other));
      }
    });
    fc.assert(property, { seed: SEED, numRuns: 300 });
  });
});
