import { describe, expect, it } from 'vitest';
import { describeRange } from '@/lib/core/anchor/describe-range';
import { keyFor, targetOf } from './annotation-client';

const selector = describeRange('military and other assistance', 'art_4', 0, 8);
const range = { versionRef: 'dprk-russia-2024:en@v1', selector };

describe('targetOf', () => {
  it('names treaty, language and version apart', () => {
    expect(targetOf(range)).toEqual({
      treaty: 'dprk-russia-2024',
      lang: 'en',
      version: 1,
      selector,
    });
  });

  it.each(['', 'dprk-russia-2024', 'dprk-russia-2024:en'])('refuses %j', (versionRef) => {
    expect(() => targetOf({ ...range, versionRef })).toThrow(RangeError);
  });
});

describe('keyFor', () => {
  it('is the same for a repeated request and another for a changed one', () => {
    expect(keyFor('d1', { body: 'a' })).toBe(keyFor('d1', { body: 'a' }));
    expect(keyFor('d1', { body: 'a' })).not.toBe(keyFor('d1', { body: 'b' }));
    expect(keyFor('d1', { body: 'a' })).not.toBe(keyFor('d2', { body: 'a' }));
  });
});
