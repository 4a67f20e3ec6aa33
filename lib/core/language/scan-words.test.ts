import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, mixedText, SEED } from '@/lib/core/testing/arbitrary';
import { eachWord, hashOf } from './scan-words';
import { tokenize } from './tokenize';

function words(text: string, lang: string): string[] {
  const found: string[] = [];
  eachWord(text, lang, (start, end, mark, hash) => {
    expect(hash).toBe(hashOf(text, start, end));
    found.push(`${start}-${end} ${mark}`);
  });
  return found;
}

function tokens(text: string, lang: string): string[] {
  return tokenize(text, lang)
    .filter(({ kind }) => kind !== 'space')
    .map(({ start, end, kind }) => `${start}-${end} ${kind === 'punct' ? 1 : 0}`);
}

describe('eachWord', () => {
  it.each([
    ['en', "The State's 3.5 % of U.N. funds (a)(ii), at 12:30; e.g. so_called."],
    ['en', 'the Party’s “territory” – and/or\u00a0more…'],
    ['en', 'naïve café, Zürich\tcoöperate\r\n\r\nx\u0301 e\u0301.'],
    ['en', "'quoted' 'tis dogs' rock'n'roll end'"],
    ['ru', 'Стороны, во-первых, обязуются: 3,5 % (а) U.N. и др.'],
    ['zh', '双方应当 provide 援助，2024年6月19日。'],
    ['ko', '쌍방은 3개월 이내에 (가) 원조를 제공한다.'],
    ['fa', 'طرفین می‌شود ۱۲ UN، و 3.5'],
  ])('%s: the tokens of %j without the blanks', (lang, text) =>
    expect(words(text, lang)).toEqual(tokens(text, lang)),
  );

  it('is eachToken without the blanks on any text', () =>
    fc.assert(
      fc.property(
        fc.oneof(mixedText(), anyText()),
        fc.constantFrom('en', 'ru', 'ko', 'fa', 'zh', 'xx'),
        (text, lang) => {
          expect(words(text, lang)).toEqual(tokens(text, lang));
        },
      ),
      { seed: SEED, numRuns: 500 },
    ));

  it('is eachToken without the blanks where marks, digits and letters meet', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aZ09.,;:\'’_-()" \n\té中и\u0301\u00a0') }),
        (text) => {
          expect(words(text, 'en')).toEqual(tokens(text, 'en'));
        },
      ),
      { seed: SEED, numRuns: 2000 },
    ));
});
