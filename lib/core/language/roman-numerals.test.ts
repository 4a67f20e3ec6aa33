import { expect, it } from 'vitest';
import { readRoman } from './roman-numerals';

it.each([
  ['I', 1],
  ['iv', 4],
  ['XLVII', 47],
  ['XC', 90],
  ['CD', 400],
  ['MCMXCIX', 1999],
  ['MMMCMXCIX', 3999],
])('reads %s', (printed, value) => expect(readRoman(printed)).toBe(value));

it.each(['', 'IIII', 'VX', 'IC', 'MMMM', 'A', 'I I'])('does not read %j', (printed) => {
  expect(readRoman(printed)).toBeUndefined();
});
