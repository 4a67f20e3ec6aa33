import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkProvisions } from '@/lib/core/treaty/provision-tree';
import { preferredReading, type Treaty } from '@/lib/core/treaty/treaty';
import { AppError } from '@/lib/errors';
import { type CorpusFile, parseCorpusFile } from './corpus';

const reading = (date: string, precision: string, preferred = true) => ({
  date,
  precision,
  preferred,
  sources: ['K1'],
});

const record = {
  slug: 'a-b-2024',
  title: 'Treaty between A and B',
  shortTitle: 'A–B 2024',
  status: 'in-force',
  parties: [{ code: 'PRK', name: 'A' }],
  titles: [{ lang: 'ru', title: 'Договор' }],
  sources: { K1: { url: 'https://example.org/1', title: 'Page' } },
  facts: [
    { key: 'type', label: 'Type', readings: [{ value: 'pact', preferred: true, sources: ['K1'] }] },
  ],
  events: [{ kind: 'signed', label: 'Signed', readings: [reading('2024-06-19', 'day')] }],
  relations: [{ kind: 'see-also', title: 'Other', sources: [] }],
  expression: { lang: 'en', standing: 'working-rendering', title: 'Treaty', notice: 'Rendering.' },
  provisions: [
    {
      eId: 'art_1',
      kind: 'article',
      number: '1',
      heading: 'One',
      state: 'text-seen',
      sources: ['K1'],
      paragraphs: [{ number: '1', text: 'One.' }, { text: 'Two.' }],
    },
  ],
  quotations: [{ eId: 'art_1', lang: 'en', text: 'One', source: 'K1' }],
};

function issuesOf(json: unknown): string[] {
  try {
    parseCorpusFile(json);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return (error.details.issues ?? []).map(({ pointer, message }) => `${pointer} ${message}`);
  }
}

