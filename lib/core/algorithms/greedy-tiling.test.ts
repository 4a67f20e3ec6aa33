import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { greedyTiling, type LeastTile, type Tile, type TilingSide } from './greedy-tiling';

/** Letters as items: capitals tell something, "|" is a border. */
function side(letters: string): TilingSide {
  const codes = [...letters].map((letter) =>
    letter === '|' ? -1 : letter.toLowerCase().charCodeAt(0),
  );
  const telling = [...letters].map((letter) => (/[A-Z]/.test(letter) ? 1 : 0));
  return { keys: Int32Array.from(codes), telling: Uint8Array.from(telling) };
}

const LEAST = { length: 3, telling: 0 };

function tilesOf(a: string, b: string, least: LeastTile = LEAST): string[] {
  return greedyTiling(side(a), side(b), least).tiles.map(
    (tile) => `${a.slice(tile.a, tile.a + tile.length)} ${tile.a}-${tile.b}`,
  );
}

describe('greedyTiling', () => {
  it.each([
    ['abcdef', 'defabc', ['abc 0-3', 'def 3-0']],
    ['abcxdef', 'abcdef', ['abc 0-0', 'def 4-3']],
    ['abcd', 'abxcd', []],
    ['abcdeXbcd', 'bcdYabcde', ['abcde 0-4', 'bcd 6-0']],
    ['abc|def', 'abcdef', ['abc 0-0', 'def 4-3']],
    ['', 'abc', []],
    ['|||', '|||', []],
  ])('tiles %s and %s', (a, b, expected) => {
    expect(tilesOf(a, b)).toEqual(expected);
  });

  it('takes the nearest of equal runs', () => {
    expect(tilesOf('abc...', 'xxxabcyyyabc')).toEqual(['abc 0-3']);
    expect(tilesOf('......abc', 'xxxabcyyyabc')).toEqual(['abc 6-9']);
  });

  it('wants so many items that tell something, on both sides', () => {
    const least = { length: 3, telling: 2 };
    expect(tilesOf('aBcD.efgh', 'aBcD,efgh', least)).toEqual(['aBcD 0-0']);
    expect(tilesOf('aBcD', 'aBcd', least)).toEqual([]);
    expect(tilesOf('ABc', 'ABc', least)).toEqual(['ABc 0-0']);
  });

  it('finds what stands around a k-gram that is too frequent, and says that it left some out', () => {
    const noise = 'xyz'.repeat(200);
    const { tiles, precise } = greedyTiling(
      side(`${noise}|abcxyzdef`),
      side(`abcxyzdef|${noise}`),
      LEAST,
    );
    expect(precise).toBe(false);
    expect(tiles).toContainEqual({ a: 601, b: 0, length: 9 });
  });
});

/** The method as Wise wrote it: look for the longest run that is free, everywhere, again and again. */
function naiveTiling(a: TilingSide, b: TilingSide, least: LeastTile): Tile[] {
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  const tiles: Tile[] = [];
  const isFree = (x: number, y: number) =>
    (a.keys[x] ?? -1) >= 0 && a.keys[x] === b.keys[y] && !usedA.has(x) && !usedB.has(y);
  const distance = (tile: Tile) => Math.abs(tile.a * b.keys.length - tile.b * a.keys.length);
  for (;;) {
    const runs: Tile[] = [];
    for (let x = 0; x < a.keys.length; x += 1) {
      for (let y = 0; y < b.keys.length; y += 1) {
        if (isFree(x - 1, y - 1)) continue;
        let [length, telling] = [0, 0];
        for (; isFree(x + length, y + length); length += 1) {
          telling += (a.telling[x + length] ?? 0) & (b.telling[y + length] ?? 0);
        }
        if (length >= least.length && telling >= least.telling) runs.push({ a: x, b: y, length });
      }
    }
    runs.sort(
      (one, other) =>
        other.length - one.length ||
        distance(one) - distance(other) ||
        one.a - other.a ||
        one.b - other.b,
    );
    const [best] = runs;
    if (best === undefined) return tiles.sort((one, other) => one.a - other.a);
    for (let at = 0; at < best.length; at += 1) {
      usedA.add(best.a + at);
      usedB.add(best.b + at);
    }
    tiles.push(best);
  }
}

describe('tiles', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abABcCd|'), maxLength: 40 });
  const leasts = fc.record({ length: fc.integer({ min: 1, max: 4 }), telling: fc.nat(2) });
  const inputs = [letters, letters, leasts] as const;
  const check = (law: (a: TilingSide, b: TilingSide, least: LeastTile) => void) =>
    fc.assert(
      fc.property(...inputs, (a, b, least) => law(side(a), side(b), least)),
      { seed: SEED, numRuns: 500 },
    );

  it('never overlap, and are equal on both sides', () => {
    check((a, b, least) => {
      const [coveredA, coveredB] = [new Set<number>(), new Set<number>()];
      for (const tile of greedyTiling(a, b, least).tiles) {
        for (let at = 0; at < tile.length; at += 1) {
          expect(a.keys[tile.a + at]).toBe(b.keys[tile.b + at]);
          expect(coveredA.has(tile.a + at) || coveredB.has(tile.b + at)).toBe(false);
          coveredA.add(tile.a + at);
          coveredB.add(tile.b + at);
        }
      }
    });
  });

  it('are as many and as long as those of the quadratic method', () => {
    check((a, b, least) => {
      const lengths = (tiles: readonly Tile[]) => tiles.map(({ length }) => length).sort();
      const { tiles, precise } = greedyTiling(a, b, least);
      expect(precise).toBe(true);
      const [longest] = lengths(tiles).reverse();
      const [naive] = lengths(naiveTiling(a, b, least)).reverse();
      expect(longest).toBe(naive);
    });
  });

  it('leave no run free, and cannot be made longer', () => {
    check((a, b, least) => {
      const { tiles } = greedyTiling(a, b, least);
      const rest = (keys: Int32Array, at: (tile: Tile) => number) => {
        const left = keys.slice();
        for (const tile of tiles) left.fill(-1, at(tile), at(tile) + tile.length);
        return left;
      };
      const freeA = { ...a, keys: rest(a.keys, (tile) => tile.a) };
      const freeB = { ...b, keys: rest(b.keys, (tile) => tile.b) };
      expect(naiveTiling(freeA, freeB, least)).toEqual([]);
      for (const tile of tiles) {
        for (const step of [-1, tile.length]) {
          const key = freeA.keys[tile.a + step] ?? -1;
          expect(key >= 0 && key === freeB.keys[tile.b + step]).toBe(false);
        }
      }
    });
  });

  it('are the same from the other side', () => {
    check((a, b, least) => {
      const forth = greedyTiling(a, b, least).tiles;
      const back = greedyTiling(b, a, least).tiles.map((tile) => ({
        a: tile.b,
        b: tile.a,
        length: tile.length,
      }));
      expect(back.sort((one, other) => one.a - other.a)).toEqual(forth);
    });
  });
});
