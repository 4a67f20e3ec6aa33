import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CatalogueQuery,
  catalogueHref,
  groupParams,
  parseCatalogueQuery,
  pickedHref,
  SORT_KEYS,
  STATUSES,
  sortHref,
} from './catalogue-query';

const parseHref = (href: string) =>
  parseCatalogueQuery(groupParams(new URL(href, 'https://example.org').searchParams));

describe('parseCatalogueQuery', () => {
  it('shows everything, newest first, when nothing is asked', () => {
    expect(parseCatalogueQuery({})).toEqual({
      q: '',
      status: undefined,
      sort: 'signed',
      descending: true,
      picked: [],
    });
  });

  it('reads the ticks of a plain form as the two sides', () => {
    expect(parseCatalogueQuery({ pick: ['x', 'y'] }).picked).toEqual(['x', 'y']);
    expect(parseCatalogueQuery({ a: 'x', b: 'y', pick: ['y', 'z', ''] }).picked).toEqual([
      'x',
      'y',
      'z',
    ]);
  });

  it.each([{ sort: 'constructor' }, { sort: '--title' }, { status: 'lapsed' }])(
    'leaves out what it does not know: %j',
    (params) => {
      expect(parseCatalogueQuery(params)).toEqual(parseCatalogueQuery({}));
    },
  );
});

describe('catalogueHref', () => {
  it('is as short as the state allows', () => {
    expect(catalogueHref(parseCatalogueQuery({}))).toBe('/');
    expect(catalogueHref(parseCatalogueQuery({ q: 'china', a: 'x' }))).toBe('/?q=china&a=x');
  });

  it('comes back as the same state', () => {
    const query: fc.Arbitrary<CatalogueQuery> = fc.record({
      q: fc.string({ maxLength: 40 }),
      status: fc.option(fc.constantFrom(...STATUSES), { nil: undefined }),
      sort: fc.constantFrom(...SORT_KEYS),
      descending: fc.boolean(),
      picked: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(query, (state) => {
        expect(parseHref(catalogueHref(state))).toEqual(state);
      }),
      { seed: 20240619, numRuns: 500 },
    );
  });
});

describe('sortHref', () => {
  it('turns the column round the second time', () => {
    const bySigned = parseCatalogueQuery({});
    expect(sortHref(bySigned, 'signed')).toBe('/?sort=signed');
    expect(sortHref(bySigned, 'title')).toBe('/?sort=title');
    expect(sortHref(parseCatalogueQuery({ sort: 'title' }), 'title')).toBe('/?sort=-title');
    expect(sortHref(bySigned, 'articles')).toBe('/?sort=-articles');
  });
});

describe('pickedHref', () => {
  it('needs two to six', () => {
    expect(pickedHref(['a', 'b'])).toBe('/compare/a...b');
    expect(pickedHref(['a', 'b', 'c'])).toBe('/compare/a...b...c');
    expect(pickedHref(['a'])).toBeUndefined();
    expect(pickedHref([...'abcdefg'])).toBeUndefined();
  });
});
