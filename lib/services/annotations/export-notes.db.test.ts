import { afterAll, describe, expect, it } from 'vitest';
import { ALL_MINE, type NotesQuery } from '@/lib/core/annotation/notes-query';
import { readCsv } from '@/lib/formats/testing/read-csv';
import { database, disconnect } from '@/lib/store/database';
import { copyNote, textOf } from '../testing/notes';
import { type Person, person } from '../testing/people';
import { noteBody, noteOn, treatyOf } from '../testing/treaties';
import { createAnnotation } from './create-annotation';
import { exportNotes } from './export-notes';
import { listNotes } from './list-notes';

afterAll(disconnect);

/** More than are read at once. */
const MANY = 230;
const ORIGIN = 'https://example.org';

/** A person with many public notes on two articles, half on each; their ids, the newest first. */
async function writer() {
  const author = await person();
  const slug = await treatyOf('Ships shall keep to the right.', 'Boats shall keep to the left.');
  for (const word of ['Ships', 'Boats']) {
    const request = { ...noteOn(slug, word), visibility: 'public' as const, body: noteBody(word) };
    const { value } = await createAnnotation(author.actor, request);
    await copyNote(value.id, MANY / 2 - 1);
  }
  const notes = await database().annotation.findMany({
    where: { creatorId: author.actor.id },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return { author, slug, ids: notes.map(({ id }) => id) };
}

const file = ({ actor }: Person, query: NotesQuery, format: 'csv' | 'json') =>
  exportNotes(actor, query, { format, origin: ORIGIN });

describe('a file of more notes than are read at once', () => {
  it('has every one of them once, in the order that is asked for', async () => {
    const { author, ids } = await writer();
    const json = JSON.parse(await textOf(await file(author, ALL_MINE, 'json')));
    expect(json.notes.map(({ id }: { id: string }) => id)).toEqual(ids);
    const byClause = { ...ALL_MINE, sort: 'clause' } as const;
    const listed = (await listNotes(author.actor, byClause)).annotations.map(({ id }) => id);
    const [head = [], ...rows] = readCsv(await textOf(await file(author, byClause, 'csv')));
    expect(head[0]).toBe('note');
    expect(rows.map(([id]) => id)).toEqual(listed);
    expect(new Set(listed)).toEqual(new Set(ids));
  });

  it('comes in pieces of some notes each', async () => {
    const { author } = await writer();
    for (const format of ['csv', 'json'] as const) {
      const sizes: number[] = [];
      for await (const piece of (await file(author, ALL_MINE, format)).pieces) {
        sizes.push(piece.split('shall keep').length - 1);
      }
      expect(Math.max(...sizes)).toBeLessThan(MANY);
    }
  });

  it('has nothing on a later page that the reader may no longer read then', async () => {
    const { author, slug, ids } = await writer();
    const reader = await person();
    const { pieces } = await file(reader, { ...ALL_MINE, whose: 'all', treaty: slug }, 'json');
    let text = '';
    for (let count = 0; count < 2; count += 1) text += (await pieces.next()).value ?? '';
    const before = ids.filter((id) => text.includes(id));
    await database().annotation.updateMany({
      where: { creatorId: author.actor.id },
      data: { visibility: 'private' },
    });
    for await (const piece of pieces) text += piece;
    const given = JSON.parse(text).notes.map(({ id }: { id: string }) => id);
    expect(given).toEqual(before);
    expect([before.length > 0, before.length < MANY]).toEqual([true, true]);
  });

  it('of no notes is a file all the same', async () => {
    const reader = await person();
    expect(JSON.parse(await textOf(await file(reader, ALL_MINE, 'json')))).toEqual({ notes: [] });
    expect(readCsv(await textOf(await file(reader, ALL_MINE, 'csv')))).toHaveLength(1);
  });
});
