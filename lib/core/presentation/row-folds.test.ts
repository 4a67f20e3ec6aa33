import { describe, expect, it } from 'vitest';
import { PLAIN_QUERY, type RowFilter } from '@/lib/core/address/compare-query';
import { art, preamble } from '@/lib/core/testing/build';
import { foldingOf, foldParts, foldRuns, loneSide } from './row-folds';

const row = (side: 'A' | 'B' | undefined, number: number, answers: RowFilter[] = []) => ({
  side,
  answers,
  units: [number === 0 ? preamble('Text.') : art(number, 'Text.')],
});
const sideOf = ({ side }: ReturnType<typeof row>) => side;

describe('foldRuns', () => {
  it('keeps the order and folds what stands alone together', () => {
    const rows = [row('B', 1), row(undefined, 2), row('A', 3), row('B', 4), row(undefined, 5)];
    const runs = foldRuns(rows, sideOf);
    expect(runs.map(({ kind, rows: held }) => [kind, held.length])).toEqual([
      ['fold', 1],
      ['rows', 1],
      ['fold', 2],
      ['rows', 1],
    ]);
    expect(runs.flatMap(({ rows: held }) => held)).toEqual(rows);
  });

  it('has nothing for no rows', () => {
    expect(foldRuns([], sideOf)).toEqual([]);
  });
});

describe('foldParts', () => {
  it('names the provisions of each side', () => {
    const rows = [
      row('B', 0),
      row('B', 10, ['only-b', 'unchecked']),
      row('A', 3),
      row('B', 17),
      row('B', 18, ['unchecked']),
    ];
    expect(foldParts(rows, sideOf)).toEqual([
      { letter: 'A', count: 1, unchecked: 0, names: 'Article 3' },
      { letter: 'B', count: 4, unchecked: 2, names: 'Preamble, Articles 10, 17 and 18' },
    ]);
  });
});

describe('foldingOf', () => {
  const rows = (oneSided: number, all: number) =>
    Array.from({ length: all }, (_, index) => row(index < oneSided ? 'B' : undefined, index + 1));

  it.each([
    [{}, 30, 49, true],
    [{}, 10, 30, false],
    [{}, 0, 0, false],
    [{ oneSided: 'shown' }, 30, 49, false],
    [{ oneSided: 'folded' }, 1, 49, true],
    [{ topics: ['trade'] }, 30, 49, false],
    [{ text: 'visa', oneSided: 'folded' }, 3, 9, true],
    // Who asks for these rows is not given their names alone.
    [{ rows: ['only-b'], oneSided: 'folded' }, 25, 25, false],
  ] as const)('%j with %i of %i is %s', (query, oneSided, all, folded) => {
    const given = rows(oneSided, all);
    const folding = foldingOf({ ...PLAIN_QUERY, ...query }, given, sideOf);
    expect(folding).toMatchObject({ oneSided, folded });
    const kept = given.filter((one) => folding.foldedSide(one) === undefined);
    expect(kept).toHaveLength(folded ? all - oneSided : all);
  });
});

describe('loneSide', () => {
  const alone = { left: [1], related: [] };

  it('is the side that says it', () => {
    expect(loneSide(alone)).toBe('A');
    expect(loneSide({ ...alone, left: [] })).toBe('B');
  });

  it('is none where the other text answers', () => {
    expect(loneSide({ ...alone, link: {} })).toBeUndefined();
    expect(loneSide({ ...alone, related: [{ kind: 'also' }] })).toBeUndefined();
    expect(loneSide({ ...alone, related: [{ kind: 'transfer' }] })).toBe('A');
  });
});
