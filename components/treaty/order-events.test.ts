import { describe, expect, it } from 'vitest';
import type { EventReading, LifecycleEvent } from '@/lib/core/treaty/treaty';
import { orderEvents } from './order-events';

function reading(value: string, preferred = true): EventReading {
  const precision = value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day';
  return { date: { value, precision }, preferred, sources: [] };
}

const event = (label: string, ...readings: EventReading[]): LifecycleEvent => ({
  kind: 'reported',
  label,
  readings,
});

const labels = (...events: LifecycleEvent[]) => orderEvents(events).map((item) => item.label);

describe('orderEvents', () => {
  it('tells the oldest first', () => {
    expect(
      labels(event('force', reading('2024-12-04')), event('signed', reading('2024-06-19'))),
    ).toEqual(['signed', 'force']);
  });

  it('puts a month after its days and a year after its months', () => {
    expect(
      labels(
        event('next year', reading('1996-01-01')),
        event('year', reading('1995')),
        event('next month', reading('1995-10-01')),
        event('month', reading('1995-09')),
        event('day', reading('1995-09-10')),
      ),
    ).toEqual(['day', 'month', 'next month', 'year', 'next year']);
  });

  it('never puts a year before the signature it follows: Iran and Russia, 2025', () => {
    expect(
      labels(
        event('signed', reading('2025-01-17')),
        event('Majlis', reading('2025-05-21')),
        event('Guardian Council', reading('2025')),
      ),
    ).toEqual(['signed', 'Majlis', 'Guardian Council']);
  });

  it('never puts a month before the days it follows: the DPRK and Russia, 2024', () => {
    expect(
      labels(
        event('Duma', reading('2024-10-24')),
        event('report of October', reading('2024-10')),
        event('Federation Council', reading('2024-11-06')),
        event('decree', reading('2024-11-11')),
        event('talks of November', reading('2024-11')),
        event('force', reading('2024-12-04')),
        event('published', reading('2024-12-05')),
        event('reception of December', reading('2024-12')),
      ),
    ).toEqual([
      'Duma',
      'report of October',
      'Federation Council',
      'decree',
      'talks of November',
      'force',
      'published',
      'reception of December',
    ]);
  });

  it('keeps the recorded order where a period ends on a day that is named', () => {
    const ordered = (...values: string[]) =>
      labels(...values.map((value) => event(value, reading(value))));
    const [oneWay, other] = [
      ['2024', '2024-12-31', '2024-12'],
      ['2024-12', '2024', '2024-12-31'],
    ];
    expect(ordered(...oneWay)).toEqual(oneWay);
    expect(ordered(...other)).toEqual(other);
  });

  it('goes by the preferred reading', () => {
    expect(
      labels(
        event('signed', reading('2024-06-18', false), reading('2024-06-20')),
        event('visit', reading('2024-06-19')),
      ),
    ).toEqual(['visit', 'signed']);
  });

  it('keeps the recorded order on one date, and what has no reading at the end', () => {
    expect(
      labels(
        event('none'),
        event('exchange', reading('2024-12-04')),
        event('force', reading('2024-12-04')),
      ),
    ).toEqual(['exchange', 'force', 'none']);
  });
});
