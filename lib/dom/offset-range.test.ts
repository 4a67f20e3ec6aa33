import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeCut } from '@/lib/core/text/text';
import { locateOffset, tidyRange } from './offset-range';

/** The text between brackets after tidying the range that the brackets mark. */
function tidied(notation: string): string | undefined {
  const start = notation.indexOf('[');
  const end = notation.indexOf(']') - 1;
  const text = notation.replace('[', '').replace(']', '');
  const range = tidyRange(text, start, end);
  return range && text.slice(range.start, range.end);
}

describe('tidyRange', () => {
  it.each([
    ['shall provide[ military assistance ]at once', 'military assistance'],
    ['first paragraph.[\nSecond] paragraph', 'Second'],
    ['cafe[\u0301 and]', 'e\u0301 and'],
    ['[👨‍👩]‍👧 family', '👨‍👩‍👧'],
    ['[all]', 'all'],
  ])('%j becomes %j', (notation, words) => {
    expect(tidied(notation)).toBe(words);
  });

  it.each(['a[ \n]b', 'a[]b'])('%j holds nothing', (notation) => {
    expect(tidied(notation)).toBeUndefined();
  });

  it('clamps and orders offsets', () => {
    expect(tidyRange('abc', 9, -3)).toEqual({ start: 0, end: 3 });
  });

  it('cuts only where it is safe and keeps every visible character, whatever the text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const property = fc.property(text, fc.nat(60), fc.nat(60), (value, a, b) => {
      const range = tidyRange(value, a, b);
      const meant = value.slice(Math.min(a, b), Math.max(a, b)).trim();
      expect(range === undefined).toBe(meant === '');
      if (range === undefined) return;
      expect(isSafeCut(value, range.start) && isSafeCut(value, range.end)).toBe(true);
      expect(value.slice(range.start, range.end)).toContain(meant);
    });
    fc.assert(property, { seed: 20240619, numRuns: 500 });
  });
});

describe('locateOffset', () => {
  const lengths = [5, 0, 3];

  it.each([
    [0, 'start', { index: 0, offset: 0 }],
    [5, 'start', { index: 2, offset: 0 }],
    [5, 'end', { index: 0, offset: 5 }],
    [8, 'end', { index: 2, offset: 3 }],
  ] as const)('%i as a range %s', (offset, side, place) => {
    expect(locateOffset(lengths, offset, side)).toEqual(place);
  });

  it.each([
    [8, 'start'],
    [0, 'end'],
    [9, 'end'],
    [-1, 'start'],
  ] as const)('has no place for %i as a range %s', (offset, side) => {
    expect(locateOffset(lengths, offset, side)).toBeUndefined();
  });
});
