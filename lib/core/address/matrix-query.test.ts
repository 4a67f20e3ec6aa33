import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { PLAIN_QUERY } from './compare-query';
import { type MatrixQuery, matrixHref, PLAIN_MATRIX, parseMatrixQuery } from './matrix-query';

describe('the address of a matrix', () => {
  const read = (search: string) => parseMatrixQuery(new URLSearchParams(search));

  it('leaves out what is as by default', () => {
    expect(matrixHref('a...b', PLAIN_QUERY)).toBe('/compare/a...b/matrix');
    expect(
      matrixHref('a...b', { corrections: 'none' }, { min: 0, order: 'links', cells: 'large' }),
    ).toBe('/compare/a...b/matrix?fix=none&min=0&order=links&cells=large');
  });

  it('reads nonsense as left out', () => {
    expect(read('min=-5&order=size&cells=9')).toEqual(PLAIN_MATRIX);
    expect(read('min=101')).toEqual(PLAIN_MATRIX);
  });

  it('opens what it was written from', () => {
    const queries: fc.Arbitrary<MatrixQuery> = fc.record(
      {
        min: fc.integer({ min: 0, max: 100 }),
        order: fc.constantFrom('document' as const, 'links' as const),
        cells: fc.constantFrom('small' as const, 'large' as const),
      },
      { requiredKeys: ['min', 'order'] },
    );
    fc.assert(
      fc.property(queries, (query) => {
        expect(read(matrixHref('a...b', PLAIN_QUERY, query).split('?')[1] ?? '')).toEqual(query);
      }),
      { seed: SEED },
    );
  });
});
