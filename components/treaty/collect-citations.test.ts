import { describe, expect, it } from 'vitest';
import type { Treaty } from '@/lib/core/treaty/treaty';
import { collectCitations } from './collect-citations';

const source = (name: string) => ({ url: `https://example.org/${name}`, title: name });

const treaty: Treaty = {
  slug: 'x',
  title: 'X',
  shortTitle: 'X',
  status: 'in-force',
  parties: [],
  titles: [],
  authenticTexts: [],
  facts: [
    {
      key: 'place',
      label: 'Place',
      readings: [
        { value: 'Paris', preferred: true, sources: [source('kcna')] },
        { value: 'Peking', preferred: false, sources: [source('tass'), source('kcna')] },
      ],
    },
  ],
  events: [
    {
      kind: 'entered-into-force',
      label: 'In force',
      readings: [
        {
          date: { value: '2024-12-04', precision: 'day' },
          preferred: true,
          sources: [source('ifx'), source('tass')],
        },
      ],
    },
    {
      kind: 'signed',
      label: 'Signed',
      readings: [
        {
          date: { value: '2024-06-19', precision: 'day' },
          preferred: true,
          sources: [source('duma')],
        },
      ],
    },
  ],
  relations: [{ kind: 'replaces', title: 'Y', sources: [source('kcna')] }],
  sources: [source('blog'), source('kcna')],
};

describe('collectCitations', () => {
  const citations = collectCitations(treaty);

  it('numbers sources as the record does, and after them what it leaves out', () => {
    expect(citations.map(({ number, title }) => [number, title])).toEqual([
      [1, 'blog'],
      [2, 'kcna'],
      [3, 'tass'],
      [4, 'duma'],
      [5, 'ifx'],
    ]);
  });

  it('remembers each place once', () => {
    expect(citations[1]?.uses).toEqual([
      { label: 'Place', anchor: 'fact-place' },
      { label: 'Y', anchor: 'relation-1' },
    ]);
    expect(citations[2]?.uses.map((use) => use.anchor)).toEqual(['fact-place', 'event-2']);
  });

  it('lists what is cited nowhere on the page without a use', () => {
    expect(citations[0]).toMatchObject({ title: 'blog', uses: [] });
  });
});
