import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, mixedText, SEED } from '@/lib/core/testing/arbitrary';
import { contentWords, tokenize } from './tokenize';
import { wordsOf } from './tokens';
import { Vocabulary } from './vocabulary';

const cut = (text: string, lang: string) => tokenize(text, new Vocabulary(lang));
const words = (text: string, lang: string) => wordsOf(cut(text, lang));

/** Tokens and what lies between them, in order. */
function pieces(text: string, lang: string): { tokens: string[]; gaps: string[] } {
  const { starts, ends } = cut(text, lang);
  const tokens = [...starts].map((start, index) => text.slice(start, ends[index]));
  const gaps = [...starts, text.length].map((start, index) =>
    text.slice(ends[index - 1] ?? 0, start),
  );
  return { tokens, gaps };
}

describe('tokenize', () => {
  it.each([
    ['en', 'The Parties (both) shall, e.g., pay 3.5 %.', 'The|Parties|both|shall|e.g|pay|3.5'],
    ['en', "Each other's well-being", "Each|other's|well|being"],
    ['ru', 'Стороны оказывают военную помощь.', 'Стороны|оказывают|военную|помощь'],
    ['ko', '쌍방은 지체없이 군사적 원조를 제공한다.', '쌍방은|지체없이|군사적|원조를|제공한다'],
    ['fa', 'کتاب‌ها منتشر می‌شود.', 'کتاب‌ها|منتشر|می‌شود'],
    ['zh', '一切军事援助', '一切|军事|援助'],
    ['xx-not-a-language-tag!', 'still words', 'still|words'],
  ])('cuts %s words whole', (lang, text, expected) => {
    expect(words(text, lang).join('|')).toBe(expected);
  });

  it('says what is a word and what a mark, and which are equal', () => {
    const { starts, ends, marks, words: numbers } = cut('Peace, now, Peace', 'en');
    expect([...starts]).toEqual([0, 5, 7, 10, 12]);
    expect([...ends]).toEqual([5, 6, 10, 11, 17]);
    expect([...marks]).toEqual([0, 1, 0, 1, 0]);
    expect([...numbers]).toEqual([0, 1, 2, 1, 0]);
  });

  it('leaves nothing out of any text but white space', () => {
    const property = fc.property(
      anyText(400),
      fc.constantFrom('en', 'fa', 'zh', '??'),
      (text, lang) => {
        const { tokens, gaps } = pieces(text, lang);
        expect(gaps.filter((gap) => gap.trim() !== '')).toEqual([]);
        expect(gaps.map((gap, index) => gap + (tokens[index] ?? '')).join('')).toBe(text);
        expect(tokens.filter((token) => token === '' || /\s/.test(token))).toEqual([]);
      },
    );
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });

  it('numbers every token by its characters', () => {
    const property = fc.property(anyText(400), fc.constantFrom('en', 'ko', 'zh'), (text, lang) => {
      const { starts, ends, words: numbers, vocabulary } = cut(text, lang);
      const known = [...numbers].map((number) => vocabulary.words[number]);
      expect(known).toEqual([...starts].map((start, index) => text.slice(start, ends[index])));
      expect(new Set(vocabulary.words).size).toBe(vocabulary.words.length);
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });

  it('finds the same words as one segmenter over the whole text', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
    const property = fc.property(mixedText(20), (text) => {
      const expected = [...segmenter.segment(text)].filter((segment) => segment.isWordLike);
      expect(words(text, 'en')).toEqual(expected.map((segment) => segment.segment));
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });

  it('cuts a long text without spaces as it cuts the short one it repeats', () => {
    const clause = '缔约双方应当采取一切措施。';
    const long = pieces(clause.repeat(200), 'zh').tokens;
    expect(long).toEqual(Array.from({ length: 200 }, () => pieces(clause, 'zh').tokens).flat());
  });
});

describe('contentWords', () => {
  it.each([
    ['en', 'The Parties shall provide Military assistance', 'parties provide military assistance'],
    ['ru', 'Стороны и государства', 'стороны государства'],
    ['fa', 'يك كتاب ۱۲', 'کتاب 12'],
    ['fa', 'مي‌شود', 'میشود'],
    ['en', 'ﬁnance', 'finance'],
  ])('folds %s: %s', (lang, text, expected) => {
    expect(contentWords(text, lang).join(' ')).toBe(expected);
  });
});
