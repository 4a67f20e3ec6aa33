import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, SEED } from '@/lib/core/testing/arbitrary';
import { foldForSearch, searchWords } from './fold-for-search';

const finds = (text: string, query: string) =>
  searchWords(query).every((word) => foldForSearch(text).includes(word));

describe('a search', () => {
  it.each([
    ['military assistance', 'assistance '],
    ['military aid', 'military  aid'],
    ['military aid', '\u00a0military\u2003aid'],
    ['aid, 100% sure', 'sure aid'],
    ['인권', '인권'.normalize('NFD')],
    ['인권'.normalize('NFD'), '인권'],
    ['don’t', "don't"],
    ["don't", 'don’t'],
    ['“quoted”', '"quoted"'],
    ['quoted words', '«quoted words»'],
    ['naïve', 'naive'],
    ['naive', 'naïve'],
    ['Straße', 'STRASSE'],
    ['ДОГОВОР', 'договор'],
    ['ещё', 'еще'],
    ['ВСЕ', 'всё'],
    ['ΛΟΓΟΣ', 'λόγος'],
    ['İstanbul', 'istanbul'],
    ['co-operation', 'cooperation'],
    ['cooperation', 'co-operation'],
    ['co operation', 'co\u2011operation'],
    ['1961–2000', '1961-2000'],
    ['a — b', 'a - b'],
    ['می‌توان', 'می توان'],
    ['می‌توان', 'میتوان'],
    ['می‌توان', 'مي‌توان'],
    ['می توان', 'می‌توان'],
    ['مادهٔ ۴', 'ماده ۴'],
    ['مادهٔ ۴', 'مادهٔ 4'],
    ['ماده 4', 'مادهٔ ٤'],
    ['كتاب', 'کتاب'],
    ['مَدْرَسَة', 'مدرسه'],
    ['مســاعدة', 'مساعدة'],
    ['أمن', 'امن'],
    ['मानव १०', '10'],
    ['ＡＢＣ', 'abc'],
    ['sof\u00adt', 'soft'],
    ['ﬁne', 'fine'],
    ['100% of snake_case a\\b', '100% snake_case a\\b'],
  ])('finds in %j the words %j', (text, query) => {
    expect(finds(text, query)).toBe(true);
  });

  it.each([
    ['military aid', 'military aids'],
    ['мои', 'мой'],
    ['ab', 'a_b'],
    ['100 percent', '100%'],
    ['के', 'का'],
  ])('does not find in %j the words %j', (text, query) => {
    expect(finds(text, query)).toBe(false);
  });

  it('asks for nothing where nothing visible is given', () => {
    expect(searchWords(' \u200c\u00a0')).toEqual([]);
  });

  it('finds every text by itself, however it is normalised, and folds it once', () => {
    fc.assert(
      fc.property(anyText(), fc.constantFrom('NFC', 'NFD', 'NFKC'), (text, form) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
        expect(finds(text, text.normalize(form))).toBe(true);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});
