import type { AddedReading } from '@/lib/client/treaty-client';
import { parsePartialDate } from '@/lib/core/treaty/partial-date';

/** What a reading is about. */
export type ReadingSubject = 'event' | 'fact';

/** What is to be sent of the form of a reading; or a sentence for each field that is wrong. */
export function readingOf(
  of: ReadingSubject,
  values: (name: string) => string,
):
  | { readonly reading: Omit<AddedReading, 'visibility'> }
  | { readonly wrong: Readonly<Record<string, string>> } {
  const read = (name: string) => values(name).normalize('NFC').trim();
  const date = parsePartialDate(read('date'));
  const [note, title, url] = [read('note'), read('sourceTitle'), read('url')];
  const wrong: Record<string, string> = {};
  if (of === 'event' && !date) wrong.date = 'Write it as 2024-06-19, 2024-06 or 2024.';
  if (of === 'fact' && read('value') === '') wrong.value = 'Say what the source says.';
  if (title === '' && url === '') wrong.sourceTitle = 'Name the source or its address.';
  if (url !== '' && !/^https?:\/\/\S+$/.test(url)) {
    wrong.url = 'Begin the address with https:// or http://.';
  }
  if (Object.keys(wrong).length > 0) return { wrong };
  const about =
    of === 'event' && date
      ? { event: read('event'), date }
      : { fact: read('fact'), value: read('value') };
  const source = { ...(title !== '' && { title }), ...(url !== '' && { url }) };
  return { reading: { about, ...(note !== '' && { note }), source } };
}
