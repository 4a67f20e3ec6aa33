import { describe, expect, it } from 'vitest';
import { gregorianDay } from './persian-date';

const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

function persianDay(date: Date) {
  const parts = new Map(
    persian.formatToParts(date).map(({ type, value }) => [type, Number(value)]),
  );
  return {
    year: parts.get('year') ?? 0,
    month: parts.get('month') ?? 0,
    day: parts.get('day') ?? 0,
  };
}

describe('gregorianDay', () => {
  it.each([
    [1403, 10, 27, '2025-1-16'],
    [1403, 1, 1, '2024-3-20'],
    [1399, 12, 30, '2021-3-20'],
    [1357, 11, 22, '1979-2-11'],
    [1298, 12, 7, '1920-2-27'],
  ])('%d/%d/%d is %s', (year, month, day, expected) => {
    const found = gregorianDay({ year, month, day });
    expect(found && `${found.year}-${found.month}-${found.day}`).toBe(expected);
  });

  it('knows what is no day', () => {
    const days = [
      { year: 1403, month: 13, day: 1 },
      { year: 1403, month: 7, day: 31 },
      { year: 1402, month: 12, day: 30 },
      { year: 1403, month: 1, day: 0 },
      { year: 2024, month: 1, day: 1 },
    ];
    expect(days.map(gregorianDay)).toEqual(days.map(() => undefined));
  });

  it('agrees with the calendar of the runtime, day by day', () => {
    for (let day = -25_000; day < 20_000; day += 7) {
      const date = new Date(day * 86_400_000);
      expect(gregorianDay(persianDay(date))).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
    }
  });
});
