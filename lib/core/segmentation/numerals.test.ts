import { describe, expect, it } from 'vitest';
import { readNumeral } from './numerals';

describe('numbers in words', () => {
  const cases: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
    English: [
      ['ONE', 1],
      ['the First', 1],
      ['twenty-first', 21],
      ['NINETY NINE', 99],
      ['one hundred and first', 101],
    ],
    Russian: [
      ['первая', 1],
      ['шестнадцатая', 16],
      ['двадцать третья', 23],
      ['ДЕВЯНОСТО ДЕВЯТАЯ', 99],
      ['сотая', 100],
    ],
    Ukrainian: [
      ["двадцять п'ята", 25],
      ['сорок третя', 43],
    ],
    Persian: [
      ['اول', 1],
      ['بیست و یکم', 21],
      ['سی‌ام', 30],
      ['سی و دوم', 32],
      ['نود و نهم', 99],
      ['یکصد و یکم', 101],
    ],
    Arabic: [
      ['الأولى', 1],
      ['الحادية عشرة', 11],
      ['الثانية عشرة', 12],
      ['العشرون', 20],
      ['الحادية والعشرون', 21],
      ['التاسعة والتسعون', 99],
      ['الأولى بعد المائة', 101],
    ],
    French: [
      ['premier', 1],
      ['onzième', 11],
      ['dix-septième', 17],
      ['vingt et unième', 21],
      ['soixante et onzième', 71],
      ['quatre-vingtième', 80],
      ['quatre-vingt-dix-neuvième', 99],
    ],
    Spanish: [
      ['único', 1],
      ['undécimo', 11],
      ['decimotercero', 13],
      ['vigésimo primero', 21],
      ['treinta y dos', 32],
      ['nonagésima novena', 99],
    ],
    German: [
      ['einundzwanzig', 21],
      ['vierundzwanzigster', 24],
    ],
    'Portuguese, Italian, Polish, Turkish, Vietnamese': [
      ['vigésimo segundo', 22],
      ['ventunesimo', 21],
      ['dwudziesty pierwszy', 21],
      ['yirmi birinci', 21],
      ['on ikinci', 12],
      ['hai mươi mốt', 21],
      ['thứ nhất', 1],
    ],
    'Korean and Chinese': [
      ['이십일', 21],
      ['十', 10],
      ['九十九', 99],
      ['一百零二', 102],
      ['二〇', 20],
      ['壹拾貳', 12],
      ['廿五', 25],
    ],
  };
  for (const [name, pairs] of Object.entries(cases)) {
    it.each(pairs)(`${name}: %s is %i`, (printed, value) => {
      expect(readNumeral(printed)).toBe(value);
    });
  }
});

describe('figures', () => {
  it.each([
    ['٢١', 21],
    ['۱۲', 12],
    ['１０', 10],
    ['XIV', 14],
    ['ІІІ', 3],
    ['ХІ', 11],
    ['Ⅳ', 4],
  ])('%s is %i', (printed, value) => {
    expect(readNumeral(printed)).toBe(value);
  });

  it.each(['', 'peace', 'мир', 'one one', 'four ten', 'a'.repeat(1_000_000)])(
    '%.20j is none',
    (printed) => {
      expect(readNumeral(printed)).toBeUndefined();
    },
  );
});
