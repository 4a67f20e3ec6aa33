import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { PROVISION_KINDS } from '@/lib/core/treaty/provision';
import { STANDINGS } from '@/lib/core/treaty/treaty';
import {
  filtersOf,
  LONGEST_SEARCH,
  narrowed,
  parseSearchQuery,
  SEARCHED,
  type SearchQuery,
  searchHref,
} from './search-query';

const parsed = (address: string) =>
  parseSearchQuery(Object.fromEntries(new URL(address, 'http://here').searchParams));

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const date = fc.constantFrom('1961', '2000-02', '2024-06-19');

const queries: fc.Arbitrary<SearchQuery> = fc
  .record({
    q: fc.constantFrom(
      '',
      'river',
      '"river banks" AND NOT toll*',
      'a & b = c',
      'помощь 원조',
      '+#%',
    ),
    party: maybe(fc.constantFrom('RUS', 'PRK', 'SUN')),
    treaty: maybe(fc.constant('rivers-1970')),
    lang: maybe(fc.constantFrom('en', 'ko', 'zh-Hant')),
    after: maybe(date),
    before: maybe(date),
    status: maybe(fc.constantFrom('in-force' as const, 'terminated' as const)),
    topic: maybe(fc.constant('mutual-assistance')),
    kind: maybe(fc.constantFrom(...PROVISION_KINDS)),
    standing: maybe(fc.constantFrom(...STANDINGS)),
    verified: maybe(fc.constantFrom('yes' as const, 'no' as const)),
    mine: maybe(fc.constant('yes' as const)),
    in: maybe(fc.constantFrom(...SEARCHED)),
    page: maybe(fc.constantFrom('2', 'b3-1.5')),
  })
  .map((query) => JSON.parse(JSON.stringify(query)));

describe('the address of a page of search', () => {
  it('says the search, and the search is read from it', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(parsed(searchHref(query))).toEqual(query);
      }),
      { seed: SEED },
    );
  });

  it('is read whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (q) => {
        const read = parseSearchQuery({ q, lang: q, party: q, page: q });
        expect(parsed(searchHref(read))).toEqual(read);
      }),
      { seed: SEED },
    );
  });

  it('of nothing is the page itself', () => {
    expect(searchHref({ q: '' })).toBe('/search');
  });

  it('has the words first', () => {
    expect(searchHref({ lang: 'en', q: 'river banks' })).toBe('/search?q=river+banks&lang=en');
  });

  it.each([
    'status=asleep',
    'kind=verse',
    'treaty=../x',
    'after=2024-13',
    'lang=<b>',
    'mine=no',
    'in=dreams',
    'page=%00',
    'lang=',
  ])('leaves out what it does not take: %s', (wrong) => {
    expect(parsed(`/search?q=river&${wrong}`)).toEqual({ q: 'river' });
  });

  it('leaves out what is given twice', () => {
    expect(parseSearchQuery({ q: ['one', 'two'], lang: 'en' })).toEqual({ q: '', lang: 'en' });
  });

  it('takes the code of a party in small letters', () => {
    expect(parsed('/search?party=prk')).toEqual({ q: '', party: 'PRK' });
  });

  it('is read for as many words as a page looks for, and never for half a character', () => {
    const { q } = parseSearchQuery({ q: `${'x'.repeat(LONGEST_SEARCH - 1)}𝔸𝔹` });
    expect(q).toBe('x'.repeat(LONGEST_SEARCH - 1));
  });
});

describe('narrowing a search', () => {
  it('begins at the first page, keeps the words and the other filters', () => {
    const query = parsed('/search?q=river&lang=en&page=3');
    expect(searchHref(narrowed(query, { party: 'RUS' }))).toBe('/search?q=river&party=RUS&lang=en');
    expect(searchHref(narrowed(query, { lang: undefined }))).toBe('/search?q=river');
  });

  it('can be seen from the query', () => {
    expect(filtersOf(parsed('/search?q=river&mine=yes&lang=en&page=3'))).toEqual(['lang', 'mine']);
  });
});
