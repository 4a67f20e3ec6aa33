import { describe, expect, it } from 'vitest';
import type { LifecycleEvent, Treaty } from '@/lib/core/treaty/treaty';
import { recordChanges } from './record-changes';

const RECORD: Treaty = {
  slug: 'bridges',
  title: 'Treaty on Bridges',
  shortTitle: 'Bridges',
  status: 'not-stated',
  parties: [
    { code: 'x-1', name: 'Party A' },
    { code: 'x-2', name: 'Party B' },
  ],
  titles: [],
  facts: [],
  events: [],
  relations: [],
  authenticTexts: [],
  sources: [],
};

const signed = (date: string, place?: string): LifecycleEvent => ({
  kind: 'signed',
  label: 'Signed',
  ...(place !== undefined && { place }),
  readings: [
    {
      date: { value: date, precision: 'day' },
      statement: 'at noon',
      preferred: true,
      sources: [{ url: 'https://example.org/g', title: 'Gazette' }],
    },
  ],
});

describe('what a change of a record changed', () => {
  it('is nothing, where it says the same', () => {
    expect(recordChanges(RECORD, structuredClone(RECORD))).toEqual([]);
  });

  it('is said part by part, with what was there and what is', () => {
    const before = { ...RECORD, events: [signed('1970-05-01')] };
    const after: Treaty = {
      ...RECORD,
      status: 'in-force',
      parties: [...RECORD.parties, { code: 'x-3', name: 'Party C' }],
      titles: [{ lang: 'fr', title: 'Traité des ponts' }],
      events: [signed('1970-05-02', 'A town')],
      relations: [{ kind: 'cites', title: 'Rivers', note: 'in Article 2', sources: [] }],
    };
    expect(recordChanges(before, after)).toEqual([
      { part: 'Status', removed: ['Not stated'], added: ['In force'] },
      { part: 'Parties', removed: [], added: ['Party C'] },
      { part: 'Titles in other languages', removed: [], added: ['French: Traité des ponts'] },
      {
        part: 'Life of the treaty',
        removed: ['Signed: 1 May 1970 [Gazette, https://example.org/g]. at noon'],
        added: ['Signed: 2 May 1970, A town [Gazette, https://example.org/g]. at noon'],
      },
      { part: 'Related treaties', removed: [], added: ['Cites: Rivers. in Article 2'] },
    ]);
  });

  it('is an order too', () => {
    const turned = { ...RECORD, parties: [...RECORD.parties].reverse() };
    expect(recordChanges(RECORD, turned)).toEqual([
      {
        part: 'Order: parties',
        removed: ['Party A', 'Party B'],
        added: ['Party B', 'Party A'],
      },
    ]);
  });
});
