import { afterAll, describe, expect, it } from 'vitest';
import { GROUP_ROLES } from '@/lib/core/access/group';
import { ANONYMOUS, can } from '@/lib/core/access/policy';
import { database, disconnect } from '@/lib/store/database';
import { findGroup, groupVisibleTo } from '@/lib/store/groups';
import { failure } from '../testing/attempts';
import { fullGroup, groupOf, linkInto, member } from '../testing/groups';
import { person } from '../testing/people';
import { closeGroup, renameGroup, reopenGroup, transferGroup } from './change-group';
import { createGroup } from './create-group';
import { acceptInvitation } from './invitations';
import { changeRole, leaveGroup, putOut } from './members';
import { listGroups, openGroup } from './open-group';

afterAll(disconnect);

const rolesIn = async (id: string) => {
  const group = await findGroup(id);
  return group?.members.map(({ role }) => role) ?? [];
};

describe('a group', () => {
  it('is made by its owner, who is alone in it', async () => {
    const { actor } = await person({ name: 'Ada' });
    const words = { name: 'Rivers', description: 'What flows.' };
    const { id } = (await createGroup(actor, words)).value;
    const expected = { id, ...words, role: 'owner' };
    expect(await openGroup(actor, id)).toMatchObject({
      ...expected,
      members: [{ id: actor.id, name: 'Ada', role: 'owner' }],
      invitations: [],
    });
    expect(await listGroups(actor)).toMatchObject([{ ...expected, members: 1 }]);
  });

  it('is made once however often that is asked', async () => {
    const { actor } = await person();
    const ask = () =>
      createGroup(actor, { name: 'Once', description: '' }, { key: 'once-only', hash: 'h' });
    const all = await Promise.all([ask(), ask(), ask()]);
    expect(new Set(all.map(({ value }) => value.id)).size).toBe(1);
    expect(await listGroups(actor)).toHaveLength(1);
  });

  it('is one of so many that one person may own', async () => {
    const { actor } = await person();
    for (let count = 0; count < 49; count += 1) {
      await database().group.create({
        data: { name: `G${count}`, members: { create: { userId: actor.id, role: 'owner' } } },
      });
    }
    const ask = () => createGroup(actor, { name: 'One more', description: '' });
    const made = await Promise.allSettled([ask(), ask(), ask()]);
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect((await failure(ask())).message).toMatch(/You own 50 groups/);
  });

  it('exists for its members alone, in the law and in SQL', async () => {
    const { id, ...people } = await fullGroup();
    const gone = await member(id, people.owner, 'editor');
    await leaveGroup(gone.actor, id);
    const out = await member(id, people.owner, 'reader');
    await putOut(people.owner.actor, id, out.actor.id);
    const stranger = await person();
    const group = await findGroup(id);
    if (!group) throw new Error('no group');
    const sees = [];
    for (const [who, actor] of [
      ...GROUP_ROLES.map((role) => [role, people[role].actor] as const),
      ['gone', gone.actor] as const,
      ['out', out.actor] as const,
      ['stranger', stranger.actor] as const,
      ['anonymous', ANONYMOUS] as const,
      ['link', { kind: 'link-holder', annotationId: id }] as const,
    ]) {
      const law = can(actor, 'read', group.subject);
      const sql = await database().group.count({ where: { AND: [groupVisibleTo(actor), { id }] } });
      expect({ who, sql }).toEqual({ who, sql: law ? 1 : 0 });
      if (law) sees.push(who);
    }
    expect(sees).toEqual([...GROUP_ROLES]);
    for (const { actor } of [gone, out, stranger]) {
      for (const act of [
        () => openGroup(actor, id),
        () => renameGroup(actor, id, { name: 'Mine' }),
        () => closeGroup(actor, id),
        () => leaveGroup(actor, id),
        () => changeRole(actor, id, people.reader.actor.id, 'editor'),
        () => putOut(actor, id, people.reader.actor.id),
        () => transferGroup(actor, id, people.editor.actor.id),
        () => linkInto(id, { ...stranger, actor }),
      ]) {
        expect((await failure(act())).code).toBe('not-found');
      }
      expect(await listGroups(actor)).toEqual([]);
    }
    expect((await failure(openGroup(stranger.actor, 'no id'))).code).toBe('not-found');
  });

  it('is its owner’s to rename, to give roles in and to put people out of', async () => {
    const { id, owner, editor, annotator, reader } = await fullGroup();
    for (const { actor } of [editor, annotator, reader]) {
      for (const act of [
        () => renameGroup(actor, id, { name: 'Mine' }),
        () => changeRole(actor, id, reader.actor.id, 'editor'),
        () => putOut(actor, id, reader.actor.id),
        () => closeGroup(actor, id),
        () => transferGroup(actor, id, reader.actor.id),
      ]) {
        expect((await failure(act())).code).toBe('forbidden');
      }
    }
    await renameGroup(owner.actor, id, { name: 'Lakes' });
    await changeRole(owner.actor, id, reader.actor.id, 'annotator');
    await putOut(owner.actor, id, annotator.actor.id);
    const { name, members } = await openGroup(reader.actor, id);
    expect(name).toBe('Lakes');
    expect(members.map(({ id: who, role }) => [who, role])).toEqual([
      [owner.actor.id, 'owner'],
      [editor.actor.id, 'editor'],
      [reader.actor.id, 'annotator'],
    ]);
    for (const act of [
      () => changeRole(owner.actor, id, owner.actor.id, 'reader'),
      () => putOut(owner.actor, id, owner.actor.id),
      () => leaveGroup(owner.actor, id),
    ]) {
      expect((await failure(act())).code).toBe('conflict');
    }
    expect((await failure(putOut(owner.actor, id, annotator.actor.id))).code).toBe('not-found');
  });

  it('passes to an editor, and its owner is one after it', async () => {
    const { id, owner, editor, annotator } = await fullGroup();
    const refused = await failure(transferGroup(owner.actor, id, annotator.actor.id));
    expect(refused.message).toMatch(/to one of its editors/);
    await transferGroup(owner.actor, id, editor.actor.id);
    expect((await openGroup(editor.actor, id)).role).toBe('owner');
    await leaveGroup(owner.actor, id);
    expect(await rolesIn(id)).toEqual(['owner', 'annotator', 'reader']);
  });

  it('is read when it is closed, and opened again by its owner', async () => {
    const { id, owner, editor, reader } = await fullGroup();
    const token = await linkInto(id, editor, 'reader');
    await closeGroup(owner.actor, id);
    await closeGroup(owner.actor, id);
    expect((await openGroup(reader.actor, id)).closed).toBeDefined();
    for (const act of [
      () => renameGroup(owner.actor, id, { name: 'Late' }),
      () => linkInto(id, owner),
      () => changeRole(owner.actor, id, reader.actor.id, 'editor'),
    ]) {
      expect((await failure(act())).message).toMatch(/This group is closed/);
    }
    await leaveGroup(editor.actor, id);
    await reopenGroup(owner.actor, id);
    const late = await person();
    expect((await failure(acceptInvitation(late.actor, token))).code).toBe('not-found');
    expect((await openGroup(reader.actor, id)).closed).toBeUndefined();
  });

  it('has an audit of every act, with ids and no words', async () => {
    const { id, owner, editor, reader } = await fullGroup('Words of the group');
    await renameGroup(owner.actor, id, { name: 'Other words' });
    await changeRole(owner.actor, id, reader.actor.id, 'annotator');
    await putOut(owner.actor, id, reader.actor.id);
    await transferGroup(owner.actor, id, editor.actor.id);
    await leaveGroup(owner.actor, id);
    await closeGroup(editor.actor, id);
    await reopenGroup(editor.actor, id);
    const trail = await database().auditEntry.findMany({
      where: { subject: 'group', subjectId: id },
      orderBy: { id: 'asc' },
    });
    const acts = trail.map(({ action }) => action.slice('group.'.length)).join(' ');
    expect(acts).toBe(
      'create invite join invite join invite join update change-role put-out transfer leave close reopen',
    );
    expect(JSON.stringify(trail)).not.toMatch(/words|@/i);
  });
});

