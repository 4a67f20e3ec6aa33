import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignZones, errorsAtEnd, findPatternEnds } from './approximate-search';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });

/** Edit distance of two whole texts, by the definition. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const replaced = distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1);
  if (a[0] === b[0]) return replaced;
  return Math.min(replaced, distance(a.slice(1), b) + 1, distance(a, b.slice(1)) + 1);
}

function bestEndingAt(text: string, pattern: string, end: number): number {
  let best = pattern.length;
  for (let start = 0; start <= end; start += 1) {
    best = Math.min(best, distance(pattern, text.slice(start, end)));
  }
  return best;
}

describe('findPatternEnds', () => {
  it('finds the words with a letter missing', () => {
    const [best] = findPatternEnds('they shall provide asistance', 'assistance', 2, { cells: 1e6 });
    expect(best).toEqual({ end: 28, errors: 1 });
  });

  it('agrees with the definition of edit distance on its best end', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 6 });
    const property = fc.property(short, short, fc.nat(4), (text, pattern, maxErrors) => {
      const errors = Array.from({ length: text.length }, (_, at) =>
        bestEndingAt(text, pattern, at + 1),
      );
      const best = Math.min(...errors);
      const [found] = findPatternEnds(text, pattern, maxErrors, { cells: 1e6 });
      expect(found?.errors).toBe(best <= maxErrors ? best : undefined);
    });
    fc.assert(property, { seed: 20240619, numRuns: 300 });
  });

  it('stops when its budget is spent', () => {
    const budget = { cells: 1000 };
    findPatternEnds('x'.repeat(100_000), 'y'.repeat(100), 50, budget);
    expect(budget.cells).toBeGreaterThan(-101);
  });
});

describe('errorsAtEnd', () => {
  it('counts the errors of the words before a place', () => {
    expect(errorsAtEnd('the other Party shall', 'Party shall')).toBe(0);
    expect(errorsAtEnd('the other Party may', 'Party shall')).toBe(4);
    expect(errorsAtEnd('', 'Party')).toBe(5);
  });
});

describe('alignZones', () => {
  const zones = {
    prefix: 'shall provide ',
    exact: 'military assistance',
    suffix: ' without delay',
  };

  it('puts an addition inside the quote into the quote', () => {
    const text = 'shall provide military and other assistance without delay';
    const zoned = alignZones(text, zones, text.length, 20);
    expect(text.slice(zoned.start, zoned.end)).toBe('military and other assistance');
    expect(zoned).toMatchObject({ prefixErrors: 0, quoteErrors: 10, suffixErrors: 0 });
  });

  it('leaves an addition at the border of the quote outside', () => {
    const text = 'shall provide at once military assistance and so on without delay';
    const zoned = alignZones(text, zones, text.length, 30);
    expect(text.slice(zoned.start, zoned.end)).toBe('military assistance');
    expect(zoned.quoteErrors).toBe(0);
  });

  it('charges a deleted quote to the quote', () => {
    const text = 'shall provide without delay';
    const zoned = alignZones(text, zones, text.length, 30);
    expect(zoned.end - zoned.start).toBeLessThanOrEqual(1);
    expect(zoned.quoteErrors).toBeGreaterThanOrEqual(18);
  });

  it('spends in its zones together exactly what the best match costs', () => {
    const property = fc.property(
      letters,
      letters,
      letters,
      letters,
      (prefix, exact, suffix, text) => {
        const pattern = prefix + exact + suffix;
        const zoned = alignZones(text, { prefix, exact, suffix }, text.length, pattern.length);
        const total = zoned.prefixErrors + zoned.quoteErrors + zoned.suffixErrors;
        expect(total).toBe(errorsAtEnd(text, pattern));
        expect(zoned.start).toBeLessThanOrEqual(zoned.end);
      },
    );
    fc.assert(property, { seed: 20240619, numRuns: 500 });
  });
});
