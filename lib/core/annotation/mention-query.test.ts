import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { mentionQueryAt } from './mention-query';

describe('what is about to be mentioned', () => {
  it.each([
    ['Ask @', 4, ''],
    ['@An', 0, 'An'],
    ['(@Anna Aut', 1, 'Anna Aut'],
    ['See @dprk-russia-2024 art 4', 4, 'dprk-russia-2024 art 4'],
    ['한국어 @김', 4, '김'],
  ])('%j: after an @', (before, from, query) => {
    expect(mentionQueryAt(before)).toEqual({ from, query, isAsked: true });
  });

  it.each([
    ['as in Art. 4', 6, 'Art. 4'],
    ['as in Article 12(3)', 6, 'Article 12(3)'],
    ['(art 4', 1, 'art 4'],
    ['art.4', 0, 'art.4'],
  ])('%j: the name of an article', (before, from, query) => {
    expect(mentionQueryAt(before)).toEqual({ from, query, isAsked: false });
  });

  it.each([
    '',
    'plain words',
    'anna@example.org',
    'a @ b',
    '@ Anna',
    'an art 4 all',
    'smart 4',
    'Art. ',
    `@${'x'.repeat(80)}`,
  ])('%j: nothing', (before) => {
    expect(mentionQueryAt(before)).toBeUndefined();
  });

  it('is the end of the words before the caret', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('@An', 'Art. 4'),
        (words, asked) => {
          const before = `${words} ${asked}`;
          const found = mentionQueryAt(before);
          expect(found && before.slice(found.from)).toBe(asked);
        },
      ),
      { seed: SEED },
    );
  });
});
