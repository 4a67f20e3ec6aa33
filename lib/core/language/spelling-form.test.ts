import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { foldWord } from './fold-word';
import { spellingForm } from './spelling-form';

describe('spellingForm', () => {
  it.each([
    ['en', 'State’s', "State's"],
    ['en', '“', '"'],
    ['ru', 'Ёмкость', 'Емкость'],
    ['uk', 'п’яти', "п'яти"],
    ['ar', 'إجراءات', 'اجراءات'],
    ['ar', 'المعاهدة', 'المعاهده'],
    ['fa', 'كشتي', 'کشتی'],
    ['fa', 'امضاء', 'امضا'],
    ['zh', '３０', '30'],
    ['ko', '력사', '역사'],
    ['ko', '래년', '내년'],
  ])('%s: %s is %s', (lang, one, other) => {
    expect(spellingForm(one, lang)).toBe(spellingForm(other, lang));
  });

  it.each([
    ['en', 'Party', 'party'],
    ['en', '2¹', '21'],
    ['ru', 'мой', 'мои'],
    ['ru', 'ил', 'ил\u0306'],
    ['ar', 'كتابة', 'كتابه'],
    ['ko', '리', '이'],
    ['ko', '조선', '오선'],
    ['en', '리익', '이익'],
  ])('%s: %s is not %s', (lang, one, other) => {
    expect(spellingForm(one, lang)).not.toBe(spellingForm(other, lang));
  });

  it('is its own form, and tells apart no less than the fold for alignment', () => {
    const words = fc.tuple(
      fc.constantFrom('en', 'ru', 'fa', 'ar', 'zh', 'uk'),
      fc.string({ unit: 'grapheme' }),
    );
    const property = fc.property(words, ([lang, word]) => {
      const form = spellingForm(word, lang);
      expect(spellingForm(form, lang)).toBe(form);
      if (lang !== 'fa' && lang !== 'ar' && !/\p{P}/u.test(word))
        expect(foldWord(form)).toBe(foldWord(foldWord(word)));
    });
    fc.assert(property, { seed: SEED, numRuns: 300 });
  });
});
