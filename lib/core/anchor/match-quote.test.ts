import { describe, expect, it } from 'vitest';
import { describeRange } from './describe-range';
import { approximateMatches, exactMatches, hasGap, isCertain } from './match-quote';

const TEXT =
  'The Parties shall consult on trade. They shall provide assistance at once. The Parties shall consult on defence.';

function quoteOf(words: string, from = 0) {
  const start = TEXT.indexOf(words, from);
  return describeRange(TEXT, 'art_1', start, start + words.length).quote;
}

const budget = () => ({ cells: 1e7 });

describe('exactMatches', () => {
  it('ranks the occurrence with the right context first, however far it is', () => {
    const [first, second] = exactMatches(TEXT, quoteOf('shall consult', 40), 0);
    expect(second?.score).toBeGreaterThan(first?.score ?? 1);
    expect(second && isCertain(second)).toBe(true);
    expect(first && isCertain(first)).toBe(false);
  });

  it('prefers the nearer of two otherwise equal occurrences, a little', () => {
    const [near, far] = exactMatches('same. same.', { exact: 'same', prefix: '', suffix: '' }, 0);
    expect((near?.score ?? 0) - (far?.score ?? 0)).toBeGreaterThan(0);
    expect((near?.score ?? 0) - (far?.score ?? 0)).toBeLessThan(0.1);
  });

  it('does not match half a visible character', () => {
    expect(exactMatches('cafe\u0301', { exact: 'cafe', prefix: '', suffix: '' }, 0)).toEqual([]);
  });
});

describe('approximateMatches', () => {
  it('ranks a small change above a large one', () => {
    const quote = quoteOf('provide assistance');
    const score = (edited: string) =>
      approximateMatches(TEXT.replace('provide assistance', edited), quote, 0, budget())[0]?.score;
    expect(score('provide asistance')).toBeGreaterThan(score('give assistance') ?? 1);
  });

  it('finds nothing without a budget', () => {
    expect(approximateMatches(TEXT, quoteOf('assistance'), 0, { cells: 0 })).toEqual([]);
  });
});

describe('hasGap', () => {
  const quote = quoteOf('provide assistance');

  it('sees that the words are gone from between their surroundings', () => {
    expect(hasGap(TEXT.replace('provide assistance ', ''), quote, [], budget())).toBe(true);
  });

  it('sees no gap where the words stand, or where nothing of them stood', () => {
    expect(hasGap(TEXT, quote, exactMatches(TEXT, quote, 0), budget())).toBe(false);
    expect(hasGap('Another article altogether.', quote, [], budget())).toBe(false);
  });
});
