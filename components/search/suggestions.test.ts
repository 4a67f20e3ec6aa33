import { describe, expect, it } from 'vitest';
import type { ProvisionHit, SearchAnswer, TreatyHit } from '@/lib/core/search/search-result';
import { foundWords, suggestionsOf } from './suggestions';

const treaty = (slug: string, matched?: string): TreatyHit => ({
  slug,
  title: `Treaty ${slug}`,
  shortTitle: `Short ${slug}`,
  parties: [],
  status: 'in-force',
  ...(matched !== undefined && { matched }),
});

const hit = (eId: string): ProvisionHit => ({
  versionRef: 'rivers:en@v1',
  eId,
  citation: eId.replace('art_', 'Art. '),
  lang: 'en',
  kind: 'article',
  standing: 'authentic',
  state: 'official-text',
  verified: true,
  topics: [],
  snippet: { text: ` words of ${eId} `, start: 0, marks: [] },
  href: `/treaties/rivers/en/v1#${eId}`,
});

const answer = (some: Partial<SearchAnswer>): SearchAnswer => ({
  q: 'rivers',
  treaties: [],
  groups: [],
  translated: [],
  notes: [],
  topics: [],
  people: [],
  facets: {
    party: [],
    treaty: [],
    lang: [],
    status: [],
    topic: [],
    kind: [],
    standing: [],
    verified: [],
  },
  total: 0,
  noteTotal: 0,
  ...some,
});

const lines = (some: Partial<SearchAnswer>) =>
  suggestionsOf(answer(some)).map(({ label, about, href }) => `${label} | ${about} | ${href}`);

describe('what is offered while somebody types', () => {
  it('ends with the whole answer, and is nothing else where nothing was found', () => {
    expect(lines({})).toEqual(['All that was found | 0 clauses | /search?q=rivers']);
  });

  it('begins with the place that is named, then treaties, clauses, other words', () => {
    expect(
      lines({
        direct: { href: '/treaties/rivers/en#art_4', label: 'Short rivers, Art. 4' },
        treaties: [treaty('rivers', 'Реки')],
        groups: [{ treaty: treaty('rivers'), hits: [hit('art_2')], found: 1 }],
        didYouMean: 'river',
        total: 1,
        noteTotal: 2,
      }),
    ).toEqual([
      'Short rivers, Art. 4 | Go there | /treaties/rivers/en#art_4',
      'Short rivers | Treaty · Реки | /treaties/rivers',
      'words of art_2 | Short rivers, Art. 2 | /treaties/rivers/en/v1#art_2',
      'river | Did you mean | /search?q=river',
      'All that was found | 1 clause, 2 notes | /search?q=rivers',
    ]);
  });

  it('is no more than can be gone through by key', () => {
    const treaties = Array.from({ length: 20 }, (_, index) => treaty(`t-${index}`));
    const groups = treaties.map((found) => ({ treaty: found, hits: [hit('art_1')], found: 1 }));
    const direct = { href: '/', label: 'there' };
    expect(lines({ direct, treaties, groups, didYouMean: 'x' }).length).toBeLessThanOrEqual(11);
  });
});

describe('how much was found', () => {
  it.each([
    [{ total: 1, noteTotal: 0 }, '1 clause'],
    [{ total: 1200, noteTotal: 1 }, '1,200 clauses, 1 note'],
    [{ total: 1000, atLeast: true as const, noteTotal: 0 }, 'more than 1,000 clauses'],
  ])('%j is %s', (found, words) => {
    expect(foundWords(found)).toBe(words);
  });
});
