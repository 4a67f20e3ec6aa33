import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '@/lib/core/algorithms/edit-distance';
import { anyText, SEED } from '@/lib/core/testing/arbitrary';
import { didYouMean, distanceWithin } from './suggest';

const KNOWN = new Map(
  'military:9 militia:2 assistance:7 treaty:9 peace:5 помощь:4 нападение:3 привет:1 원조:4 조약:5 援助:3 همکاری:4 war:8'
    .split(' ')
    .map((entry) => entry.split(':'))
    .map(([word = '', texts]) => [word, Number(texts)]),
);

describe('what a mistyped query meant', () => {
  it.each([
    ['milatary', 'military'],
    ['militray assistence', 'military assistance'],
    ['peace milatary', 'peace military'],
    ['(milatary OR peace) NOT war', '(military OR peace) NOT war'],
    ['"milatary assistance"', '"military assistance"'],
    ['помошь', 'помощь'],
    ['ghbdtn', 'привет'],
    ['цфк', 'war'],
    ['조략', '조약'],
    ['همكارى', undefined],
    ['همکارب', 'همکاری'],
    ['military', undefined],
    ['MILITARY', undefined],
    ['wra', undefined],
    ['milatary*', undefined],
    ['kind:milatary', 'kind:military'],
    ['unheard', undefined],
    ['', undefined],
  ])('%s: %s', (q, meant) => {
    expect(didYouMean(q, KNOWN)).toBe(meant);
  });

  it('is the word of most texts, of equally near ones', () => {
    expect(
      didYouMean(
        'treats',
        new Map([
          ['treaty', 2],
          ['treads', 9],
        ]),
      ),
    ).toBe('treads');
  });
});

describe('distanceWithin', () => {
  it('counts letters changed about as one', () => {
    expect(distanceWithin('peaec', 'peace', 2)).toBe(1);
  });

  it('is at most the edit distance, at least half of it, and never more than asked', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });
    const property = fc.property(word, word, fc.nat(3), (a, b, limit) => {
      const distance = distanceWithin(a, b, limit);
      const edits = editDistance(a, b);
      expect(distance).toBeLessThanOrEqual(Math.min(edits, limit + 1));
      expect(distance).toBeGreaterThanOrEqual(Math.min(edits / 2, limit + 1));
    });
    fc.assert(property, { seed: SEED, numRuns: 300 });
  });
});

it('anything may be asked', () => {
  const property = fc.property(anyText(80), (text) => {
    expect(didYouMean(text, KNOWN)).not.toBe('');
  });
  fc.assert(property, { seed: SEED, numRuns: 100 });
});