describe('parseCorpusFile', () => {
  it('resolves sources and lays provisions out', () => {
    const { treaty, provisions, quotations, expression } = parseCorpusFile(record);
    const source = { url: 'https://example.org/1', title: 'Page' };
    expect(treaty.facts[0]?.readings[0]?.sources).toEqual([source]);
    expect(treaty.events[0]?.readings[0]?.date).toEqual({ value: '2024-06-19', precision: 'day' });
    expect(provisions.map(({ eId }) => eId)).toEqual(['art_1', 'art_1__para_1', 'art_1__para_2']);
    expect(provisions[2]).toMatchObject({
      text: 'Two.',
      start: 5,
      state: 'text-seen',
      sources: [source],
    });
    expect(quotations[0]?.source).toEqual(source);
    expect(expression?.lang).toBe('en');
  });

  it('gives a record without a text', () => {
    const { expression, ...rest } = record;
    const parsed = parseCorpusFile({
      ...rest,
      provisions: [],
      quotations: [],
      facts: record.facts,
    });
    expect(expression.lang).toBe('en');
    expect(parsed.expression).toBeUndefined();
    expect(parsed.provisions).toEqual([]);
  });

  const [article] = record.provisions;

  it('says what each source shows, of a provision and of its parts', () => {
    const { provisions } = parseCorpusFile({
      ...record,
      sources: { ...record.sources, K2: { url: 'https://example.org/2', title: 'Digest' } },
      provisions: [
        {
          ...article,
          numberConfirmed: false,
          sources: ['K1', { source: 'K2', shows: '1 in full' }],
          paragraphs: [
            { text: 'One.' },
            { text: 'Two.', state: 'from-memory', note: 'Never seen.' },
            {
              text: 'Three:',
              state: 'content-confirmed',
              sources: [{ source: 'K2', shows: 'that it exists' }],
              points: [{ text: 'a;' }, { text: 'b.', state: 'low-confidence' }],
            },
          ],
        },
      ],
    });
    const [unit, ...parts] = provisions;
    const shown = (item?: (typeof provisions)[number]) =>
      item?.sources.map(({ title, shows }) => [title, shows]);
    expect(unit?.numberConfirmed).toBe(false);
    expect(shown(unit)).toEqual([
      ['Page', undefined],
      ['Digest', '1 in full'],
    ]);
    expect(parts.map((part) => [part.eId, part.state, part.note, shown(part)])).toEqual([
      ['art_1__para_1', 'text-seen', undefined, shown(unit)],
      ['art_1__para_2', 'from-memory', 'Never seen.', []],
      ['art_1__para_3', 'content-confirmed', undefined, [['Digest', 'that it exists']]],
      ['art_1__para_3__point_1', 'content-confirmed', undefined, [['Digest', 'that it exists']]],
      ['art_1__para_3__point_2', 'low-confidence', undefined, []],
    ]);
  });

  it('says of a source its kind, its day and that its address is known in part', () => {
    const { treaty } = parseCorpusFile({
      ...record,
      sources: {
        K1: { url: 'example.org, 2024', title: 'Page', partial: true, kind: 'press' },
        K2: { url: 'https://example.org', title: 'Text', kind: 'official', accessed: '2026-11-27' },
      },
      authenticTexts: [{ lang: 'ru', source: 'K2' }],
    });
    const text = {
      url: 'https://example.org',
      title: 'Text',
      kind: 'official',
      accessed: '2026-11-27',
    };
    expect(treaty.sources).toEqual([
      { url: 'example.org, 2024', title: 'Page', partial: true, kind: 'press' },
      text,
    ]);
    expect(treaty.authenticTexts).toEqual([{ lang: 'ru', source: text }]);
  });

  const withSource = (more: object) => ({
    ...record,
    sources: { K1: { url: 'https://example.org/1', title: 'Page', ...more } },
  });
  const event = (...readings: unknown[]) => ({
    ...record,
    events: [{ kind: 'signed', label: 'Signed', readings }],
  });
  it.each<[string, unknown, RegExp]>([
    [
      'an unknown source key',
      { ...record, relations: [{ ...record.relations[0], sources: ['X'] }] },
      /^\/relations\/0\/sources\/0 "X" is not among/,
    ],
    [
      'an uncited source',
      { ...record, sources: { ...record.sources, K2: { url: 'https://example.org', title: 'x' } } },
      /^\/sources\/K2 is cited nowhere/,
    ],
    [
      'a relative address',
      { ...record, sources: { K1: { url: '/page', title: 'x' } } },
      /^\/sources\/K1\/url is not an absolute/,
    ],
    [
      'a script address',
      { ...record, sources: { K1: { url: 'javascript:x', title: 'x' } } },
      /^\/sources\/K1\/url is not an absolute/,
    ],
    [
      'a part of an address that is not said to be one',
      withSource({ url: 'example.org' }),
      /^\/sources\/K1\/url is not an absolute .* "partial": true/,
    ],
    ['a source of no known kind', withSource({ kind: 'rumour' }), /^\/sources\/K1\/kind /],
    [
      'a day of access that does not exist',
      withSource({ accessed: '2026-02-30' }),
      /^\/sources\/K1\/accessed is not a day/,
    ],
    [
      'one address for two sources',
      {
        ...record,
        sources: { ...record.sources, K2: record.sources.K1 },
        relations: [{ ...record.relations[0], sources: ['K2'] }],
      },
      /^\/sources\/K2\/url "https:\/\/example.org\/1" is the address of another/,
    ],
    [
      'a source named twice for a provision',
      { ...record, provisions: [{ ...article, sources: ['K1', { source: 'K1', shows: 'x' }] }] },
      /^\/provisions\/0\/sources\/1 "K1" is named twice/,
    ],
    [
      'an unknown source of a point',
      {
        ...record,
        provisions: [
          { ...article, paragraphs: [{ text: 'a:', points: [{ text: 'b', sources: ['X'] }] }] },
        ],
      },
      /^\/provisions\/0\/paragraphs\/0\/points\/0\/sources\/0 "X" is not among/,
    ],
    [
      'an authentic text from nowhere',
      { ...record, authenticTexts: [{ lang: 'ru', source: 'X' }] },
      /^\/authenticTexts\/0\/source "X" is not among/,
    ],
    [
      'an undated event',
      event({ precision: 'day', preferred: true, sources: ['K1'] }),
      /^\/events\/0\/readings\/0\/date an event needs a date/,
    ],
    ['an event without readings', event(), /^\/events\/0\/readings needs at least one/],
    [
      'a precision that does not match',
      event(reading('2024-06', 'day')),
      /^\/events\/0\/readings\/0\/date is not a date/,
    ],
    [
      'a day that does not exist',
      event(reading('2024-02-30', 'day')),
      /^\/events\/0\/readings\/0\/date is not a date/,
    ],
    [
      'two preferred readings',
      event(reading('2024-06-19', 'day'), reading('2024', 'year')),
      /^\/events\/0\/readings has more than one preferred/,
    ],
    [
      'a reading from nowhere',
      event({ ...reading('2024', 'year'), sources: [] }),
      /^\/events\/0\/readings\/0 has no source/,
    ],
    [
      'a repeated eId',
      { ...record, provisions: [article, article] },
      /^\/provisions\/1\/eId the eId "art_1" is used twice/,
    ],
    [
      'an empty text',
      { ...record, provisions: [{ ...article, paragraphs: [{ text: ' ' }] }] },
      /^\/provisions\/0\/paragraphs\/0\/text is empty/,
    ],
    [
      'a text of several lines',
      { ...record, provisions: [{ ...article, paragraphs: [{ text: 'a\nb' }] }] },
      /line break/,
    ],
    [
      'an article without words',
      { ...record, provisions: [{ ...article, paragraphs: undefined }] },
      /^\/provisions "art_1" has no text/,
    ],
    [
      'a quotation of nothing',
      { ...record, quotations: [{ ...record.quotations[0], eId: 'art_9' }] },
      /^\/quotations\/0\/eId no provision/,
    ],
    ['a misspelt field', { ...record, shorttitle: 'x' }, /shorttitle/],
    [
      'a text without its expression',
      { ...record, expression: undefined },
      /^\/expression is missing/,
    ],
  ])('refuses %s', (_name, json, issue) => {
    expect(issuesOf(json)).toEqual([expect.stringMatching(issue)]);
  });
});

