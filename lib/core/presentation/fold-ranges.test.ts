import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixedText, SEED } from '@/lib/core/testing/arbitrary';
import { diffTexts } from '@/lib/core/testing/diff-texts';
import { foldRanges } from './fold-ranges';

describe('foldRanges', () => {
  const words = (count: number) =>
    Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

  it('keeps 6 words beside a change and folds the rest of a long run', () => {
    const text = `${words(30)} new`;
    const [fold, ...more] = foldRanges(text, [{ start: text.length - 3, end: text.length }], 'en');
    expect(more).toEqual([]);
    expect(text.slice(fold?.start, fold?.end)).toMatch(/^ w6 .* w23 $/);
  });

  it('leaves a run of 24 words as it is', () => {
    expect(foldRanges(words(24), [], 'en')).toEqual([]);
    expect(foldRanges(words(25), [], 'en')).toHaveLength(1);
  });

  it('counts from a change that is empty on this side', () => {
    const text = words(40);
    const at = text.indexOf('w20');
    expect(foldRanges(text, [{ start: at, end: at }], 'en')).toEqual([]);
  });

  it('never hides a change, and folds in order, on any two texts', () => {
    const property = fc.property(mixedText(150), mixedText(12), fc.nat(400), (text, put, seed) => {
      const at = seed % (text.length + 1);
      const other = text.slice(0, at) + put + text.slice(at);
      const spans = diffTexts(text, other, 'en').changes.map(({ fromA, toA }) => ({
        start: fromA,
        end: toA,
      }));
      let end = 0;
      for (const fold of foldRanges(text, spans, 'en')) {
        expect(fold.start >= end && fold.end > fold.start && fold.end <= text.length).toBe(true);
        expect(spans.every((span) => span.end <= fold.start || span.start >= fold.end)).toBe(true);
        end = fold.end;
      }
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });
});
