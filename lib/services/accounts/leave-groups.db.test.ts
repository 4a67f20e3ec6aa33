import { afterAll, describe, expect, it } from 'vitest';
import { database, disconnect } from '@/lib/store/database';
import { findGroup } from '@/lib/store/groups';
import { createAnnotation } from '../annotations/create-annotation';
import { getAnnotation } from '../annotations/get-annotation';
import { closeGroup, transferGroup } from '../groups/change-group';
import { lookAtInvitation } from '../groups/invitations';
import { putOut } from '../groups/members';
import { failure } from '../testing/attempts';
import { fullGroup, groupOf, linkInto, member } from '../testing/groups';
import { freshAddress, type Person, person } from '../testing/people';
import { noteBody, noteOn, treatyOf } from '../testing/treaties';
import { countAccountContents, deleteAccount } from './delete-account';
import { exportAccount } from './export-account';
import { groupsLeftBehind } from './leave-groups';

afterAll(disconnect);

const remove = ({ actor, password: current }: Person, publicNotes: 'delete' | 'keep' = 'delete') =>
  deleteAccount(actor, { current, publicNotes });

const standing = async (id: string) => {
  const group = await findGroup(id);
  return group?.members.map(({ name, role }) => `${name}: ${role}`).join(', ');
};

describe('a group whose owner’s account goes', () => {
  it('passes to the first editor, which is said before', async () => {
    const { id, owner } = await fullGroup('Rivers');
    await member(id, owner, 'editor');
    expect(await groupsLeftBehind(owner.actor)).toEqual([{ name: 'Rivers', heir: 'The editor' }]);
    await remove(owner);
    expect(await standing(id)).toBe(
      'The editor: owner, The editor: editor, The annotator: annotator, The reader: reader',
    );
  });

  it('passes to an annotator where no editor is', async () => {
    const { id, owner, editor } = await fullGroup();
    await putOut(owner.actor, id, editor.actor.id);
    await remove(owner);
    expect(await standing(id)).toBe('The annotator: owner, The reader: reader');
  });

  it('is closed where readers alone are left, and read by them', async () => {
    const owner = await person();
    const id = await groupOf(owner, 'Rivers');
    const reader = await member(id, owner, 'reader');
    const token = await linkInto(id, owner, 'reader');
    expect(await groupsLeftBehind(owner.actor)).toEqual([{ name: 'Rivers' }]);
    await remove(owner);
    const group = await findGroup(id);
    expect(group?.closed).toBeDefined();
    expect(group?.members.map((one) => one.id)).toEqual([reader.actor.id]);
    const ended = lookAtInvitation(reader.actor, token, freshAddress());
    expect((await failure(ended)).code).toBe('not-found');
  });

  it('is not left to somebody who goes at the same time', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { id, owner, editor, annotator } = await fullGroup();
      const results = await Promise.allSettled([
        remove(owner),
        remove(editor),
        transferGroup(owner.actor, id, editor.actor.id),
      ]);
      expect(results.slice(0, 2).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
      const group = await findGroup(id);
      expect(group?.members.find(({ role }) => role === 'owner')?.id).toBe(annotator.actor.id);
    }
  });

  it('that was closed has an owner who can open it again', async () => {
    const { id, owner, editor } = await fullGroup();
    await closeGroup(owner.actor, id);
    expect(await groupsLeftBehind(owner.actor)).toEqual([]);
    await remove(owner);
    const group = await findGroup(id);
    expect(group?.members.find(({ role }) => role === 'owner')?.id).toBe(editor.actor.id);
  });
});

async function answeredNote() {
  const { id, owner, annotator, reader } = await fullGroup();
  const place = noteOn(await treatyOf('They shall consult.'), 'consult', { text: 'Words of mine' });
  const asked = { ...place, visibility: 'group', group: id } as const;
  const { value } = await createAnnotation(annotator.actor, asked);
  const reply = await database().annotation.create({
    data: {
      creatorId: owner.actor.id,
      motivation: 'commenting',
      visibility: 'group',
      groupId: id,
      rootId: value.id,
      parentId: value.id,
      body: noteBody('An answer') as object,
      bodyText: 'An answer',
    },
  });
  return { id, owner, annotator, reader, note: value.id, reply: reply.id };
}

describe('notes of a group whose author’s account goes', () => {
  it('are counted apart', async () => {
    const { annotator } = await answeredNote();
    const { notes } = await countAccountContents(annotator.actor);
    expect(notes).toEqual({ private: 0, group: 1, public: 0 });
  });

  it('go, and leave to others what these answered', async () => {
    const { annotator, reader, owner, note, reply } = await answeredNote();
    await remove(annotator, 'delete');
    expect((await failure(getAnnotation(owner.actor, note))).code).toBe('not-found');
    expect((await getAnnotation(reader.actor, reply)).id).toBe(reply);
    const left = await database().annotation.findUniqueOrThrow({
      where: { id: note },
      include: { creator: true, revisions: true },
    });
    expect(left.creator.name).toBe('A former reader');
    expect(JSON.stringify(left)).not.toContain('Words of mine');
  });

  it('stay without a name where they were left so', async () => {
    const { annotator, reader, note } = await answeredNote();
    await remove(annotator, 'keep');
    const kept = await getAnnotation(reader.actor, note);
    expect([kept.creator.name, kept.visibility]).toEqual(['A former reader', 'group']);
  });
});

describe('taking one’s data away', () => {
  it('lists the groups one is and was in, and names those one is in', async () => {
    const { id, owner, reader } = await fullGroup('Rivers');
    const read = async ({ actor }: Person) => {
      let text = '';
      for await (const piece of exportAccount(actor)) text += piece;
      return JSON.parse(text).groups;
    };
    expect(await read(reader)).toMatchObject([
      { id, name: 'Rivers', role: 'reader', leftAt: null },
    ]);
    await putOut(owner.actor, id, reader.actor.id);
    const [left] = await read(reader);
    expect([left.id, left.name, typeof left.leftAt]).toEqual([id, undefined, 'string']);
  });
});