describe('the shipped records', () => {
  const records = readdirSync('prisma/corpus').filter((name) => name.endsWith('.json'));
  const files = records.map((name): [string, CorpusFile] => [
    name.replace('.json', ''),
    parseCorpusFile(JSON.parse(readFileSync(`prisma/corpus/${name}`, 'utf8'))),
  ]);
  const find = (slug: string) => files.find(([name]) => name === slug)?.[1];
  const treatyOf = (slug: string): Treaty | undefined => find(slug)?.treaty;
  const textOf = (slug: string, eId: string) =>
    find(slug)?.provisions.find((provision) => provision.eId === eId)?.text;

  it.each(files)('%s is sound', (name, { treaty, provisions }) => {
    expect(treaty.slug).toBe(name);
    expect(checkProvisions(provisions)).toEqual([]);
  });

  it('render Article 4 with the words scholars look for', () => {
    expect(textOf('dprk-russia-2024', 'art_4')).toContain('military and other assistance');
  });

  it('call the parties the Parties, and never the sides', () => {
    const wordings = files.flatMap(([, { provisions }]) => provisions.map(({ text }) => text));
    expect(wordings.filter((text) => /\bsides?\b/i.test(text))).toEqual([]);
  });

  it('say that a rendering is not an authentic text', () => {
    const notices = files.flatMap(([, { expression }]) => (expression ? [expression] : []));
    expect(notices).toHaveLength(5);
    for (const { standing, notice } of notices) {
      expect(standing).toBe('working-rendering');
      expect(notice).toMatch(/not an authentic text/);
    }
  });

  it('explain in a note whatever is from memory or of low confidence', () => {
    const unexplained = files.flatMap(([name, { provisions }]) =>
      provisions
        .filter(({ kind, state }) => kind === 'article' && /from-memory|low-confidence/.test(state))
        .filter(({ note }) => note === undefined)
        .map(({ eId }) => `${name} ${eId}`),
    );
    expect(unexplained).toEqual([]);
  });

  it.each([
    ['dprk-russia-2024', 'signed', '2024-06-19', '2024-06-18'],
    ['iran-russia-2025', 'entered-into-force', '2025-10-02', '2025-07'],
    ['dprk-russia-2000', 'entered-into-force', '2000-10-30', '2000-07-19'],
    ['ussr-dprk-1961', 'terminated', '1996-09-10', '1998'],
    ['china-dprk-1961', 'entered-into-force', '1961-09-10', '1961-06-10'],
  ])('show both readings of %s, %s, and prefer one', (slug, kind, preferred, variant) => {
    const readings = treatyOf(slug)?.events.find((event) => event.kind === kind)?.readings ?? [];
    expect(preferredReading(readings)?.date.value).toBe(preferred);
    expect(readings.map(({ date }) => date.value)).toContain(variant);
  });

  it.each([
    ['iran-russia-2025', 'majlis-vote', 3],
    ['dprk-russia-2024', 'emergencies', 2],
  ])('prefer no reading of %s, %s', (slug, key, count) => {
    const readings = treatyOf(slug)?.facts.find((fact) => fact.key === key)?.readings ?? [];
    expect(readings.map(({ preferred }) => preferred)).toEqual(Array(count).fill(false));
  });
});
