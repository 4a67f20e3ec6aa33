import { describe, expect, it } from 'vitest';
import { PLAIN_QUERY } from '@/lib/core/address/compare-query';
import { parseSides } from '@/lib/core/address/version-address';
import {
  alignedTo,
  inLanguage,
  movedSide,
  type NWayAddress,
  nWayHref,
  pairHref,
  withoutSide,
} from './n-way-address';

const table = (address: string, pivot = 0): NWayAddress => ({
  sides: parseSides(address) ?? [],
  query: { ...PLAIN_QUERY, show: 'clean', pivot },
});

describe('the addresses of a table of texts', () => {
  it('align it to another text', () => {
    expect(nWayHref(alignedTo(table('a...b...c'), 2))).toBe(
      '/compare/a...b...c?show=clean&pivot=3',
    );
  });

  it('move a side, and the alignment with it', () => {
    expect(nWayHref(movedSide(table('a...b...c', 1), 1, -1))).toBe('/compare/b...a...c?show=clean');
    expect(nWayHref(movedSide(table('a...b...c', 2), 0, 1))).toBe(
      '/compare/b...a...c?show=clean&pivot=3',
    );
  });

  it('leave a side out', () => {
    expect(nWayHref(withoutSide(table('a...b...c...d', 2), 0))).toBe(
      '/compare/b...c...d?show=clean&pivot=2',
    );
    expect(nWayHref(withoutSide(table('a...b...c...d', 2), 2))).toBe(
      '/compare/a...b...d?show=clean',
    );
    expect(nWayHref(withoutSide(table('a...b...c', 2), 0))).toBe('/compare/b...c?show=clean');
  });

  it('take a side in another language', () => {
    expect(nWayHref(inLanguage(table('a...b:en@v1...c'), 1, 'ru'))).toBe(
      '/compare/a...b:ru...c?show=clean',
    );
  });

  it('lead to two of the sides at a row', () => {
    expect(pairHref(table('a...b...c', 2), 2, 0, 'art_4')).toBe('/compare/c...a?show=clean#art_4');
  });
});
