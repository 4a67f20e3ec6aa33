import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, mixedText, SEED } from '@/lib/core/testing/arbitrary';
import { contentWords, tokenize } from './tokenize';

const pieces = (text: string, lang: string) =>
  tokenize(text, lang).map((token) => text.slice(token.start, token.end));
const words = (text: string, lang: string) =>
  tokenize(text, lang)
    .filter((token) => token.kind === 'word')
    .map((token) => text.slice(token.start, token.end));

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

  it('says what is a word, a space and a mark', () => {
    expect(tokenize('Peace, now', 'en')).toEqual([
      { start: 0, end: 5, kind: 'word' },
      { start: 5, end: 6, kind: 'punct' },
      { start: 6, end: 7, kind: 'space' },
      { start: 7, end: 10, kind: 'word' },
    ]);
  });

  it('gives back any text, whole and in order', () => {
    const property = fc.property(
      anyText(400),
      fc.constantFrom('en', 'fa', 'zh', '??'),
      (text, lang) => {
        expect(pieces(text, lang).join('')).toBe(text);
      },
    );
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
    const long = pieces(clause.repeat(200), 'zh');
    expect(long).toEqual(Array.from({ length: 200 }, () => pieces(clause, 'zh')).flat());
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
