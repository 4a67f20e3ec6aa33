import { describe, expect, it } from 'vitest';
import type { EventReading, LifecycleEvent } from '@/lib/core/treaty';
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

  it('puts a month before its days and a year before its months', () => {
    expect(
      labels(
        event('day', reading('1995-09-10')),
        event('month', reading('1995-09')),
        event('year', reading('1995')),
      ),
    ).toEqual(['year', 'month', 'day']);
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