describe('ownership', () => {
  it('is one person’s, whatever is done to a group at the same time', async () => {
    const { id, owner, editor, annotator, reader } = await fullGroup();
    const second = await member(id, owner, 'editor');
    const people = [owner, editor, second, annotator, reader];
    for (let round = 0; round < 6; round += 1) {
      const present = await findGroup(id);
      const mine = present?.members.find(({ role }) => role === 'owner')?.id;
      const acting = people.find(({ actor }) => actor.id === mine) ?? owner;
      const others = people.filter((one) => one !== acting);
      const results = await Promise.allSettled([
        ...others.map((one) => transferGroup(acting.actor, id, one.actor.id)),
        ...others.map((one, index) =>
          changeRole(acting.actor, id, one.actor.id, (index + round) % 2 ? 'editor' : 'annotator'),
        ),
        leaveGroup(acting.actor, id),
        closeGroup(acting.actor, id),
        reopenGroup(acting.actor, id),
      ]);
      expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
      const roles = await rolesIn(id);
      expect(roles.filter((role) => role === 'owner')).toHaveLength(1);
      await database().group.update({ where: { id }, data: { closedAt: null } });
    }
  });

  it('cannot be two people’s even by a mistake of ours', async () => {
    const owner = await person();
    const id = await groupOf(owner);
    const editor = await member(id, owner, 'editor');
    const mistake = database().groupMember.update({
      where: { groupId_userId: { groupId: id, userId: editor.actor.id } },
      data: { role: 'owner' },
    });
    await expect(mistake).rejects.toThrow();
  });
});
