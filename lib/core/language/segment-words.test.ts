import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, mixedText, SEED } from '@/lib/core/testing/arbitrary';
import { eachWord } from './segment-words';
import { tokenize } from './tokenize';
import { Vocabulary } from './vocabulary';

/** What the rules of the script say, and what the fast cut of plain English gives. */
function expectSameCut(text: string, lang: string) {
  const expected: string[] = [];
  eachWord(text, lang, (start, end, mark) => expected.push(`${start}-${end} ${mark}`));
  const { starts, ends, marks } = tokenize(text, new Vocabulary(lang));
  const cut = [...starts].map((start, index) => `${start}-${ends[index]} ${marks[index]}`);
  expect(cut).toEqual(expected);
}

describe('tokenize cuts as eachWord does', () => {
  it.each([
    ['en', "The State's 3.5 % of U.N. funds (a)(ii), at 12:30; e.g. so_called."],
    ['en', 'the Party’s “territory” – and/or\u00a0more…'],
    ['en', 'naïve café, Zürich\tcoöperate\r\n\r\nx\u0301 e\u0301.'],
    ['en', "'quoted' 'tis dogs' rock'n'roll end'"],
    ['ru', 'Стороны, во-первых, обязуются: 3,5 % (а) U.N. и др.'],
    ['zh', '双方应当 provide 援助，2024年6月19日。'],
    ['ko', '쌍방은 3개월 이내에 (가) 원조를 제공한다.'],
    ['fa', 'طرفین می‌شود ۱۲ UN، و 3.5'],
    ['ar', 'يلتزم الطرفان، ٣٫٥ ٪ (UN) من الأموال؛ ولا يجوز.'],
    ['he', 'הצדדים ישתפו פעולה, עפ"י סעיף 3.5 (א).'],
    ['el', 'Τα Μέρη συνεργάζονται, π.χ. 3,5 % (α)·'],
    ['hi', 'पक्षकार सहयोग करेंगे। अनुच्छेद 4, 12:30'],
    ['th', 'คู่ภาคีจะร่วมมือกัน ตามข้อ 4 ของ ASEAN'],
    ['ja', '締約国は、ASEANのために 3.5％を支払う。'],
    ['ka', 'მხარეები თანამშრომლობენ, 4-ე მუხლი.'],
    ['vi', 'Các Bên hợp tác, theo Điều 4 (a); v.v.'],
    ['en', '👩‍👩‍👧 and 🇰🇵🇷🇺, 𝔸𐐷 \ud83c x'],
  ])('%s: %j', (lang, text) => expectSameCut(text, lang));

  it('on any text', () =>
    fc.assert(
      fc.property(
        fc.oneof(mixedText(), anyText()),
        fc.constantFrom('en', 'ru', 'ko', 'fa', 'zh', 'ar', 'th', 'ja', 'xx'),
        (text, lang) => {
          expectSameCut(text, lang);
        },
      ),
      { seed: SEED, numRuns: 500 },
    ));

  it('where marks, digits and letters meet', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aZ09.,;:\'’_-()" \n\té中и\u0301\u00a0') }),
        (text) => {
          expectSameCut(text, 'en');
        },
      ),
      { seed: SEED, numRuns: 2000 },
    ));
});
