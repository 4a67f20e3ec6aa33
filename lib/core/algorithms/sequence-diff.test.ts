import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { diffSequences } from './sequence-diff';

const isSame = (one: string, other: string) => one === other;
/** `shall may` as letters: each change as `removed>added`. */
const changes = (a: string, b: string) =>
  diffSequences([...a], [...b], isSame).map(
    ({ removed, added }) => `${removed.join('')}>${added.join('')}`,
  );

describe('diffSequences', () => {
  it.each([
    ['abc', 'abc', []],
    ['', '', []],
    ['abc', 'axc', ['b>x']],
    ['abc', 'bcd', ['a>', '>d']],
    ['', 'ab', ['>ab']],
    ['ab', '', ['ab>']],
  ])('from %s to %s', (a, b, expected) => {
    expect(changes(a, b)).toEqual(expected);
  });

  it('takes what is alike by the given measure as unchanged', () => {
    const ignoringCase = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
    expect(diffSequences(['A', 'b'], ['a', 'B', 'c'], ignoringCase)).toEqual([
      { removed: [], added: ['c'] },
    ]);
  });

  it('removes and adds what the lengths ask for', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    const property = fc.property(letters, letters, (a, b) => {
      const found = diffSequences(a, b, isSame);
      const balance = found.reduce(
        (sum, { removed, added }) => sum + added.length - removed.length,
        0,
      );
      expect(balance).toBe(b.length - a.length);
      expect(found.length === 0).toBe(a.join() === b.join());
    });
    fc.assert(property, { seed: SEED, numRuns: 300 });
  });
});
