import { describe, expect, it } from 'vitest';
import { type ContributedReading, withReadings } from './contributed-reading';
import type { LifecycleEvent, TreatyFact } from './treaty';

const contribution = { id: '1', by: 'Ada', visibility: 'public', own: false } as const;
const source = { url: 'https://example.org/almanac', title: 'Almanac' };
const duration: TreatyFact = {
  key: 'duration',
  label: 'Duration',
  readings: [{ value: 'ten years', preferred: true, sources: [] }],
};
const signed: LifecycleEvent = {
  kind: 'signed',
  label: 'Signed',
  readings: [{ date: { value: '1970', precision: 'year' }, preferred: true, sources: [] }],
};
const record = { facts: [duration], events: [signed] };
const said = (about: ContributedReading['about'], note?: string): ContributedReading => ({
  contribution,
  about,
  source,
  ...(note !== undefined && { note }),
});
const MAY = { value: '1970-05', precision: 'month' } as const;

describe('readings that readers added', () => {
  it('stand behind those of the record, which stay as they are', () => {
    const merged = withReadings(record, [
      said({ fact: 'duration', value: 'nine years' }, 'page 3'),
      said({ event: 'signed', date: MAY }),
    ]);
    expect(merged.facts).toEqual([
      {
        ...duration,
        readings: [
          ...duration.readings,
          {
            ...{ value: 'nine years', note: 'page 3', preferred: false },
            ...{ sources: [source], contributed: contribution },
          },
        ],
      },
    ]);
    expect(merged.events[0]?.readings).toEqual([
      ...signed.readings,
      { date: MAY, preferred: false, sources: [source], contributed: contribution },
    ]);
    expect(record).toEqual({ facts: [duration], events: [signed] });
  });

  it('are lost neither with a fact that is gone nor without an event', () => {
    const merged = withReadings({ facts: [], events: [] }, [
      said({ fact: 'place-signed', value: 'a bridge' }),
      said({ event: 'terminated', date: MAY }, 'by notice'),
    ]);
    expect(merged.facts.map(({ label }) => label)).toEqual(['place signed']);
    expect(merged.events).toMatchObject([
      { label: 'Terminated', readings: [{ statement: 'by notice', preferred: false }] },
    ]);
  });
});
