import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { transpose } from '../similarity/measure';
import { standingOut } from './standing-out';

/** Similarities as unlike provisions have them: low, and now and then higher, by chance. */
const byChance = (rows: number, columns: number) =>
  fc
    .array(fc.integer({ min: 0, max: 999 }), {
      minLength: rows * columns,
      maxLength: rows * columns,
    })
    .map((draws) => Float64Array.from(draws, (draw) => 0.15 + 0.1 * ((draw / 1000) * 2 - 1)));

describe('similarities of many provisions', () => {
  it('stand out where one is far above all others of its row and column, and nowhere by chance', () => {
    fc.assert(
      fc.property(byChance(50, 60), fc.nat(49), fc.nat(59), (scores, row, column) => {
        const one = row * 60 + column;
        scores[one] = 0.6;
        const out = standingOut(scores, 50, 60);
        const found = Array.from(out.keys()).filter((cell) => (out[cell] ?? 0) >= 1);
        expect(found).toEqual([one]);
      }),
      { seed: SEED, numRuns: 25 },
    );
  });

  it('do so alike with the sides changed over', () => {
    fc.assert(
      fc.property(byChance(50, 60), (scores) => {
        const turned = transpose(scores, 50, 60, new Float64Array(3000));
        const back = transpose(standingOut(turned, 60, 50), 60, 50, new Float64Array(3000));
        const out = standingOut(scores, 50, 60);
        expect(back.every((value, cell) => Math.abs(value - (out[cell] ?? 0)) < 1e-9)).toBe(true);
      }),
      { seed: SEED, numRuns: 10 },
    );
  });

  it('of few provisions all do: there is no telling what is usual', () => {
    expect(Array.from(standingOut(Float64Array.from([0.1, 0.2, 0.3, 0.4]), 2, 2))).toEqual([
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
  });

  it('that are all the same do not', () => {
    const out = standingOut(new Float64Array(50 * 50).fill(0.3), 50, 50);
    expect(out.every((value) => value === 0)).toBe(true);
  });
});
