import { describe, expect, it } from 'vitest';
import { EXACT } from '@/lib/core/comparison/comparison';
import { tokenize } from '@/lib/core/language/tokenize';
import { Vocabulary } from '@/lib/core/language/vocabulary';
import { sentencesOf } from './sentences';
import { type TokenSide, tokenPair } from './token-pair';

const cut = (side: TokenSide) =>
  sentencesOf(side, 0, side.keys.length).map(({ from, to }) =>
    side.text.slice(side.starts[from], side.ends[to - 1]),
  );

/** The sentences of two texts whose words have the same numbers. */
const both = (a: string, b: string, lang = 'en') => {
  const vocabulary = new Vocabulary(lang);
  const { left, right } = tokenPair(tokenize(a, vocabulary), tokenize(b, vocabulary), EXACT);
  return [cut(left), cut(right)] as const;
};

describe('sentencesOf', () => {
  it.each([
    ['en', 'They meet. They part.', ['They meet.', 'They part.']],
    ['en', 'one\ntwo', ['one', 'two']],
    ['en', 'Trade, e.g. in arms, is free.', ['Trade, e.g. in arms, is free.']],
    [
      'ru',
      'Стороны (см. приложение) согласны. Всё.',
      ['Стороны (см. приложение) согласны.', 'Всё.'],
    ],
    ['zh', '双方同意。条约生效。', ['双方同意。', '条约生效。']],
  ])('%s: %s', (lang, text, expected) => {
    expect(both(text, text, lang)[0]).toEqual(expected);
  });

  it('cuts a text without stops into pieces that an edit does not shift', () => {
    const words = Array.from({ length: 2000 }, (_, index) => `w${(index * 7919) % 613}`);
    const [before, after] = both(words.join(' '), ['new', 'words', ...words].join(' '));
    expect(before.length).toBeGreaterThan(10);
    expect(after.filter((piece) => before.includes(piece)).length).toBeGreaterThan(
      before.length - 4,
    );
  });
});
