import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bottomSketch, resemblance, SKETCH_SIZE, shingles } from './bottom-sketch';

const members = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `member ${from + index}`);

describe('shingles', () => {
  it('are the runs of so many words, in order', () => {
    expect(shingles(['a', 'b', 'c', 'd'], 3)).toEqual(['a b c', 'b c d']);
    expect(shingles(['a', 'b'], 3)).toEqual(['a b']);
    expect(shingles([], 3)).toEqual([]);
  });
});

describe('a sketch', () => {
  it('does not depend on order or repetition, and is whole for small sets', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 50 }), (given) => {
        const sketch = bottomSketch(given);
        expect(bottomSketch([...given, ...given].reverse())).toEqual(sketch);
        expect(sketch).toHaveLength(new Set(given).size);
        expect(resemblance(sketch, sketch)).toBe(given.length === 0 ? 0 : 1);
      }),
      { seed: 1997 },
    );
  });

  it('tells how much two sets have in common', () => {
    const all = bottomSketch(members(0, 4000));
    expect(all).toHaveLength(SKETCH_SIZE);
    expect(resemblance(all, bottomSketch(members(4000, 8000)))).toBe(0);
    for (const [to, share] of [
      [4080, 0.98],
      [8000, 0.5],
    ] as const) {
      expect(resemblance(all, bottomSketch(members(0, to)))).toBeCloseTo(share, 1);
    }
  });
});
