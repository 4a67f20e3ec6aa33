import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatInstant } from './format-date';

describe('formatDate', () => {
  it.each([
    ['2024-06-19', 'day', '19 June 2024'],
    ['2024-12-04', 'day', '4 December 2024'],
    ['2024-06', 'month', 'June 2024'],
    ['1961', 'year', '1961'],
  ] as const)('writes %s known to the %s as %s', (value, precision, written) => {
    expect(formatDate({ value, precision })).toBe(written);
  });

  it('shortens months to three letters when asked', () => {
    expect(formatDate({ value: '1961-09-10', precision: 'day' }, 'short')).toBe('10 Sep 1961');
  });

  it('never claims more than the precision', () => {
    expect(formatDate({ value: '2025-05-21', precision: 'month' })).toBe('May 2025');
    expect(formatDate({ value: '2025-05-21', precision: 'year' })).toBe('2025');
  });

  it('falls back to what the value holds', () => {
    expect(formatDate({ value: '2025', precision: 'day' })).toBe('2025');
    expect(formatDate({ value: '2025-05', precision: 'day' })).toBe('May 2025');
    expect(formatDate({ value: '2025-13-01', precision: 'day' })).toBe('2025');
  });

  it('keeps the calendar day whatever the time zone of the machine', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('1900-01-01'),
          max: new Date('2100-01-01'),
          noInvalidDate: true,
        }),
        (date) => {
          const value = date.toISOString().slice(0, 10);
          const [day, , year] = formatDate({ value, precision: 'day' }).split(' ');
          expect([Number(day), Number(year)]).toEqual([date.getUTCDate(), date.getUTCFullYear()]);
        },
      ),
      { seed: 20240619, numRuns: 300 },
    );
  });
});

describe('formatInstant', () => {
  it('writes day and minute in UTC', () => {
    expect(formatInstant('2026-11-21T14:02:59.120Z')).toBe('21 November 2026, 14:02 UTC');
    expect(formatInstant('2026-11-21T23:30:00+09:00')).toBe('21 November 2026, 14:30 UTC');
  });

  it('leaves what is not an instant as it stands', () => {
    expect(formatInstant('soon')).toBe('soon');
  });
});
