import { describe, expect, it } from 'vitest';
import type { FacetName, Facets } from '@/lib/core/search/search-result';
import { facetLines } from './filter-words';

const facets: Facets = {
  party: [
    { value: 'RUS', label: 'Russia', count: 9 },
    { value: 'PRK', label: 'North Korea', count: 4 },
  ],
  treaty: [],
  lang: [{ value: 'en', label: 'English', count: 9 }],
  status: [],
  topic: [],
  kind: [],
  standing: [],
  verified: [{ value: 'yes', label: 'Verified', count: 2 }],
};

const lines = (name: FacetName, query: object) =>
  facetLines({ facets }, { q: 'assistance', ...query }, name).map(
    ({ label, count, set }) => `${set ? '✓ ' : ''}${label} ${count}`,
  );

describe('what hits can be narrowed to', () => {
  it('is what they have, the most frequent first', () => {
    expect(lines('party', {})).toEqual(['Russia 9', 'North Korea 4']);
  });

  it('has what is set at its top', () => {
    expect(lines('party', { party: ['PRK'] })).toEqual(['✓ North Korea 4', 'Russia 9']);
  });

  it('has what is set also where no hit has it, so that it can be taken away', () => {
    expect(lines('lang', { lang: ['fa'] })).toEqual(['✓ Persian 0', 'English 9']);
    expect(lines('status', { status: ['in-force'] })).toEqual(['✓ In force 0']);
    expect(lines('topic', { topic: ['trade'] })).toEqual(['✓ Trade 0']);
    expect(lines('kind', { kind: ['annex'] })).toEqual(['✓ Annex 0']);
    expect(lines('treaty', { treaty: ['rivers-1970'] })).toEqual(['✓ rivers-1970 0']);
  });

  it('is of verification yes or no', () => {
    expect(lines('verified', { verified: true })).toEqual(['✓ Verified 2']);
    expect(lines('verified', { verified: false })).toEqual(['✓ Not verified 0', 'Verified 2']);
  });
});
