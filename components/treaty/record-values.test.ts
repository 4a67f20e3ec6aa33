import { describe, expect, it } from 'vitest';
import type { Treaty } from '@/lib/core/treaty/treaty';
import { recordRowsOf } from './record-rows-of';
import { recordChangeOf } from './record-values';

const TREATIES = [{ slug: 'rivers-1970', shortTitle: 'Rivers 1970' }];
const NAMES = {
  title: 'Treaty on Bridges',
  shortTitle: 'Bridges',
  status: 'in-force',
  parties: 'Party A\n Party B \n\nParty A',
};

function read(fields: Readonly<Record<string, string>>) {
  return recordChangeOf(Object.entries({ ...NAMES, ...fields }), TREATIES);
}

function change(fields: Readonly<Record<string, string>>) {
  const answer = read(fields);
  if ('wrong' in answer) throw new Error(JSON.stringify(answer.wrong));
  return answer.change;
}

describe('what a record’s form says', () => {
  it('is its names and its rows in the order in which they stand', () => {
    const said = change({
      'events.4.kind': 'signed',
      'events.4.date': '1970-05',
      'events.4.preferred': 'yes',
      'events.2.kind': 'signed',
      'events.2.date': '1970-06-01',
      'events.2.statement': 'signed in June',
      'events.2.sourceTitle': 'Gazette',
      'relations.0.kind': 'replaces',
      'relations.0.slug': 'rivers-1970',
      'relations.0.title': '',
    });
    expect(said.parties).toEqual(['Party A', 'Party B']);
    expect(said.events).toEqual([
      { kind: 'signed', date: { value: '1970-05', precision: 'month' }, preferred: true },
      {
        kind: 'signed',
        date: { value: '1970-06-01', precision: 'day' },
        statement: 'signed in June',
        source: { title: 'Gazette' },
      },
    ]);
    expect(said.relations).toEqual([
      { kind: 'replaces', title: 'Rivers 1970', slug: 'rivers-1970' },
    ]);
  });

  it('passes over rows in which nothing was written', () => {
    expect(change({ 'events.0.kind': 'signed', 'events.0.date': ' ' }).events).toEqual([]);
  });

  it('is refused field by field', () => {
    const answer = read({
      title: ' ',
      'titles.0.lang': 'Русский',
      'titles.0.title': 'Договор',
      'events.1.kind': 'signed',
      'events.1.place': 'A town',
      'facts.0.label': 'Duration',
      'facts.0.url': 'gazette.example',
      'relations.3.kind': 'cites',
      'relations.3.note': 'in the preamble',
      'authenticTexts.0.lang': 'fr',
    });
    expect(Object.keys('wrong' in answer ? answer.wrong : {})).toEqual([
      'title',
      'titles.0.lang',
      'events.1.date',
      'facts.0.value',
      'facts.0.url',
      'relations.3.title',
      'authenticTexts.0.sourceTitle',
    ]);
  });

  it('is what is stored, where nothing was touched', () => {
    const stored: Treaty = {
      slug: 'bridges',
      ...{ title: NAMES.title, shortTitle: NAMES.shortTitle, status: 'in-force' },
      parties: [{ code: 'x-1', name: 'Party A' }],
      titles: [{ lang: 'fr', title: 'Traité des ponts' }],
      facts: [
        {
          key: 'own-1',
          label: 'Duration',
          readings: [
            { value: 'ten years', preferred: true, sources: [] },
            { value: 'nine years', preferred: false, note: 'a slip', sources: [] },
          ],
        },
      ],
      events: [
        {
          kind: 'signed',
          label: 'Signed',
          place: 'A town',
          readings: [
            {
              date: { value: '1970', precision: 'year' },
              preferred: true,
              sources: [{ url: 'https://example.org/g', title: 'Gazette' }],
            },
            {
              date: { value: '1971', precision: 'year' },
              preferred: false,
              sources: [{ url: 'An almanac', title: 'An almanac', partial: true }],
            },
          ],
        },
      ],
      relations: [{ kind: 'cites', title: 'Another', sources: [] }],
      authenticTexts: [{ lang: 'fr', source: { url: 'https://example.org/fr' } }],
      sources: [],
    };
    const fields = Object.entries(recordRowsOf(stored)).flatMap(([list, rows]) =>
      rows.flatMap((row, index) =>
        Object.entries(row).map(([field, value]) => [`${list}.${index}.${field}`, value]),
      ),
    );
    const said = change(Object.fromEntries(fields));
    expect(said.titles).toEqual(stored.titles);
    expect(said.events.map(({ date, place }) => [date.value, place])).toEqual([
      ['1970', 'A town'],
      ['1971', undefined],
    ]);
    expect(said.events.map(({ source }) => source)).toEqual([
      { title: 'Gazette', url: 'https://example.org/g' },
      { title: 'An almanac' },
    ]);
    expect(said.facts.map(({ value, preferred }) => [value, preferred])).toEqual([
      ['ten years', true],
      ['nine years', undefined],
    ]);
    expect(said.relations).toEqual([{ kind: 'cites', title: 'Another' }]);
    expect(said.authenticTexts).toEqual([
      { lang: 'fr', source: { url: 'https://example.org/fr' } },
    ]);
  });
});
