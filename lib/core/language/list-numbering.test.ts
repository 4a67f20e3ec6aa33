import { describe, expect, it } from 'vitest';
import { numberingEnd } from './list-numbering';

const number = (line: string) => line.slice(0, numberingEnd(line, 0));

describe('numberingEnd', () => {
  it.each([
    ['1. The Parties', '1.'],
    ['1.2 The Parties', '1.2'],
    ['12) The Parties', '12)'],
    ['(a) the Parties', '(a)'],
    ['(iv) the Parties', '(iv)'],
    ['a) the Parties', 'a)'],
    ['а) стороны', 'а)'],
    ['① 쌍방은', '①'],
    ['一、双方', '一、'],
    ['（二）双方', '（二）'],
    ['가. 쌍방은', '가.'],
    ['الف) طرفین', 'الف)'],
    ['(الف) طرفین', '(الف)'],
    ['ب- طرفین', 'ب-'],
    ['(أ) الأطراف', '(أ)'],
    ['أ) الأطراف', 'أ)'],
    ['هـ) الطرفان', 'هـ)'],
    ['الفبا) طرفین', ''],
    ['– the Parties', '–'],
    ['2024 was a year', ''],
    ['The Parties', ''],
    ['A Party', ''],
  ])('%s', (line, expected) => {
    expect(number(line)).toBe(expected);
  });

  it('reads a number at the beginning of a line only', () => {
    const text = 'within 30 days\n 2. of it';
    expect(numberingEnd(text, text.indexOf('30'))).toBe(text.indexOf('30'));
    expect(numberingEnd(text, text.indexOf('2.'))).toBe(text.indexOf('2.') + 2);
  });
});
