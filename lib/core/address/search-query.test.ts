import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { PROVISION_KINDS } from '@/lib/core/treaty/provision';
import { STANDINGS } from '@/lib/core/treaty/treaty';
import {
  isNarrowed,
  LONGEST_SEARCH,
  narrowed,
  parseSearchQuery,
  SEARCHED,
  type SearchQuery,
  searchApiHref,
  searchFileHref,
  searchHref,
  searchMembers,
  toggled,
} from './search-query';

const parsed = (address: string) =>
  parseSearchQuery(Object.fromEntries(new URL(address, 'http://here').searchParams));

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const date = fc.constantFrom('1961', '2000-02', '2024-06-19');

const words = fc
  .array(
    fc.constantFrom(
      'a',
      'b9',
      '<',
      '%',
      '\0',
      '\n',
      ' ',
      '"',
      ',',
      '-',
      '+',
      '&',
      '=',
      'я',
      '朝',
      '𝔸',
    ),
  )
  .map((letters) => letters.join(''));
const some = <T>(...values: T[]) =>
  maybe(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }));

const queries: fc.Arbitrary<SearchQuery> = fc
  .record({
    q: fc.constantFrom(
      '',
      'river',
      '"river banks" AND NOT toll*',
      'a & b = c',
      'помощь, 원조',
      '+#%',
    ),
    party: some('RUS', 'PRK', 'SUN'),
    treaty: some('rivers-1970', 'lakes-1971'),
    lang: some('en', 'ko', 'zh-Hant'),
    after: maybe(date),
    before: maybe(date),
    status: some('in-force' as const, 'terminated' as const),
    topic: some('mutual-assistance', 'trade'),
    kind: some(...PROVISION_KINDS),
    standing: some(...STANDINGS),
    verified: maybe(fc.boolean()),
    mine: maybe(fc.constant(true as const)),
    in: some(...SEARCHED),
    page: maybe(fc.integer({ min: 2, max: 999 })),
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
      fc.property(words, (q) => {
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
    expect(searchHref({ lang: ['en'], q: 'river banks' })).toBe('/search?q=river+banks&lang=en');
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
    'page=1',
    'page=-3',
    'page=1000000',
    'lang=',
  ])('leaves out what it does not take: %s', (wrong) => {
    expect(parsed(`/search?q=river&${wrong}`)).toEqual({ q: 'river' });
  });

  it('takes the values of a filter behind each other, and as a form sends them', () => {
    expect(parsed('/search?lang=en,ru,en')).toEqual({ q: '', lang: ['en', 'ru'] });
    expect(parseSearchQuery({ lang: ['en', 'ru'] })).toEqual({ q: '', lang: ['en', 'ru'] });
    expect(searchHref({ q: '', lang: ['en', 'ru'] })).toBe('/search?lang=en,ru');
  });

  it('keeps of several values those that are taken', () => {
    expect(parsed('/search?kind=article,verse')).toEqual({ q: '', kind: ['article'] });
  });

  it('leaves out words and dates that are given twice', () => {
    expect(parseSearchQuery({ q: ['one', 'two'], after: ['1961', '1962'] })).toEqual({ q: '' });
  });

  it('takes the code of a party in small letters', () => {
    expect(parsed('/search?party=prk')).toEqual({ q: '', party: ['PRK'] });
  });

  it('is read for as many words as a page looks for, and never for half a character', () => {
    const { q } = parseSearchQuery({ q: `${'x'.repeat(LONGEST_SEARCH - 1)}𝔸𝔹` });
    expect(q).toBe('x'.repeat(LONGEST_SEARCH - 1));
  });
});

describe('narrowing a search', () => {
  const query = parsed('/search?q=river&lang=en&page=3');

  it('begins at the first page, keeps the words and the other filters', () => {
    expect(searchHref(narrowed(query, { verified: false }))).toBe(
      '/search?q=river&lang=en&verified=no',
    );
    expect(searchHref(narrowed(query, { lang: undefined }))).toBe('/search?q=river');
  });

  it('sets a value of a filter, and takes it away', () => {
    expect(searchHref(toggled(query, 'lang', 'ko'))).toBe('/search?q=river&lang=en,ko');
    expect(searchHref(toggled(query, 'lang', 'en'))).toBe('/search?q=river');
    expect(searchHref(toggled(query, 'party', 'RUS'))).toBe('/search?q=river&party=RUS&lang=en');
  });

  it('can be seen from the query', () => {
    expect(isNarrowed(query)).toBe(true);
    expect(isNarrowed({ q: 'river', lang: undefined, page: 3 })).toBe(false);
  });
});

describe('the search of an address as others take it', () => {
  it('is the same for the API', () => {
    expect(searchApiHref({ q: 'river banks', mine: true })).toBe(
      '/api/v1/search?q=river+banks&mine=yes',
    );
  });

  it('of all pages is the same as a file', () => {
    expect(searchFileHref({ q: 'river', page: 3 })).toBe('/api/v1/search/export?q=river');
  });

  it('can be sent by a form', () => {
    expect(searchMembers({ q: 'river', lang: ['en', 'ko'], verified: true })).toEqual([
      ['q', 'river'],
      ['lang', 'en,ko'],
      ['verified', 'yes'],
    ]);
  });
});
