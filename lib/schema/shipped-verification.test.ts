/**
 * How far the shipped records were verified, held as figures: a text that is edited, or a state that
 * is raised without a source, has to be said here too.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { partsOf, unitEId, unitsOf } from '@/lib/core/treaty/provision';
import { preferredReading } from '@/lib/core/treaty/treaty';
import { type CorpusFile, parseCorpusFile } from './corpus';

const SLUGS = [
  'iran-russia-2025',
  'dprk-russia-2024',
  'dprk-russia-2000',
  'ussr-dprk-1961',
  'china-dprk-1961',
] as const;
type Slug = (typeof SLUGS)[number];

const files = new Map(
  [...SLUGS, 'udhr'].map((slug) => [
    slug,
    parseCorpusFile(JSON.parse(readFileSync(`prisma/corpus/${slug}.json`, 'utf8'))),
  ]),
);
function fileOf(slug: string): CorpusFile {
  const file = files.get(slug);
  if (!file) throw new Error(`${slug} is not shipped`);
  return file;
}
const unitsIn = (slug: Slug) => unitsOf(fileOf(slug).provisions);
const unitIn = (slug: Slug, eId: string) => unitsIn(slug).find((unit) => unit.eId === eId);
const partsIn = (slug: Slug) =>
  fileOf(slug).provisions.filter(({ kind }) => kind === 'paragraph' || kind === 'point');
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('the verification of the shipped texts', () => {
  it.each([
    ['iran-russia-2025', 13, 13, 5, 17],
    ['dprk-russia-2024', 14, 5, 4, 1],
    ['dprk-russia-2000', 0, 7, 0, 5],
    ['ussr-dprk-1961', 7, 0, 0, 0],
    ['china-dprk-1961', 4, 4, 0, 0],
  ] as const)('%s: %d seen, %d confirmed, %d from memory, %d uncertain', (slug, ...counts) => {
    const count = (state: string) => unitsIn(slug).filter((unit) => unit.state === state).length;
    const states = ['text-seen', 'content-confirmed', 'from-memory', 'low-confidence'];
    expect(states.map(count)).toEqual(counts);
  });

  it.each<[Slug, number[]]>([
    [
      'iran-russia-2025',
      [...range(6, 11), ...range(15, 18), ...range(20, 22), ...range(24, 29), 31, 32].concat(
        range(34, 47),
      ),
    ],
    ['dprk-russia-2024', [12, 13, 14, 15, 18, 19, 20, 21]],
    ['dprk-russia-2000', [1, ...range(3, 12)]],
    ['ussr-dprk-1961', []],
    ['china-dprk-1961', []],
  ])('%s says which article numbers no page shows, and why', (slug, numbers) => {
    const unconfirmed = unitsIn(slug).filter((unit) => unit.numberConfirmed === false);
    expect(unconfirmed.map(({ eId }) => eId)).toEqual(numbers.map((number) => `art_${number}`));
    expect(unconfirmed.filter(({ note }) => note === undefined)).toEqual([]);
  });

  it.each<[Slug, string[]]>([
    [
      'iran-russia-2025',
      ['5.1', '7.2', '10.2', '11.5', '15.2', '19.4', '19.5', '20.4', '20.5'].concat([
        ...['21.3', '22.3', '22.5', '22.6', '47.1', '47.3'],
      ]),
    ],
    ['dprk-russia-2024', ['9.2', '10.5', '10.6', '11.3', '18.4', '23.3']],
    ['dprk-russia-2000', ['10.2']],
    ['ussr-dprk-1961', ['6.3']],
    ['china-dprk-1961', []],
  ])('%s: what is from memory inside a checked article stands apart, explained', (slug, places) => {
    const checked = new Set(
      unitsIn(slug).flatMap(({ eId, state }) => (/seen|confirmed/.test(state) ? [eId] : [])),
    );
    const remembered = partsIn(slug).filter(
      ({ eId, state }) => state === 'from-memory' && checked.has(unitEId(eId)),
    );
    const named = remembered.map(({ eId }) => eId.replace('art_', '').replace('__para_', '.'));
    expect(named).toEqual(places);
    for (const { note, sources } of remembered) {
      expect(note).toMatch(/^From memory/);
      expect(sources).toEqual([]);
    }
  });

  it.each(['art_7', 'art_8', 'art_18'])(
    'names the sentences of Iran–Russia %s from memory',
    (eId) => {
      const unit = unitIn('iran-russia-2025', eId);
      const parts = unit ? partsOf(fileOf('iran-russia-2025').provisions, unit) : [];
      const named = parts.filter(({ note }) => /second sentence.*from memory/.test(note ?? ''));
      expect(named.length).toBeGreaterThan(0);
      for (const { text } of named) expect(text.split(/\. (?=[A-Z])/)).toHaveLength(2);
    },
  );

  it('gives a source, and what it shows, to whatever was seen as text', () => {
    const bare = SLUGS.flatMap((slug) =>
      [...unitsIn(slug), ...partsIn(slug)]
        .filter(({ state, sources }) => state === 'text-seen' && sources.length === 0)
        .map(({ eId }) => `${slug} ${eId}`),
    );
    expect(bare).toEqual([]);
    expect(unitIn('iran-russia-2025', 'art_4')?.sources.map(({ shows }) => shows)).toContain(
      'a digest of both paragraphs near to the wording, with the article number',
    );
  });

  it('calls the mass media Article 33 of the treaty between Iran and Russia', () => {
    expect(unitIn('iran-russia-2025', 'art_33')?.text).toContain('disinformation');
    expect(unitIn('iran-russia-2025', 'art_32')?.text).not.toMatch(/media|disinformation/);
    expect(unitIn('iran-russia-2025', 'art_35')?.text).toContain('culture and the arts');
  });
});

describe('the sources of the shipped records', () => {
  it.each([...SLUGS, 'udhr'])('%s: every source says of what kind it is', (slug) => {
    const { sources } = fileOf(slug).treaty;
    expect(sources.filter(({ kind }) => kind === undefined)).toEqual([]);
    for (const { url, partial } of sources) expect(URL.canParse(url)).toBe(partial !== true);
  });

  it.each<[Slug, string[]]>([
    ['iran-russia-2025', ['ru', 'en']],
    ['dprk-russia-2024', ['ko', 'ru']],
    ['ussr-dprk-1961', ['ru', 'ko']],
    ['dprk-russia-2000', []],
  ])('%s: says where the authentic text can be consulted', (slug, languages) => {
    const texts = fileOf(slug).treaty.authenticTexts ?? [];
    expect(texts.map(({ lang }) => lang)).toEqual(languages);
    expect(texts.map(({ source }) => source.kind)).toEqual(languages.map(() => 'official'));
  });
});

describe('where the sources of the shipped records disagree', () => {
  it.each([
    ['dprk-russia-2024', 'submitted', '2024-10-14', ['2024-10-15']],
    ['iran-russia-2025', 'signed', '2025-01-17', ['2025-01-16', '2025-01-18', '2025-12-17']],
    [
      'iran-russia-2025',
      'entered-into-force',
      '2025-10-02',
      ['2025-10-01', '2025-07', '2025-04-16'],
    ],
    ['dprk-russia-2000', 'signed', '2000-02-09', ['2000-06']],
    ['ussr-dprk-1961', 'terminated', '1996-09-10', ['1998', '1995-09-07', '1994-06-02']],
  ])('%s, %s: %s is preferred', (slug, kind, preferred, others) => {
    const readings =
      fileOf(slug).treaty.events.find((event) => event.kind === kind)?.readings ?? [];
    expect(preferredReading(readings)?.date.value).toBe(preferred);
    const rest = readings.filter((reading) => !reading.preferred);
    expect(rest.map(({ date }) => date.value)).toEqual(others);
  });

  it.each([
    ['dprk-russia-2024', 'health-care', 2],
    ['dprk-russia-2024', 'documents-to-replace', 3],
    ['iran-russia-2025', 'date-signed-persian', 3],
    ['iran-russia-2025', 'signatories', 2],
    ['iran-russia-2025', 'hostile-agreements', 2],
    ['iran-russia-2025', 'mutual-defence', 2],
    ['dprk-russia-2000', 'duration', 2],
    ['dprk-russia-2000', 'contact-trigger', 2],
    ['china-dprk-1961', 'duration', 4],
    ['china-dprk-1961', 'content-as-printed', 2],
  ])('%s, %s: the first of %3$d readings is preferred', (slug, key, count) => {
    const readings = fileOf(slug).treaty.facts.find((fact) => fact.key === key)?.readings ?? [];
    expect(readings.map(({ preferred }) => preferred)).toEqual(range(1, count).map((i) => i === 1));
  });
});
