import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSafeCut, splitsSurrogatePair } from '@/lib/core/text/text';
import { CONTEXT_LENGTH, describeRange } from './describe-range';

const TEXT =
  'If one of the Parties is attacked, the other shall provide military and other assistance.';

describe('describeRange', () => {
  it('keeps offsets, the words and up to 32 units on each side', () => {
    const start = TEXT.indexOf('military');
    const selector = describeRange(TEXT, 'art_4', start, start + 29);
    expect(selector).toEqual({
      eId: 'art_4',
      position: { start, end: start + 29 },
      quote: {
        exact: 'military and other assistance',
        prefix: 'tacked, the other shall provide ',
        suffix: '.',
      },
    });
  });

  it('has no context at the ends of a text', () => {
    expect(describeRange('all', 'preamble', 0, 3).quote).toEqual({
      exact: 'all',
      prefix: '',
      suffix: '',
    });
  });

  it.each([
    [-1, 2],
    [0, 0],
    [3, 2],
    [0, 4],
    [0.5, 2],
    [Number.NaN, 2],
  ])('refuses %s..%s of a text of three units', (start, end) => {
    expect(() => describeRange('abc', 'art_1', start, end)).toThrow(RangeError);
  });

  it('refuses half a character', () => {
    expect(() => describeRange('𝔸bc', 'art_1', 1, 3)).toThrow(RangeError);
    expect(() => describeRange('ab𝔸', 'art_1', 0, 3)).toThrow(RangeError);
  });

  it('drops a family emoji whole rather than keep half of it', () => {
    const family = '👨‍👩‍👧‍👦';
    const text = `${family}${'x'.repeat(25)}QUOTE${'y'.repeat(25)}${family}`;
    const at = text.indexOf('QUOTE');
    const { prefix, suffix } = describeRange(text, 'art_1', at, at + 5).quote;
    expect(prefix).toBe('x'.repeat(25));
    expect(suffix).toBe('y'.repeat(25));
  });

  it('joins back to the text and cuts only where it is safe, whatever the text', () => {
    const property = fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
      fc.nat(),
      fc.nat(),
      (text, a, b) => {
        const [start, end] = range(text, a, b);
        const { quote, position } = describeRange(text, 'art_1', start, end);
        const from = position.start - quote.prefix.length;
        const to = position.end + quote.suffix.length;
        expect(quote.prefix + quote.exact + quote.suffix).toBe(text.slice(from, to));
        expect(Math.max(quote.prefix.length, quote.suffix.length)).toBeLessThanOrEqual(
          CONTEXT_LENGTH,
        );
        expect(from === start || isSafeCut(text, from)).toBe(true);
        expect(to === end || isSafeCut(text, to)).toBe(true);
      },
    );
    fc.assert(property, { seed: 20240619, numRuns: 500 });
  });
});

function range(text: string, a: number, b: number): [number, number] {
  let start = a % text.length;
  if (splitsSurrogatePair(text, start)) start -= 1;
  let end = start + 1 + (b % (text.length - start));
  if (splitsSurrogatePair(text, end)) end += 1;
  return [start, end];
}
