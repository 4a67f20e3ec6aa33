import { describe, expect, it } from 'vitest';
import { bm25f, type FieldCounts, inverseFrequency } from './rank';

const CORPUS = { texts: 100, averageLengths: { A: 5, B: 5, D: 100 } };
const score = (frequencies: FieldCounts, texts = 10, length = 100) =>
  bm25f([{ texts, frequencies }], { A: 5, B: 5, D: length }, CORPUS);

describe('the rank of a text', () => {
  it('is higher for a rare word than for a common one, never below nothing', () => {
    expect(score({ D: 1 }, 2)).toBeGreaterThan(score({ D: 1 }, 50));
    expect(inverseFrequency(100, 100)).toBeGreaterThan(0);
    expect(inverseFrequency(120, 100)).toBeGreaterThan(0);
  });

  it('is higher for a word of a title or heading', () => {
    expect(score({ A: 1 })).toBeGreaterThan(score({ B: 1 }));
    expect(score({ B: 1 })).toBeGreaterThan(score({ D: 1 }));
  });

  it('grows ever less with more of a word, and falls with the length of the text', () => {
    const [one, two, three] = [1, 2, 3].map((D) => score({ D }));
    expect((two ?? 0) - (one ?? 0)).toBeGreaterThan((three ?? 0) - (two ?? 0));
    expect(score({ D: 1 }, 10, 50)).toBeGreaterThan(score({ D: 1 }, 10, 200));
  });

  it('adds up words, by what each counts', () => {
    const term = { texts: 10, frequencies: { D: 1 } };
    const lengths = { D: 100 };
    const single = bm25f([term], lengths, CORPUS);
    expect(bm25f([term, { ...term, weight: 0.5 }], lengths, CORPUS)).toBeCloseTo(1.5 * single);
    expect(bm25f([], lengths, CORPUS)).toBe(0);
  });
});
