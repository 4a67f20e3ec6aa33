import { describe, expect, it } from 'vitest';
import { correctionQuerySchema, newCorrectionSchema } from './correction';

const LINK = {
  compare: 'dprk-russia-2024:en@v1...iran-russia-2025:en@v1',
  kind: 'link',
  left: ['art_4'],
  right: ['art_3', 'art_5'],
};

/** Pointer and message of what is wrong, `[]` for nothing. */
function faults(given: unknown): string[] {
  const { error } = newCorrectionSchema.safeParse(given);
  return (error?.issues ?? []).map(({ path, message }) => `/${path.join('/')}: ${message}`);
}

describe('a correction as it is sent', () => {
  it('gets its defaults, and its versions read', () => {
    expect(newCorrectionSchema.parse(LINK)).toEqual({
      kind: 'link',
      left: ['art_4'],
      right: ['art_3', 'art_5'],
      sides: [
        { slug: 'dprk-russia-2024', lang: 'en', version: 1 },
        { slug: 'iran-russia-2025', lang: 'en', version: 1 },
      ],
      reason: '',
      visibility: 'private',
    });
    const spaced = newCorrectionSchema.parse({ ...LINK, reason: '  cafe\u0301\n' });
    expect(spaced.reason).toBe('café');
    const odd = newCorrectionSchema.parse({ ...LINK, reason: 'a\u0001b\u000b\r\nc \ud800' });
    expect(odd.reason).toBe('ab\nc \ufffd');
  });

  it.each([
    ['versions left open', { compare: 'dprk-russia-2024...iran-russia-2025' }, '/compare'],
    ['three sides', { compare: 'a:en@v1...b:en@v1...c:en@v1' }, '/compare'],
    ['a side without provisions', { left: [] }, '/left'],
    [
      'more than 20 provisions',
      { right: Array.from({ length: 21 }, (_, i) => `art_${i}`) },
      '/right',
    ],
    ['a provision twice', { left: ['art_1', 'art_1'] }, '/left'],
    ['a relation that is none', { relation: 'alike' }, '/relation'],
    ['a relation of what is no pair', { kind: 'unlink', relation: 'similar' }, '/'],
    ['a new label without a relation', { kind: 'relabel' }, '/relation'],
    ['a kind that is none', { kind: 'join' }, '/kind'],
    ['a reason that is too long', { reason: 'x'.repeat(2001) }, '/reason'],
    ['a NUL in the reason', { reason: 'a\0b' }, '/reason'],
    ['a public correction without a reason', { visibility: 'public', reason: ' ' }, '/reason'],
    ['a member that is unknown', { because: 'so' }, '/'],
  ])('is refused with %s', (_name, change, pointer) => {
    const found = faults({ ...LINK, ...change });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^${pointer}:`));
  });

  it('is refused when it is no object at all', () => {
    for (const nothing of [null, 'link', [], 4]) expect(faults(nothing)).not.toEqual([]);
  });
});

describe('the corrections that are asked for', () => {
  it('are of two versions', () => {
    const asked = (compare: string) => correctionQuerySchema.safeParse({ compare }).success;
    expect(['a:en@v1...b:en@v1', 'a...b', ''].map(asked)).toEqual([true, false, false]);
  });
});
