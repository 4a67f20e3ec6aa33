import { diffArrays } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { myersEdit, withoutCommonEnds } from './shortest-edit';

const numbers = (text: string) => Int32Array.from(text, (letter) => letter.charCodeAt(0));
const whole = (a: Int32Array, b: Int32Array) => ({
  fromA: 0,
  toA: a.length,
  fromB: 0,
  toB: b.length,
});

/** The edit of two words of letters, as `a[b/c]d`. */
function shown(a: string, b: string): string {
  const [left, right] = [numbers(a), numbers(b)];
  let at = 0;
  let line = '';
  for (const { fromA, toA, fromB, toB } of myersEdit(left, right, whole(left, right), 99) ?? []) {
    line += `${a.slice(at, fromA)}[${a.slice(fromA, toA)}/${b.slice(fromB, toB)}]`;
    at = toA;
  }
  return line + a.slice(at);
}

describe('myersEdit', () => {
  it.each([
    ['abc', 'abc', 'abc'],
    ['abc', 'axc', 'a[b/x]c'],
    ['abc', '', '[abc/]'],
    ['', 'abc', '[/abc]'],
    ['abcd', 'bcde', '[a/]bcd[/e]'],
    ['abcabba', 'cbabac', '[ab/]c[/b]ab[b/]a[/c]'],
  ])('%s to %s: %s', (a, b, expected) => {
    expect(shown(a, b)).toBe(expected);
  });

  const letters = fc
    .array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 })
    .map((list) => Int32Array.from(list));

  it('is as short as the reference, rebuilds the second, and parts its ranges', () => {
    const property = fc.property(letters, letters, (a, b) => {
      const spans = myersEdit(a, b, whole(a, b), 200) ?? [];
      const rebuilt: number[] = [];
      let at = 0;
      let length = 0;
      spans.forEach(({ fromA, toA, fromB, toB }, index) => {
        expect(index === 0 || fromA > at).toBe(true);
        rebuilt.push(...a.slice(at, fromA), ...b.slice(fromB, toB));
        at = toA;
        length += toA - fromA + toB - fromB;
      });
      expect([...rebuilt, ...a.slice(at)]).toEqual([...b]);
      const reference = diffArrays([...a], [...b]).filter((part) => part.added || part.removed);
      expect(length).toBe(reference.reduce((sum, { count }) => sum + count, 0));
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });

  it('gives up past its cap and not before', () => {
    const [a, b] = [numbers('abcdef'), numbers('azcyex')];
    expect(myersEdit(a, b, whole(a, b), 5)).toBeUndefined();
    expect(myersEdit(a, b, whole(a, b), 6)).toHaveLength(3);
  });

  it('leaves out common ends inside the range only', () => {
    const [a, b] = [numbers('xabcx'), numbers('xadcx')];
    const inner = { fromA: 1, toA: 4, fromB: 1, toB: 4 };
    expect(withoutCommonEnds(a, b, inner)).toEqual({ fromA: 2, toA: 3, fromB: 2, toB: 3 });
  });
});
