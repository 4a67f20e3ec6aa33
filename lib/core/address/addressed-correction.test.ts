import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionsInEffect } from '@/lib/core/comparison/correction';
import { corrections } from '@/lib/core/testing/corrections';
import {
  addressedCorrection,
  formatStatement,
  isAddressed,
  mirrorWords,
  parseStatement,
} from './addressed-correction';

describe('a correction that an address says', () => {
  it.each([
    ['art_8~art_5', { kind: 'link', left: ['art_8'], right: ['art_5'] }],
    ['art_8*art_9~preamble', { kind: 'link', left: ['art_8', 'art_9'], right: ['preamble'] }],
    [
      'art_4~art_3(contrasts)',
      { kind: 'link', left: ['art_4'], right: ['art_3'], relation: 'contrasts' },
    ],
    ['art_8!art_5', { kind: 'unlink', left: ['art_8'], right: ['art_5'] }],
    [
      'art_8:art_5(broader)',
      { kind: 'relabel', left: ['art_8'], right: ['art_5'], relation: 'broader' },
    ],
  ])('is read from %s', (words, statement) => {
    expect(parseStatement(words)).toEqual(statement);
    expect(encodeURI(words)).toBe(words);
  });

  it.each([
    '',
    'art_8',
    'art_8~',
    '~art_5',
    'art_8~art_5(odd)',
    'art_8!art_5(similar)',
    'art_8:art_5',
    'art_8*art_8~art_5',
    'art_8~art_5~art_6',
    `${Array.from({ length: 21 }, (_, n) => `art_${n}`).join('*')}~art_1`,
    '00000000-0000-7000-8000-000000000001',
  ])('is not read from “%s”', (words) => {
    expect(parseStatement(words)).toBeUndefined();
  });

  it('is read back from how it is written, and turned over twice is itself', () => {
    fc.assert(
      fc.property(corrections(), (all) => {
        const statements = all.map(({ kind, left, right, relation }) => ({
          kind,
          left,
          right,
          ...(relation && { relation }),
        }));
        const words = statements.map(formatStatement);
        expect(words.map(parseStatement)).toEqual(statements);
        expect(mirrorWords(mirrorWords(words))).toEqual(words);
      }),
      { seed: 8 },
    );
  });

  it('replaces what is stored, and a later one an earlier one', () => {
    const [first, second] = ['art_1~art_2', 'art_1~art_3'].map((words, index) => {
      const statement = parseStatement(words);
      if (!statement) throw new Error(`${words} is a statement`);
      return addressedCorrection(statement, index);
    });
    if (!first || !second) throw new Error('there are two');
    const stored = {
      ...first,
      id: 'stored',
      author: { id: 'ada', name: 'Ada' },
      created: '2030-01-01T00:00:00.000Z',
    };
    expect(correctionsInEffect([second, first, stored]).map(({ id }) => id)).toEqual([second.id]);
    expect([first, stored].map(isAddressed)).toEqual([true, false]);
  });
});
