import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { duties } from '@/lib/core/testing/duties';
import {
  type CompareQuery,
  compareHref,
  formatCompareQuery,
  ONE_SIDED,
  PLAIN_QUERY,
  parseCompareQuery,
  ROW_FILTERS,
  SHOW_MODES,
  UNMARKED,
} from './compare-query';

const read = (search: string) => parseCompareQuery(new URLSearchParams(search));

const common: fc.Arbitrary<CompareQuery> = fc.record({
  unmarked: fc.uniqueArray(fc.constantFrom(...UNMARKED)),
  options: fc.record({
    ignoreCase: fc.boolean(),
    ignorePunctuation: fc.boolean(),
    ignoreNumbering: fc.boolean(),
    ignoreNames: fc.boolean(),
    ignoreSpelling: fc.boolean(),
  }),
  rows: fc.uniqueArray(fc.constantFrom(...ROW_FILTERS)),
  topics: fc.uniqueArray(fc.constantFrom('sanctions', 'final-clauses', 'energy')),
  text: fc
    .string({ unit: 'grapheme' })
    .map((text) => text.normalize('NFC').trim().slice(0, 40).trim()),
  corrections: fc.oneof(
    fc.constantFrom('current' as const, 'none' as const),
    fc.uniqueArray(fc.uuid({ version: 7 }), { minLength: 1, maxLength: 5 }),
  ),
  duties: duties(),
  pivot: fc.integer({ min: 0, max: 5 }),
});
const query: fc.Arbitrary<CompareQuery> = fc
  .tuple(
    common,
    fc.constantFrom(undefined, ...SHOW_MODES),
    fc.constantFrom(undefined, ...ONE_SIDED),
    fc.constantFrom(undefined, 'marked' as const),
  )
  .map(([given, show, oneSided, rewritten]) => ({
    ...given,
    ...(show && { show }),
    ...(oneSided && { oneSided }),
    ...(rewritten && { rewritten }),
  }));

describe('the query of a comparison', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(query, (given) => {
        expect(read(formatCompareQuery(given))).toEqual({ query: given, problems: [] });
      }),
      { seed: SEED },
    );
  });

  it('leaves out what is as by default', () => {
    expect(compareHref('a...b', PLAIN_QUERY)).toBe('/compare/a...b');
    expect(read('')).toEqual({ query: PLAIN_QUERY, problems: [] });
  });

  it('names what it does not take and reads the rest', () => {
    const { query: left, problems } = read('show=clean&ignore=case,colour&rows=odd&pivot=x&fix=me');
    expect(left).toMatchObject({ show: 'clean', rows: [], pivot: 0 });
    expect(left.options).toMatchObject({ ignoreCase: true, ignoreNames: false });
    expect(left.corrections).toBe('current');
    expect(problems.map((problem) => problem.parameter)).toEqual([
      'ignore',
      'rows',
      'fix',
      'pivot',
    ]);
  });

  it('says when it names more corrections than are read', () => {
    const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    const ids = (count: number) => Array.from({ length: count }, (_, n) => id(n)).join();
    expect(read(`fix=${ids(200)}`).problems).toEqual([]);
    expect(read(`fix=${id(1)},${id(1)}`).query.corrections).toEqual([id(1)]);
    const { query: cut, problems } = read(`fix=${ids(201)}`);
    expect(cut.corrections).toHaveLength(200);
    expect(problems.map(({ message }) => message)).toEqual([
      'takes 200 corrections at most, not 201',
    ]);
  });
});
