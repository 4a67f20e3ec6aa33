import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED } from '@/lib/core/testing/arbitrary';
import { foldWord } from './fold-word';

describe('foldWord', () => {
  it.each([
    ['yo', 'расчётов', 'расчетов'],
    ['hamza', 'إجراءات', 'اجراءات'],
    ['a seat of the hamza', 'مسؤول', 'مسوول'],
    ['Arabic yeh and kaf', 'كشتي', 'کشتی'],
    ['a joiner', 'می‌دهند', 'میدهند'],
    ['the ezafe', 'زمینهٔ', 'زمینه‌ی'],
    ['tatweel', 'تلتـــزم', 'تلتزم'],
    ['vowel signs', 'بِالسَّلامِ', 'بالسلام'],
    ['presentation forms', 'ﺗﻠﺘﺰﻡ', 'تلتزم'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['a soft hyphen', 'navi\u00adgation', 'navigation'],
    ['a direction mark', '\u200fملاحة\u200f', 'ملاحة'],
    ['ligatures', 'oﬃcial', 'official'],
    ['full width', '３０', '30'],
    ['apostrophes', 'п’яти', "п'яти"],
  ])('does not notice %s', (_, one, other) => {
    expect(foldWord(one)).toBe(foldWord(other));
  });

  it('keeps what is spelled otherwise apart, and folds once', () => {
    expect(foldWord('мир')).not.toBe(foldWord('мор'));
    const property = fc.property(fc.string({ unit: 'grapheme' }), (word) => {
      expect(foldWord(foldWord(word)).length).toBeLessThanOrEqual(foldWord(word).length);
    });
    fc.assert(property, { seed: SEED, numRuns: 200 });
  });
});
