import { afterAll, describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { database, disconnect } from '@/lib/store/database';
import { closeGroup, renameGroup } from '../groups/change-group';
import { changeRole, leaveGroup, putOut } from '../groups/members';
import { createShareLink, openShareLink } from '../sharing/share-links';
import { failure } from '../testing/attempts';
import { fullGroup, groupOf } from '../testing/groups';
import { type Person, person } from '../testing/people';
import { noteBody, noteOn, treatyOf } from '../testing/treaties';
import { changeAnnotation, deleteAnnotation } from './change-annotation';
import { createAnnotation } from './create-annotation';
import { getAnnotation } from './get-annotation';
import { listAnnotations } from './list-annotations';
import { replyTo } from './thread';

afterAll(disconnect);

const CLAUSE = 'The Parties shall consult.';

async function noteIn(group: string, { actor }: Person, slug?: string) {
  const place = noteOn(slug ?? (await treatyOf(CLAUSE)), 'consult');
  return (await createAnnotation(actor, { ...place, visibility: 'group', group })).value;
}

const answer = async (id: string, { actor }: Person, text = 'An answer') =>
  (await replyTo(actor, id, { body: noteBody(text) })).value.id;

/** Gives a note other readers. */
const moved = async (
  { actor }: Person,
  id: string,
  visibility: 'private' | 'group' | 'public',
  group?: string,
) => {
  const { revision } = await getAnnotation(actor, id);
  return (await changeAnnotation(actor, id, revision, { visibility, group })).value;
};

const reads = async ({ actor }: Person, id: string) =>
  (await getAnnotation(actor, id).catch(() => undefined)) !== undefined;

describe('a note of a group', () => {
  it('is read by its members, says whose it is, and does not exist for others', async () => {
    const { id, owner, annotator, reader } = await fullGroup('Rivers');
    const note = await noteIn(id, annotator);
    expect(note).toMatchObject({ visibility: 'group', group: { id, name: 'Rivers' } });
    const stranger = await person();
    expect(await Promise.all([owner, reader, stranger].map((one) => reads(one, note.id)))).toEqual([
      true,
      true,
      false,
    ]);
    expect((await failure(getAnnotation(ANONYMOUS, note.id))).code).toBe('not-found');
    const listed = await listAnnotations(reader.actor, { group: id, limit: 10 });
    expect(listed.map((one) => one.id)).toEqual([note.id]);
    expect(await listAnnotations(stranger.actor, { group: id, limit: 10 })).toEqual([]);
  });

  it('is written by those whose role it is, in an open group of their own', async () => {
    const { id, owner, editor, annotator, reader } = await fullGroup();
    const slug = await treatyOf(CLAUSE);
    for (const one of [owner, editor, annotator]) await noteIn(id, one, slug);
    expect((await failure(noteIn(id, reader, slug))).message).toMatch(/do not write there/);
    const stranger = await person();
    const none = await failure(noteIn('00000000-0000-7000-8000-000000000000', stranger, slug));
    const foreign = await failure(noteIn(id, stranger, slug));
    expect([foreign.code, foreign.message]).toEqual(['not-found', none.message]);
    await closeGroup(owner.actor, id);
    expect((await failure(noteIn(id, annotator, slug))).message).toMatch(/closed/);
    expect(await database().annotation.count({ where: { groupId: id } })).toBe(3);
  });

  it('stays of its group when its words change', async () => {
    const { id, annotator, reader } = await fullGroup();
    const note = await noteIn(id, annotator);
    const edit = { body: noteBody('Other words') };
    const { value } = await changeAnnotation(annotator.actor, note.id, 1, edit);
    expect(value.group?.id).toBe(id);
    expect(await reads(reader, note.id)).toBe(true);
    const foreign = changeAnnotation(reader.actor, note.id, 2, edit);
    expect((await failure(foreign)).code).toBe('forbidden');
  });

  it('goes to another group, to everyone and back, and what its author answered with it', async () => {
    const { id, annotator, reader } = await fullGroup('Rivers');
    const other = await groupOf(annotator, 'Lakes');
    const note = await noteIn(id, annotator);
    const reply = await answer(note.id, annotator);
    expect((await moved(annotator, note.id, 'group', other)).group?.name).toBe('Lakes');
    expect([await reads(reader, note.id), await reads(reader, reply)]).toEqual([false, false]);
    expect((await moved(annotator, note.id, 'public')).group).toBeUndefined();
    expect((await getAnnotation(ANONYMOUS, reply)).group).toBeUndefined();
    await moved(annotator, note.id, 'private');
    expect([await reads(reader, note.id), await reads(reader, reply)]).toEqual([false, false]);
    const nowhere = await failure(moved(annotator, note.id, 'group'));
    expect(nowhere.details.issues?.[0]?.pointer).toBe('/group');
    await moved(annotator, note.id, 'group', id);
    expect([await reads(reader, note.id), await reads(reader, reply)]).toEqual([true, true]);
  });

  it('names its group to nobody who holds a link to it', async () => {
    const { id, annotator } = await fullGroup('Secret rivers');
    const note = await noteIn(id, annotator);
    const link = await createShareLink(annotator.actor, { annotation: note.id, expiresInDays: 1 });
    const opened = await openShareLink(link.value.token ?? '');
    expect(opened.annotation.id).toBe(note.id);
    expect(JSON.stringify(opened)).not.toContain('Secret rivers');
    expect(JSON.stringify(opened)).not.toContain(id);
  });
});

describe('a note of who left its group', () => {
  it.each(['left', 'was put out', 'only reads', 'is in a closed group'])(
    'can be deleted or made private, not edited, where its author %s',
    async (how) => {
      const { id, owner, annotator, reader } = await fullGroup('Rivers');
      const slug = await treatyOf(CLAUSE);
      const [note, second] = [await noteIn(id, annotator, slug), await noteIn(id, annotator, slug)];
      if (how === 'left') await leaveGroup(annotator.actor, id);
      if (how === 'was put out') await putOut(owner.actor, id, annotator.actor.id);
      if (how === 'only reads') await changeRole(owner.actor, id, annotator.actor.id, 'reader');
      if (how === 'is in a closed group') await closeGroup(owner.actor, id);
      expect(await reads(annotator, note.id)).toBe(true);
      expect(await reads(reader, note.id)).toBe(true);
      for (const edit of [
        { body: noteBody('Late words') },
        { visibility: 'public' } as const,
        { visibility: 'private', body: noteBody('Late words') } as const,
      ]) {
        const refused = await failure(changeAnnotation(annotator.actor, note.id, 1, edit));
        expect(refused.message).toMatch(/You can delete it, or make it private/);
      }
      await changeAnnotation(annotator.actor, note.id, 1, { visibility: 'private' });
      await changeAnnotation(annotator.actor, note.id, 2, { body: noteBody('My words') });
      expect([await reads(annotator, note.id), await reads(reader, note.id)]).toEqual([
        true,
        false,
      ]);
      await deleteAnnotation(annotator.actor, second.id);
      expect(await reads(reader, second.id)).toBe(false);
    },
  );

  it('is not stored where its author is put out meanwhile', async () => {
    const { id, owner, annotator } = await fullGroup();
    const slug = await treatyOf(CLAUSE);
    const results = await Promise.allSettled([
      ...Array.from({ length: 6 }, () => noteIn(id, annotator, slug)),
      putOut(owner.actor, id, annotator.actor.id),
    ]);
    expect(results.at(-1)?.status).toBe('fulfilled');
    const kept = await database().annotation.count({ where: { groupId: id } });
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(kept + 1);
    expect((await failure(noteIn(id, annotator, slug))).code).toBe('not-found');
  });

  it('says what its group is called now to members', async () => {
    const { id, owner, annotator, reader } = await fullGroup('Rivers');
    const note = await noteIn(id, annotator);
    await renameGroup(owner.actor, id, { name: 'Lakes' });
    expect((await getAnnotation(reader.actor, note.id)).group?.name).toBe('Lakes');
  });
});
