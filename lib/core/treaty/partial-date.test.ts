import { describe, expect, it } from 'vitest';
import { parsePartialDate } from './partial-date';

describe('a date as far as it is known', () => {
  it.each([
    ['2024-06-19', 'day'],
    ['2024-06', 'month'],
    ['2024', 'year'],
    ['2024-02-29', 'day'],
  ])('reads %s to the %s', (value, precision) => {
    expect(parsePartialDate(value)).toEqual({ value, precision });
  });

  it.each([
    '',
    '19 June 2024',
    '2024-13',
    '2023-02-29',
    '2024-02-30',
    '19.06.2024',
    '2024-6',
    '24',
    '2024-06-19T00:00',
    '0-1',
  ])('is not read from “%s”', (words) => {
    expect(parsePartialDate(words)).toBeUndefined();
  });
});
