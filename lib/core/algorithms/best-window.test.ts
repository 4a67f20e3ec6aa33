import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { bestWindow } from './best-window';

const items = fc.array(fc.nat(3), { maxLength: 8 });

/** Fewest items to change, add or leave out between two sequences. */
function distance(a: readonly number[], b: readonly number[]): number {
  let row = b.map((_, index) => index + 1);
  for (const [at, item] of a.entries()) {
    let [diagonal, left] = [at, at + 1];
    row = row.map((above, index) => {
      left = Math.min(diagonal + (b[index] === item ? 0 : 1), above + 1, left + 1);
      diagonal = above;
      return left;
    });
  }
  return row.at(-1) ?? a.length;
}

describe('bestWindow', () => {
  it('finds where a sequence stands', () => {
    expect(bestWindow([3, 4], [1, 2, 3, 4, 5])).toEqual({ from: 2, to: 4, errors: 0 });
  });

  it('finds what is like it with an item changed, added or left out', () => {
    expect(bestWindow([1, 2, 3, 4], [9, 1, 2, 8, 4, 9])).toEqual({ from: 1, to: 5, errors: 1 });
    expect(bestWindow([1, 2, 3], [9, 1, 2, 8, 3, 9])).toMatchObject({ from: 1, errors: 1 });
    expect(bestWindow([1, 2, 3, 4], [9, 1, 2, 4, 9])).toEqual({ from: 1, to: 4, errors: 1 });
  });

  it('is empty where nothing is alike', () => {
    expect(bestWindow([1, 2], [])).toEqual({ from: 0, to: 0, errors: 2 });
    expect(bestWindow([], [1, 2])).toEqual({ from: 0, to: 0, errors: 0 });
  });

  it('has the fewest errors of all stretches, and those it says', () => {
    fc.assert(
      fc.property(items, items, (short, long) => {
        const { from, to, errors } = bestWindow(short, long);
        expect(distance(short, long.slice(from, to))).toBe(errors);
        for (let start = 0; start <= long.length; start += 1) {
          for (let end = start; end <= long.length; end += 1) {
            expect(errors).toBeLessThanOrEqual(distance(short, long.slice(start, end)));
          }
        }
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});
