import { describe, expect, it } from 'vitest';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { countNew, withDeleted } from './kept-replies';

const replies = (ids: string) => ids.split('').map((id) => ({ id }) as Annotation);
const ids = (notes: readonly Annotation[]) => notes.map(({ id }) => id).join('');

describe('withDeleted', () => {
  it.each([
    ['abd', 'abc', 'c', 'abcd'],
    ['ab', 'abc', '', 'ab'],
    ['abc', 'abc', 'c', 'abc'],
    ['', 'a', 'a', 'a'],
  ])('of %j stored and %j shown, %j deleted here, shows %j', (stored, shown, deleted, expected) => {
    const found = withDeleted(replies(stored), replies(shown), new Set(deleted));
    expect(ids(found)).toBe(expected);
  });
});

describe('countNew', () => {
  it('counts what is not shown, and nothing that was deleted', () => {
    const [gone] = replies('d');
    const stored = [...replies('abc'), { ...gone, deleted: true } as Annotation];
    expect(countNew(stored, replies('a'))).toBe(2);
    expect(countNew(stored, replies('abc'))).toBe(0);
  });
});
