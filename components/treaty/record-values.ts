/** From the words of the record's form to what is sent, or to what is wrong, field by field. */

import type { RecordChange } from '@/lib/client/treaty-client';
import { isLanguageTag } from '@/lib/core/language/language';
import { parsePartialDate } from '@/lib/core/treaty/partial-date';

/** A treaty that a relation can lead to. */
export type TreatyName = { readonly slug: string; readonly shortTitle: string };

/** A sentence for each field that is wrong, by the field's name. */
export type WrongFields = Readonly<Record<string, string>>;

/** The lists of the form; a field of theirs is named `events.{row}.date`. */
export const ROW_LISTS = ['titles', 'events', 'facts', 'relations', 'authenticTexts'] as const;

export type RowList = (typeof ROW_LISTS)[number];

type Entry = readonly [name: string, value: string];
/** The words of one field of a row; empty where it has none. */
type Row = {
  readonly name: string;
  readonly read: (field: string) => string;
  readonly wrong: (field: string, isWrong: boolean, sentence: string) => void;
};

/** What is to be sent; or a sentence for each field that is wrong. Rows without a word are passed over. */
export function recordChangeOf(
  entries: readonly Entry[],
  treaties: readonly TreatyName[],
): { readonly change: RecordChange } | { readonly wrong: WrongFields } {
  const wrong: Record<string, string> = {};
  const words = new Map(entries.map(([name, value]) => [name, value.normalize('NFC').trim()]));
  const read = (name: string) => words.get(name) ?? '';
  const rows = (list: RowList) => rowsOf(list, words, wrong);
  if (read('title') === '') wrong.title = 'Give the treaty its title.';
  if (read('shortTitle') === '') wrong.shortTitle = 'Give it a short title, for lists and columns.';
  const reason = read('reason');
  const change: RecordChange = {
    title: read('title'),
    shortTitle: read('shortTitle'),
    status: read('status'),
    parties: [...new Set(read('parties').split('\n').map(trimmed).filter(Boolean))],
    titles: rows('titles').map(titleOf),
    events: rows('events').map(eventOf),
    facts: rows('facts').map(factOf),
    relations: rows('relations').map((row) => relationOf(row, treaties)),
    authenticTexts: rows('authenticTexts').map(authenticTextOf),
    ...(reason !== '' && { reason }),
  };
  return Object.keys(wrong).length > 0 ? { wrong } : { change };
}

function trimmed(words: string): string {
  return words.trim();
}

/** Fields in which something is always chosen: alone they are no row. */
const CHOSEN: ReadonlySet<string> = new Set(['kind', 'preferred']);

function rowsOf(
  list: RowList,
  words: ReadonlyMap<string, string>,
  wrong: Record<string, string>,
): Row[] {
  const said = new Map<string, boolean>();
  for (const [name, value] of words) {
    const [of, row = '', field = ''] = name.split('.');
    if (of !== list) continue;
    said.set(row, said.get(row) === true || (value !== '' && !CHOSEN.has(field)));
  }
  return [...said]
    .filter(([, isSaid]) => isSaid)
    .map(([row]) => ({
      name: `${list}.${row}`,
      read: (field) => words.get(`${list}.${row}.${field}`) ?? '',
      wrong: (field, isWrong, sentence) => {
        if (isWrong) wrong[`${list}.${row}.${field}`] = sentence;
      },
    }));
}

function titleOf(row: Row): RecordChange['titles'][number] {
  const [lang, title] = [row.read('lang'), row.read('title')];
  checkLanguage(row);
  row.wrong('title', title === '', 'Give the title in this language.');
  return { lang, title };
}

function eventOf(row: Row): RecordChange['events'][number] {
  const date = parsePartialDate(row.read('date'));
  row.wrong('date', date === undefined, 'Write it as 2024-06-19, 2024-06 or 2024.');
  return {
    kind: row.read('kind'),
    date: date ?? { value: '', precision: 'day' },
    ...said(row, 'place'),
    ...said(row, 'statement'),
    ...readingOf(row),
  };
}

function factOf(row: Row): RecordChange['facts'][number] {
  const [label, value] = [row.read('label'), row.read('value')];
  row.wrong('label', label === '', 'Say what is stated: Duration, Signatories.');
  row.wrong('value', value === '', 'Say what the source says of it.');
  return { label, value, ...said(row, 'note'), ...readingOf(row) };
}

function relationOf(row: Row, treaties: readonly TreatyName[]): RecordChange['relations'][number] {
  const slug = row.read('slug');
  const chosen = treaties.find((treaty) => treaty.slug === slug);
  const title = row.read('title') || (chosen?.shortTitle ?? '');
  row.wrong('title', title === '', 'Choose a treaty, or write its title.');
  return { kind: row.read('kind'), title, ...(slug !== '' && { slug }), ...said(row, 'note') };
}

function authenticTextOf(row: Row): RecordChange['authenticTexts'][number] {
  checkLanguage(row);
  const { source = {} } = sourceOf(row);
  row.wrong('sourceTitle', !source.title && !source.url, 'Name the publication or its address.');
  return { lang: row.read('lang'), source };
}

function checkLanguage(row: Row): void {
  const isWrong = !isLanguageTag(row.read('lang'));
  row.wrong('lang', isWrong, 'Give the language as a tag: en, ru, ko, zh-Hant.');
}

function readingOf(row: Row) {
  return { ...(row.read('preferred') !== '' && { preferred: true as const }), ...sourceOf(row) };
}

function sourceOf(row: Row): { source?: { title?: string; url?: string } } {
  const [title, url] = [row.read('sourceTitle'), row.read('url')];
  const isWrong = url !== '' && !/^https?:\/\/\S+$/.test(url);
  row.wrong('url', isWrong, 'Begin the address with https:// or http://.');
  if (title === '' && url === '') return {};
  return { source: { ...(title !== '' && { title }), ...(url !== '' && { url }) } };
}

function said<F extends string>(row: Row, field: F): { readonly [K in F]?: string } {
  const words = row.read(field);
  return (words === '' ? {} : { [field]: words }) as { readonly [K in F]?: string };
}
