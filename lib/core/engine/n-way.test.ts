import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { alignNWay, type NWayPair, type NWayTable } from './n-way';

type Link = { left: string[]; right: string[]; score: number };
const link = (left: string, right: string, score = 0.5): Link => ({
  left: left.split(' '),
  right: right.split(' '),
  score,
});
const pair = (a: number, b: number, ...links: Link[]): NWayPair<Link> => ({ a, b, links });

/** `1 | 2 | -`: the cells of each row. */
const shape = ({ rows }: NWayTable<Link>) =>
  rows.map(({ cells }) => cells.map((eIds) => eIds.join('+') || '-').join(' | '));

describe('alignNWay', () => {
  it('puts what corresponds to a provision of the pivot in its row', () => {
    const table = alignNWay(
      [['1', '2'], ['x', 'y'], ['p']],
      [pair(0, 1, link('1', 'y'), link('2', 'x')), pair(0, 2, link('2', 'p'))],
      0,
    );
    expect(shape(table)).toEqual(['1 | y | -', '2 | x | p']);
    expect(table.rows.map(({ key }) => key)).toEqual(['a.1', 'a.2']);
    expect(table.rows[1]?.links[2]).toEqual([link('2', 'p')]);
  });

  it('places what only others say behind what it follows', () => {
    const table = alignNWay(
      [
        ['1', '2'],
        ['w', 'x', 'y', 'z'],
        ['p', 'q'],
      ],
      [pair(0, 1, link('1', 'x')), pair(0, 2, link('1', 'p'))],
      0,
    );
    expect(shape(table)).toEqual([
      '- | w | -',
      '1 | x | p',
      '- | y | -',
      '- | z | -',
      '- | - | q',
      '2 | - | -',
    ]);
  });

  it('brings together what the pivot leaves out and the others agree on', () => {
    const among = pair(1, 2, link('y', 'q', 0.9), link('x', 'p', 0.9));
    const table = alignNWay(
      [['1'], ['x', 'y'], ['p', 'q']],
      [pair(0, 1, link('1', 'x')), pair(0, 2), among],
      0,
    );
    expect(shape(table)).toEqual(['- | - | p', '1 | x | -', '- | y | q']);
    expect(table.rows[2]?.among).toEqual([{ a: 1, b: 2, link: link('y', 'q', 0.9) }]);
  });

  it('keeps the strongest where clusters would chain two provisions of one text together', () => {
    const table = alignNWay(
      [[], ['x', 'y'], ['p'], ['m']],
      [
        pair(1, 2, link('x', 'p', 0.9)),
        pair(2, 3, link('p', 'm', 0.8)),
        pair(1, 3, link('y', 'm', 0.3)),
      ],
      0,
    );
    expect(shape(table)).toEqual(['- | x | p | m', '- | y | - | -']);
  });

  it('holds a link of several provisions in one row', () => {
    const table = alignNWay(
      [
        ['1', '2', '3'],
        ['x', 'y'],
      ],
      [pair(0, 1, link('1 3', 'x'), link('2', 'y'))],
      0,
    );
    expect(shape(table)).toEqual(['1+3 | x', '2 | y']);
  });

  it('takes any version as the pivot and refuses what is none', () => {
    const units = [['1'], ['x'], ['p']];
    expect(shape(alignNWay(units, [pair(2, 0, link('p', '1'))], 2))).toEqual([
      '- | x | -',
      '1 | - | p',
    ]);
    expect(() => alignNWay(units, [], 3)).toThrow(RangeError);
    expect(() => alignNWay(units, [pair(0, 2)], 2)).toThrow(RangeError);
  });
});

describe('any alignment', () => {
  /** Versions with random one-to-one and group links, as an engine may give them. */
  const tables = fc
    .record({
      sizes: fc.array(fc.nat(7), { minLength: 2, maxLength: 5 }),
      seeds: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
      pivot: fc.nat(4),
    })
    .map(({ sizes, seeds, pivot }) => {
      const units = sizes.map((size, v) => Array.from({ length: size }, (_, n) => `${v}u${n}`));
      const at = pivot % sizes.length;
      const pairs = sizes.flatMap((_, a) =>
        sizes.flatMap((_, b) => {
          if (a === b || b === at || (a !== at && a > b)) return [];
          return [pair(a, b, ...links(units[a] ?? [], units[b] ?? [], seeds.slice(a * 8 + b)))];
        }),
      );
      return { units, pairs, pivot: at };
    });

  function links(left: readonly string[], right: readonly string[], seeds: readonly number[]) {
    const rest = [...right];
    return left.flatMap((eId, index): Link[] => {
      const seed = seeds[index] ?? 0;
      if (seed % 3 === 0 || rest.length === 0) return [];
      const taken = rest.splice(seed % rest.length, seed % 5 === 0 ? 2 : 1);
      return [{ left: [eId], right: taken, score: (seed % 97) / 97 }];
    });
  }

  it('puts every unit in exactly one row, under a key of its own', () => {
    fc.assert(
      fc.property(tables, ({ units, pairs, pivot }) => {
        const { rows } = alignNWay(units, pairs, pivot);
        units.forEach((eIds, version) => {
          const shown = rows.flatMap(({ cells }) => cells[version] ?? []);
          expect([...shown].sort()).toEqual([...eIds].sort());
        });
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        expect(rows.every(({ cells }) => cells.some((cell) => cell.length > 0))).toBe(true);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('keeps both ends of every link with the pivot in one row, and the pivot in order', () => {
    fc.assert(
      fc.property(tables, ({ units, pairs, pivot }) => {
        const { rows } = alignNWay(units, pairs, pivot);
        for (const { a, b, links: own } of pairs.filter((each) => each.a === pivot)) {
          for (const { left, right } of own) {
            const row = rows.find(({ cells }) => cells[a]?.includes(left[0] ?? ''));
            expect(row?.cells[a]).toEqual(expect.arrayContaining(left));
            expect(row?.cells[b]).toEqual(expect.arrayContaining(right));
          }
        }
        const firsts = rows.flatMap(({ cells }) => cells[pivot]?.[0] ?? []);
        expect(firsts).toEqual((units[pivot] ?? []).filter((eId) => firsts.includes(eId)));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
