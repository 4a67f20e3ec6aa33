import { expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { database } from '@/lib/store/database';
import { person } from '../testing/people';
import { noteBody, noteOn, treatyOf } from '../testing/treaties';
import { changeAnnotation, deleteAnnotation } from './change-annotation';
import { createAnnotation } from './create-annotation';
import { noteHistory } from './note-history';

const CLAUSE = 'The Parties shall consult. Each Party shall assist the other.';

async function ownNote() {
  const slug = await treatyOf(CLAUSE);
  const author = await person();
  const { value } = await createAnnotation(author.actor, {
    ...noteOn(slug, 'consult'),
    body: noteBody('First.'),
  });
  return { author: author.actor, id: value.id };
}

it('lists every wording for the author, the newest first', async () => {
  const { author, id } = await ownNote();
  await changeAnnotation(author, id, 1, { body: noteBody('Second.') });
  await changeAnnotation(author, id, 2, { visibility: 'public' });
  const { revisions } = await noteHistory(author, id);
  expect(revisions.map(({ revision, visibility }) => [revision, visibility])).toEqual([
    [3, 'public'],
    [2, 'private'],
    [1, 'private'],
  ]);
  expect(revisions.at(-1)?.body).toEqual(noteBody('First.'));
});

it('is not found for others, also of a public note, and of a deleted one', async () => {
  const { author, id } = await ownNote();
  await changeAnnotation(author, id, 1, { visibility: 'public' });
  const other = (await person()).actor;
  await expect(noteHistory(other, id)).rejects.toThrow(AppError);
  await expect(noteHistory({ kind: 'anonymous' }, id)).rejects.toMatchObject({ code: 'not-found' });
  await deleteAnnotation(author, id);
  await expect(noteHistory(author, id)).rejects.toMatchObject({ code: 'not-found' });
});

it('shows a group the wordings it could read, to those who write there', async () => {
  const { author, id } = await ownNote();
  const writer = (await person()).actor;
  const reader = (await person()).actor;
  const group = await database().group.create({
    data: {
      name: 'Readers of treaties',
      members: {
        create: [
          { userId: author.id, role: 'owner' },
          { userId: writer.id, role: 'annotator' },
          { userId: reader.id, role: 'reader' },
        ],
      },
    },
  });
  // As the service of groups does it: the revision says which group could read it.
  await database().annotation.update({
    where: { id },
    data: { visibility: 'group', groupId: group.id, revision: 2 },
  });
  await database().annotationRevision.create({
    data: {
      ...{ annotationId: id, revision: 2, visibility: 'group', groupId: group.id },
      body: noteBody('For the group.') as object,
    },
  });
  const seen = async (actor: Parameters<typeof noteHistory>[0]) =>
    (await noteHistory(actor, id)).revisions.map(({ revision }) => revision);
  expect(await seen(author)).toEqual([2, 1]);
  expect(await seen(writer)).toEqual([2]);
  await expect(noteHistory(reader, id)).rejects.toMatchObject({ code: 'not-found' });
});
