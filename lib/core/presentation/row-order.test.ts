import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparedLink } from '@/lib/core/comparison/comparison';
import { compareTexts } from '@/lib/core/engine/compare';
import { SEED, smallVersion } from '@/lib/core/testing/arbitrary';
import { version } from '@/lib/core/testing/build';
import { link } from '@/lib/core/testing/links';
import { type Provision, unitsOf } from '@/lib/core/treaty/provision';
import { rowKey, rowsOf } from './row-order';

const texts = (count: number) =>
  version({ articles: Array.from({ length: count }, () => 'Text.') });
const names = (units: readonly Provision[]) =>
  units.map(({ eId }) => eId.replace('art_', '')).join('+');
/** Rows as `1|2`, `3|`, `|4`; a link of several units as `1+3|1`. */
const rows = (links: ComparedLink[], left: number, right: number) =>
  rowsOf({ links }, texts(left), texts(right))
    .map((row) => `${names(row.left)}|${names(row.right)}`)
    .join('  ');

describe('rowsOf', () => {
  it('keeps the left order and puts right-only rows in place', () => {
    expect(rows([link([1], [2]), link([3], [1])], 3, 4)).toBe('1|2  |3  |4  2|  3|1');
  });

  it('puts right-only rows that nothing precedes at the top', () => {
    expect(rows([link([2], [3])], 2, 3)).toBe('|1  |2  1|  2|3');
    expect(rows([], 1, 1)).toBe('|1  1|');
  });

  it('shows a link of several units in one row, where its first left unit stands', () => {
    expect(rows([link([1, 3], [1])], 3, 1)).toBe('1+3|1  2|');
    expect(rows([link([1], [1, 3])], 2, 4)).toBe('1|1+3  |2  |4  2|');
  });

  it('names rows by the left eId, right-only ones by b. and the right eId', () => {
    const keys = rowsOf({ links: [link([1], [2])] }, texts(1), texts(2)).map((row) => row.key);
    expect(keys).toEqual(['b.art_1', 'art_1']);
  });

  it('shows every unit once, the left in order, links whole, on any comparison', () => {
    const property = fc.property(smallVersion('a'), smallVersion('b'), (left, right) => {
      const comparison = compareTexts(left, right);
      const table = rowsOf(comparison, left, right);
      const eIds = (text: typeof left) => unitsOf(text.provisions).map((unit) => unit.eId);
      expect(table.flatMap((row) => row.left.map(({ eId }) => eId)).sort()).toEqual(
        eIds(left).sort(),
      );
      expect(table.flatMap((row) => row.right.map(({ eId }) => eId)).sort()).toEqual(
        eIds(right).sort(),
      );
      const places = table
        .flatMap((row) => row.left[0] ?? [])
        .map(({ eId }) => eIds(left).indexOf(eId));
      expect(places).toEqual([...places].sort((one, other) => one - other));
      expect(new Set(table.map((row) => row.key)).size).toBe(table.length);
      const linked = table.filter((row) => row.link !== undefined);
      expect(linked).toHaveLength(comparison.links.length);
      expect(linked.every(({ key, link }) => link !== undefined && rowKey(link) === key)).toBe(
        true,
      );
    });
    fc.assert(property, { seed: SEED, numRuns: 60 });
  });
});
