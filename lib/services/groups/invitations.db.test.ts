import { afterAll, describe, expect, it } from 'vitest';
import { MOST_INVITATIONS, MOST_MEMBERS } from '@/lib/core/access/group';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { database, disconnect } from '@/lib/store/database';
import { failure, spend } from '../testing/attempts';
import { fullGroup, groupOf, linkInto, member } from '../testing/groups';
import { freshAddress, freshEmail, type Person, person } from '../testing/people';
import { transferGroup } from './change-group';
import {
  acceptInvitation,
  createInvitation,
  lookAtInvitation,
  revokeInvitation,
} from './invitations';
import { changeRole, leaveGroup, putOut } from './members';
import { openGroup } from './open-group';

afterAll(disconnect);

const DAY = 24 * 60 * 60 * 1000;
const look = (token: string, actor = ANONYMOUS as Parameters<typeof lookAtInvitation>[0]) =>
  lookAtInvitation(actor, token, freshAddress());

async function letterTo(email: string, groupId: string, { actor }: Person): Promise<string> {
  const asked = { role: 'reader', email, expiresInDays: 7 } as const;
  return (await createInvitation(actor, groupId, asked)).value.token ?? '';
}

describe('an invitation by link', () => {
  it('says what it is to, lets several people in, and is stored hashed', async () => {
    const owner = await person({ name: 'Olga' });
    const id = await groupOf(owner, 'Rivers');
    const token = await linkInto(id, owner, 'annotator');
    expect(await look(token)).toMatchObject({
      group: { name: 'Rivers', members: 1 },
      role: 'annotator',
      by: 'Olga',
      forAddress: false,
    });
    for (const { actor } of [await person(), await person()]) {
      expect(await acceptInvitation(actor, token)).toEqual({ id, name: 'Rivers' });
      expect((await openGroup(actor, id)).role).toBe('annotator');
      expect((await look(token, actor)).joined).toBe(id);
    }
    const stored = await database().groupInvitation.findMany({ where: { groupId: id } });
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  it('leaves who is in the group as they are', async () => {
    const { id, owner, editor, reader } = await fullGroup();
    const token = await linkInto(id, owner, 'annotator');
    for (const { actor } of [owner, editor, reader]) await acceptInvitation(actor, token);
    const { members } = await openGroup(owner.actor, id);
    expect(members.map(({ role }) => role)).toEqual(['owner', 'editor', 'annotator', 'reader']);
  });

  it('ends by its day, by being withdrawn, and is then as one that never was', async () => {
    const owner = await person();
    const id = await groupOf(owner);
    const late = await person();
    const old = await linkInto(id, owner, 'reader', new Date(Date.now() - 8 * DAY));
    const withdrawn = await linkInto(id, owner);
    const [listed] = (await openGroup(owner.actor, id)).invitations ?? [];
    await revokeInvitation(owner.actor, id, listed?.id ?? '');
    await revokeInvitation(owner.actor, id, listed?.id ?? '');
    expect((await openGroup(owner.actor, id)).invitations).toEqual([]);
    const sentences = new Set<string>();
    for (const token of [old, withdrawn, 'A'.repeat(22), 'not a token']) {
      for (const refused of [
        await failure(look(token)),
        await failure(acceptInvitation(late.actor, token)),
      ]) {
        expect(refused.code).toBe('not-found');
        sentences.add(refused.message);
      }
    }
    expect(sentences.size).toBe(1);
  });

  it('is made by owners and editors, and in no role above one’s own', async () => {
    const { id, owner, editor, annotator, reader } = await fullGroup();
    expect((await failure(linkInto(id, annotator))).code).toBe('forbidden');
    expect((await failure(linkInto(id, reader))).code).toBe('forbidden');
    expect((await failure(linkInto(id, editor, 'editor'))).message).toMatch(/Only the owner/);
    expect(await linkInto(id, editor, 'reader')).toHaveLength(22);
    expect((await openGroup(annotator.actor, id)).invitations).toBeUndefined();
    expect((await openGroup(owner.actor, id)).invitations).toHaveLength(4);
  });

  it('ends with the place of who made it', async () => {
    const { id, owner, editor } = await fullGroup();
    const second = await member(id, owner, 'editor');
    const third = await member(id, owner, 'editor');
    const tokens = [];
    for (const maker of [editor, second, third]) tokens.push(await linkInto(id, maker, 'reader'));
    await leaveGroup(editor.actor, id);
    await putOut(owner.actor, id, second.actor.id);
    await changeRole(owner.actor, id, third.actor.id, 'reader');
    for (const token of tokens) expect((await failure(look(token))).code).toBe('not-found');
  });

  it('is one of so many', async () => {
    const owner = await person();
    const id = await groupOf(owner);
    const expiresAt = new Date(Date.now() + DAY);
    await database().groupInvitation.createMany({
      data: Array.from({ length: MOST_INVITATIONS }, (_, index) => ({
        groupId: id,
        tokenHash: `${id}-${index}`,
        role: 'reader',
        expiresAt,
      })),
    });
    expect((await failure(linkInto(id, owner))).message).toMatch(/100 open invitations/);
  });
});

describe('an invitation by letter', () => {
  it('is for the account with its address, once', async () => {
    const owner = await person();
    const id = await groupOf(owner);
    const [meant, other] = [await person(), await person()];
    const token = await letterTo(meant.email, id, owner);
    expect((await look(token)).forAddress).toBe(true);
    const refused = await failure(acceptInvitation(other.actor, token));
    expect(refused.message).toMatch(/another e-mail address/);
    expect(refused.message).not.toContain(meant.email);
    const joined = await Promise.allSettled(
      [1, 2, 3].map(() => acceptInvitation(meant.actor, token)),
    );
    expect(joined.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    expect((await openGroup(meant.actor, id)).role).toBe('reader');
    await leaveGroup(meant.actor, id);
    expect((await failure(acceptInvitation(meant.actor, token))).code).toBe('not-found');
  });

  it('is one of so many in a day', async () => {
    const owner = await person();
    const id = await groupOf(owner);
    await spend(60, 'invitation-letter', owner.actor.id);
    expect((await failure(letterTo(freshEmail(), id, owner))).code).toBe('too-many-requests');
  });
});

describe('coming back', () => {
  it('takes an invitation, and after being put out one made since', async () => {
    const owner = await person();
    const id = await groupOf(owner);
    const token = await linkInto(id, owner);
    const { actor } = await person();
    await acceptInvitation(actor, token);
    await leaveGroup(actor, id);
    await acceptInvitation(actor, token);
    await putOut(owner.actor, id, actor.id);
    expect((await failure(acceptInvitation(actor, token))).message).toMatch(/You were removed/);
    await acceptInvitation(actor, await linkInto(id, owner, 'reader'));
    expect((await openGroup(actor, id)).role).toBe('reader');
  });

  it('of who owned it is as what the invitation says', async () => {
    const { id, owner, editor } = await fullGroup();
    await transferGroup(owner.actor, id, editor.actor.id);
    await leaveGroup(owner.actor, id);
    await acceptInvitation(owner.actor, await linkInto(id, editor, 'reader'));
    expect((await openGroup(owner.actor, id)).role).toBe('reader');
  });
});

describe('a full group', () => {
  it('takes nobody in, however many ask at once', async () => {
    const owner = await person();
    const id = await groupOf(owner);
    const token = await linkInto(id, owner);
    const filling = await database().user.createManyAndReturn({
      data: Array.from({ length: MOST_MEMBERS - 3 }, () => ({ email: freshEmail(), name: 'One' })),
      select: { id: true },
    });
    await database().groupMember.createMany({
      data: filling.map(({ id: userId }) => ({ groupId: id, userId, role: 'reader' })),
    });
    const asking = await Promise.all([1, 2, 3, 4, 5].map(() => person()));
    const results = await Promise.allSettled(
      asking.map(({ actor }) => acceptInvitation(actor, token)),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect((await openGroup(owner.actor, id)).members).toHaveLength(MOST_MEMBERS);
  });
});
