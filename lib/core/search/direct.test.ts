import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, SEED } from '@/lib/core/testing/arbitrary';
import { citedPlace } from './cited-place';
import { directHits, type NamedTreaty } from './direct';

const treaty = (slug: string, shortTitle: string, codes: string, signed: string): NamedTreaty => ({
  slug,
  title: `Treaty ${shortTitle}`,
  shortTitle,
  signed,
  parties: codes.split(' ').map((code) => ({ code, name: code })),
});
const TREATIES = [
  treaty('dprk-russia-2000', 'DPRK–Russia 2000', 'PRK RUS', '2000-02-09'),
  treaty('dprk-russia-2024', 'DPRK–Russia 2024', 'PRK RUS', '2024-06-19'),
  treaty('iran-russia-2025', 'Iran–Russia 2025', 'IRN RUS', '2025-01-17'),
  treaty('chad-peru-1990', 'Chad–Peru', 'TCD PER', '1990-05-02'),
];
const hits = (q: string) => directHits(q, TREATIES).map(({ slug, eId }) => `${slug} ${eId}`);

describe('a query that cites a provision', () => {
  it.each([
    ['Art. 4 dprk-russia', 'dprk-russia-2024 art_4'],
    ['Art. 4 dprk-russia-2000', 'dprk-russia-2000 art_4'],
    ['iran 3(3)', 'iran-russia-2025 art_3__para_3'],
    ['Article 3 of the Iran Russia treaty', 'iran-russia-2025 art_3'],
    ['Article 3, paragraph 2 of the treaty between Chad and Peru', 'chad-peru-1990 art_3__para_2'],
    ['Chad–Peru, Art. 5(2)(a)', 'chad-peru-1990 art_5__para_2__point_a'],
    ['art. IV Chad Peru', 'chad-peru-1990 art_4'],
    ['chad 1990 preamble', 'chad-peru-1990 preamble'],
    ['chad-peru-1990 art_3__para_2', 'chad-peru-1990 art_3__para_2'],
    ['ст. 4 КНДР Россия 2000', 'dprk-russia-2000 art_4'],
    ['статья 3 пункт 2 Иран', 'iran-russia-2025 art_3__para_2'],
    ['북한 러시아 제4조 제2항', 'dprk-russia-2024 art_4__para_2'],
    ['伊朗 第十二条第二款', 'iran-russia-2025 art_12__para_2'],
    ['ماده ۴ ایران', 'iran-russia-2025 art_4'],
    ['Perú artículo 7', 'chad-peru-1990 art_7'],
  ])('goes straight there: %s', (q, hit) => {
    expect(hits(q)[0]).toBe(hit);
  });

  it.each(['Art. 4', 'Art. 4 atlantis', 'military assistance', '3(3)', 'iran 2025', ''])(
    'goes nowhere without both: %s',
    (q) => {
      expect(hits(q)).toEqual([]);
    },
  );

  it('knows the other treaties that may be meant', () => {
    expect(hits('Art. 4 dprk russia')).toEqual([
      'dprk-russia-2024 art_4',
      'dprk-russia-2000 art_4',
    ]);
  });
});

describe('a pasted address', () => {
  it.each([
    [
      'https://example.org/treaties/chad-peru-1990/en/v2#art_3',
      '/treaties/chad-peru-1990/en/v2#art_3',
    ],
    ['https://example.org/treaties/chad-peru-1990/en.', '/treaties/chad-peru-1990/en'],
    ['/treaties/chad-peru-1990', '/treaties/chad-peru-1990'],
    ['chad-peru-1990', '/treaties/chad-peru-1990'],
    ['chad-peru-1990:en@v1', '/treaties/chad-peru-1990/en/v1'],
    ['chad-peru-1990#art_4', '/treaties/chad-peru-1990#art_4'],
    [
      'http://example.org/compare/chad-peru-1990:en...iran-russia-2025:en?order=a',
      '/compare/chad-peru-1990:en...iran-russia-2025:en?order=a',
    ],
  ])('leads where it leads: %s', (q, href) => {
    expect(directHits(q, TREATIES).map((hit) => hit.href)).toEqual([href]);
  });

  it.each([
    'https://example.org/treaties/unknown/en',
    'https://example.org/',
    'javascript:alert(1)',
    '/compare/chad-peru-1990...unknown',
  ])('of what is not here leads nowhere: %s', (q) => {
    expect(directHits(q, TREATIES)).toEqual([]);
  });
});

it('any query is read without failing', () => {
  const property = fc.property(anyText(80), (text) => {
    expect(directHits(text, TREATIES).length).toBeLessThanOrEqual(TREATIES.length);
    expect(citedPlace(`Art. 4 ${text}`)?.eId).toMatch(/^[a-z]/);
  });
  fc.assert(property, { seed: SEED, numRuns: 100 });
});
