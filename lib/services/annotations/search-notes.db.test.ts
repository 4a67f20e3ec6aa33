import { expect, it } from 'vitest';
import { database } from '@/lib/store/database';
import { foldNotes } from '@/lib/store/note-search';
import { person } from '../testing/people';
import { noteBody, noteOn, treatyOf } from '../testing/treaties';
import { changeAnnotation } from './change-annotation';
import { createAnnotation } from './create-annotation';
import { listAnnotations } from './list-annotations';

const CLAUSE = 'The Parties shall consult. Each Party shall assist the other.';

/** A note of one's own, and how many notes a search of one's own finds. */
async function noteSaying(words: string) {
  const slug = await treatyOf(CLAUSE);
  const { actor } = await person();
  const request = { ...noteOn(slug, 'shall assist'), body: noteBody(words) };
  const { value } = await createAnnotation(actor, request);
  const found = async (q: string) =>
    (await listAnnotations(actor, { creator: 'me', q, limit: 10 })).length;
  return { actor, note: value, found };
}

it('a search finds what a reader would call the same words, in any order, and quoted words', async () => {
  const { found } = await noteSaying(
    'Military aid for 인권: don’t forget مادهٔ ۴, 100% sure, می‌توان.',
  );
  const together = `${'인권'.normalize('NFD')} ASSIST 100%`;
  for (const q of ["aid  don't military ", together, 'ماده 4 می توان']) {
    expect(await found(q), q).toBe(1);
  }
  for (const q of ['military peace', '1_0']) expect(await found(q), q).toBe(0);
});

it('a search finds the words of the newest revision', async () => {
  const { actor, note, found } = await noteSaying('first');
  await changeAnnotation(actor, note.id, 1, { body: noteBody('second') });
  expect([await found('first'), await found('second assist')]).toEqual([0, 1]);
});

it('notes of an earlier release are folded once', async () => {
  const { note, found } = await noteSaying('naïve');
  await database().annotation.update({ where: { id: note.id }, data: { searchText: null } });
  expect(await found('naive')).toBe(0);
  await foldNotes();
  expect(await found('naive assist')).toBe(1);
});
