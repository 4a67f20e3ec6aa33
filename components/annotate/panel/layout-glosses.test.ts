import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutGlosses } from './layout-glosses';

describe('layoutGlosses', () => {
  it('leaves glosses at their clauses when there is room', () => {
    expect(layoutGlosses([0, 100, 300], [80, 80, 80], 8)).toEqual([0, 100, 300]);
  });

  it('moves a gloss down when its place is taken', () => {
    expect(layoutGlosses([10, 20, 30], [50, 50, 50], 10)).toEqual([10, 70, 130]);
  });

  it('keeps the open gloss at its clause and makes room above', () => {
    expect(layoutGlosses([200, 210, 220], [50, 50, 50], 10, 2)).toEqual([100, 160, 220]);
  });

  it('moves below the open gloss what has no room above it', () => {
    expect(layoutGlosses([0, 5, 60], [50, 50, 50], 10, 2)).toEqual([0, 120, 60]);
  });

  it('has nothing to place for no glosses', () => {
    expect(layoutGlosses([], [], 8, 0)).toEqual([]);
  });

  it('never lets glosses overlap or leave the page, whatever their places', () => {
    const gloss = fc.record({ top: fc.nat(2000), height: fc.integer({ min: 1, max: 400 }) });
    const glosses = fc.array(gloss, { minLength: 1, maxLength: 30 });
    const property = fc.property(glosses, fc.nat(40), fc.option(fc.nat(29)), (list, gap, pin) => {
      const sorted = [...list].sort((a, b) => a.top - b.top);
      const heights = sorted.map((item) => item.height);
      const tops = layoutGlosses(
        sorted.map((item) => item.top),
        heights,
        gap,
        pin !== null && pin < sorted.length ? pin : undefined,
      );
      const placed = tops.map((top, index) => ({ top, bottom: top + (heights[index] ?? 0) }));
      placed.sort((a, b) => a.top - b.top);
      expect(placed[0]?.top).toBeGreaterThanOrEqual(0);
      for (const [index, { top }] of placed.entries()) {
        if (index > 0) expect(top).toBeGreaterThanOrEqual((placed[index - 1]?.bottom ?? 0) + gap);
      }
      if (pin !== null && pin < sorted.length) expect(tops[pin]).toBe(sorted[pin]?.top);
    });
    fc.assert(property, { seed: 20240619, numRuns: 500 });
  });
});
