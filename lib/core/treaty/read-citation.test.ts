import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCitation } from './read-citation';
import { provisionLabel } from './write-citation';

describe('parseCitation', () => {
  it.each([
    ['Art. 5(2)(a)', 'art_5__para_2__point_a'],
    ['Article 4', 'art_4'],
    ['article 4.', 'art_4'],
    ['art 16 (3)', 'art_16__para_3'],
    ['Art. 3, para. 2', 'art_3__para_2'],
    ['Article 3, paragraph 2, point (a)', 'art_3__para_2__point_a'],
    ['Article 3(a)', 'art_3__point_a'],
    ['Article 3(2)(b)(ii)', 'art_3__para_2__point_b__point_ii'],
    ['Article II', 'art_2'],
    ['ARTICLE XLVII', 'art_47'],
    ['Article 12A', 'art_12a'],
    ['Preamble', 'preamble'],
    ['preamble, paragraph 3', 'preamble__para_3'],
    ['Annex II', 'annex_2'],
    ['Annex D', 'annex_d'],
    ['Closing formula', 'testimonium'],
  ])('reads %s', (citation, eId) => {
    expect(parseCitation(citation)).toBe(eId);
  });

  it.each([
    '',
    '4',
    'Article',
    'Article IIII',
    'Artful 4',
    'Article 4 and 5',
    'see Article 4',
    'art_4',
  ])('does not read %j', (citation) => {
    expect(parseCitation(citation)).toBeUndefined();
  });

  it('reads back every English label', () => {
    const number = fc.integer({ min: 1, max: 99 }).map(String);
    const letter = fc.constantFrom('a', 'b', 'z');
    const property = fc.property(number, fc.option(number), fc.option(letter), (a, p, l) => {
      const eId = [`art_${a}`, p && `para_${p}`, l && `point_${l}`].filter(Boolean).join('__');
      const kind = l ? 'point' : p ? 'paragraph' : 'article';
      const provision = { eId, kind, number: l ?? p ?? a } as const;
      expect(parseCitation(provisionLabel(provision, 'long'))).toBe(eId);
    });
    fc.assert(property, { seed: 20240619, numRuns: 500 });
  });
});
