import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { database } from '@/lib/store/database';
import { failure } from '../testing/attempts';
import { notesOnVersion } from '../testing/notes';
import { type Person, person } from '../testing/people';
import { noteBody, noteOn, treatyOf } from '../testing/treaties';
import { readVersion } from '../treaties/read-version';
import { createAnnotation } from './create-annotation';
import { getAnnotation } from './get-annotation';
import { listAnnotations } from './list-annotations';
import {
  appointModerator,
  dismissFlags,
  flagNote,
  hideNote,
  notesToKeepInOrder,
  showNote,
} from './moderate';
import { replyTo, threadOf } from './thread';

async function scene() {
  const [author, reader, keeper] = [await person(), await person(), await person()];
  await appointModerator(keeper.email, true);
  const moderator = { ...keeper.actor, moderator: true };
  const slug = await treatyOf('The Parties shall consult.');
  const request = { ...noteOn(slug, 'consult'), visibility: 'public' as const };
  const { value: note } = await createAnnotation(author.actor, request);
  return { author, reader, moderator, slug, note, keeper };
}

const waiting = async (actor: Person['actor'], id: string) =>
  (await notesToKeepInOrder(actor)).find(({ note }) => note.id === id);

describe('a note that is reported', () => {
  it('waits for a moderator, once a person, without their names', async () => {
    const { author, reader, moderator, note } = await scene();
    await flagNote(reader.actor, note.id, 'an advertisement');
    await flagNote(reader.actor, note.id, 'once more');
    expect((await waiting(moderator, note.id))?.reasons).toEqual(['an advertisement']);
    expect(await waiting(reader.actor, note.id)).toBeUndefined();
    expect((await failure(flagNote(author.actor, note.id, 'my own'))).code).toBe('forbidden');
    expect((await failure(dismissFlags(reader.actor, note.id))).code).toBe('forbidden');
    await dismissFlags(moderator, note.id);
    expect(await waiting(moderator, note.id)).toBeUndefined();
  });

  it('that is private is not there for others', async () => {
    const { author, reader, moderator, slug } = await scene();
    const { value: own } = await createAnnotation(author.actor, noteOn(slug, 'consult'));
    for (const actor of [reader.actor, moderator]) {
      expect((await failure(flagNote(actor, own.id, 'what is it'))).code).toBe('not-found');
      expect((await failure(hideNote(actor, own.id, 'what is it'))).code).toBe('not-found');
    }
  });

  it('waits for nobody who may not read the text it is on by now', async () => {
    const { author, reader, moderator, slug, note } = await scene();
    await flagNote(reader.actor, note.id, 'an advertisement');
    const data = { ownerId: author.actor.id, visibility: 'private' };
    await database().expression.updateMany({ where: { treaty: { slug } }, data });
    expect(await waiting(moderator, note.id)).toBeUndefined();
  });
});

describe('a note that is hidden', () => {
  it('is gone for readers, on every list, and its author reads why', async () => {
    const { author, reader, moderator, slug, note } = await scene();
    await replyTo(reader.actor, note.id, { body: noteBody('an answer') });
    const { id: versionId } = await readVersion(ANONYMOUS, { slug, lang: 'en' });
    expect((await failure(hideNote(reader.actor, note.id, 'no'))).code).toBe('forbidden');
    await hideNote(moderator, note.id, 'an advertisement');
    const stranger = (await person()).actor;
    for (const actor of [stranger, ANONYMOUS]) {
      expect((await failure(getAnnotation(actor, note.id))).code).toBe('not-found');
      expect((await failure(threadOf(actor, note.id, { limit: 9 }))).code).toBe('not-found');
      expect(await notesOnVersion(actor, versionId)).toEqual([]);
      expect(await listAnnotations(actor, { treaty: slug, limit: 9 })).toEqual([]);
    }
    const seen = await getAnnotation(author.actor, note.id);
    expect(seen.hidden?.reason).toBe('an advertisement');
    expect(await waiting(moderator, note.id)).toBeDefined();
    await showNote(moderator, note.id);
    expect((await getAnnotation(ANONYMOUS, note.id)).hidden).toBeUndefined();
  });

  it('is recorded with who did it, and not why', async () => {
    const { moderator, note } = await scene();
    await hideNote(moderator, note.id, 'an advertisement');
    const trail = await database().auditEntry.findMany({ where: { subjectId: note.id } });
    expect(trail.map(({ action }) => action)).toContain('annotation.hide');
    expect(JSON.stringify(trail)).not.toContain('advertisement');
  });
});

describe('a moderator', () => {
  it('is appointed by address, and is one no longer when that is taken back', async () => {
    const { email, actor } = await person();
    expect(await appointModerator(email, true)).toBe(actor.name);
    expect(await appointModerator('nobody@example.org', true)).toBeUndefined();
    await appointModerator(email, false);
    const user = await database().user.findUniqueOrThrow({ where: { email } });
    expect(user.moderator).toBe(false);
  });
});
