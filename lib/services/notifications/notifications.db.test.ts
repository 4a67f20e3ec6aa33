import { afterAll, describe, expect, it } from 'vitest';
import type { NoteBody } from '@/lib/core/annotation/note-body';
import { database, disconnect, transact } from '@/lib/store/database';
import { changeAnnotation, deleteAnnotation } from '../annotations/change-annotation';
import { createAnnotation } from '../annotations/create-annotation';
import { hideNote } from '../annotations/moderate';
import { peopleToMention } from '../annotations/people-to-mention';
import { acceptInvitation } from '../groups/invitations';
import { putOut } from '../groups/members';
import { groupOf, linkInto, member } from '../testing/groups';
import { type Person, person } from '../testing/people';
import { noteOn, treatyOf } from '../testing/treaties';
import { claimNewsLetters } from './claim-letters';
import { notifyOfHiding, notifyOfInvitation } from './notify';
import {
  countUnreadNotifications,
  pageOfNotifications,
  readNotifications,
} from './read-notifications';

afterAll(disconnect);

const naming = ({ actor }: Person): NoteBody =>
  ({
    root: {
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [{ type: 'mention', kind: 'person', id: actor.id, label: actor.name }],
        },
      ],
    },
  }) as unknown as NoteBody;

async function toldTo({ actor }: Person): Promise<string[]> {
  const { notifications } = await pageOfNotifications(actor, { limit: 50 });
  return notifications.map(({ kind, note, group }) => `${kind} ${note?.id ?? group?.name}`);
}

/** Two who wrote in public on a treaty. */
async function setting() {
  const [ada, grace] = await Promise.all([person({ name: 'Ada' }), person({ name: 'Grace' })]);
  const slug = await treatyOf('The Parties shall consult.');
  const publicly = { ...noteOn(slug, 'consult'), visibility: 'public' } as const;
  const { value } = await createAnnotation(grace.actor, publicly);
  return { ada, grace, slug, publicly, known: value };
}

describe('notifications', () => {
  it('tell of a mention once the note can be read, and only then, and once', async () => {
    const { ada, grace, publicly } = await setting();
    const body = naming(grace);
    const note = { ...publicly, visibility: 'private', body } as const;
    const { value } = await createAnnotation(ada.actor, note);
    expect(await toldTo(grace)).toEqual([]);
    await changeAnnotation(ada.actor, value.id, 1, { visibility: 'public' });
    await changeAnnotation(ada.actor, value.id, 2, { body });
    expect(await toldTo(grace)).toEqual([`mention ${value.id}`]);
    expect(await countUnreadNotifications(grace.actor)).toBe(1);
  });

  it('show and count nothing of a note that can no longer be read', async () => {
    const { ada, grace, publicly } = await setting();
    const { value } = await createAnnotation(ada.actor, { ...publicly, body: naming(grace) });
    await deleteAnnotation(ada.actor, value.id);
    expect([await toldTo(grace), await countUnreadNotifications(grace.actor)]).toEqual([[], 0]);
  });

  it('do not reach people who have nothing to do with the place', async () => {
    const { ada, publicly } = await setting();
    const stranger = await person();
    await createAnnotation(ada.actor, { ...publicly, body: naming(stranger) });
    expect(await toldTo(stranger)).toEqual([]);
  });

  it('are marked as read by their person alone', async () => {
    const { ada, grace, publicly } = await setting();
    await createAnnotation(ada.actor, { ...publicly, body: naming(grace) });
    await readNotifications(ada.actor, { until: new Date(Date.now() + 60_000) });
    expect(await countUnreadNotifications(grace.actor)).toBe(1);
    await readNotifications(grace.actor, { until: new Date(Date.now() + 60_000) });
    expect(await countUnreadNotifications(grace.actor)).toBe(0);
  });

  it('tell an author that a note was hidden, each time', async () => {
    const { ada, grace, known } = await setting();
    for (let n = 0; n < 2; n++) await transact((tx) => notifyOfHiding(tx, ada.actor, known.id));
    expect(await toldTo(grace)).toEqual([`hidden ${known.id}`]);
  });

  it('tell of an invitation whoever has its address confirmed, while it is open', async () => {
    const { ada, grace } = await setting();
    const squatter = await person();
    await database().user.update({
      where: { id: grace.actor.id },
      data: { emailVerified: new Date() },
    });
    const group = await database().group.create({ data: { name: 'Readers of maps' } });
    for (const { email } of [grace, squatter]) {
      const { id } = await database().groupInvitation.create({
        data: {
          groupId: group.id,
          tokenHash: email,
          role: 'reader',
          email,
          expiresAt: new Date(Date.now() + 60_000),
        },
      });
      await transact((tx) => notifyOfInvitation(tx, ada.actor, id));
    }
    expect([await toldTo(grace), await toldTo(squatter)]).toEqual([
      ['invitation Readers of maps'],
      [],
    ]);
    await database().groupInvitation.updateMany({ data: { revokedAt: new Date() } });
    expect(await toldTo(grace)).toEqual([]);
  });
});

/** Of how many news letters are now due to these people, each. */
async function dueTo(...people: readonly Person[]): Promise<(number | undefined)[]> {
  const due = new Map((await claimNewsLetters()).map(({ email, count }) => [email, count]));
  return people.map(({ email }) => due.get(email));
}

async function confirmAddress({ actor }: Person): Promise<void> {
  const data = { emailVerified: new Date() };
  await database().user.update({ where: { id: actor.id }, data });
}

describe('claimNewsLetters', () => {
  it('writes once to who wants letters at a confirmed address, and not of what was read', async () => {
    const { ada, grace, publicly } = await setting();
    const mention = () => createAnnotation(ada.actor, { ...publicly, body: naming(grace) });
    await mention();
    expect(await dueTo(grace)).toEqual([undefined]);
    await confirmAddress(grace);
    await mention();
    expect(await dueTo(grace)).toEqual([2]);
    expect(await dueTo(grace)).toEqual([undefined]);
    await mention();
    expect(await dueTo(grace)).toEqual([undefined]);
  });

  it('counts what can still be seen, and writes to nobody who would find nothing', async () => {
    const { ada, grace, publicly } = await setting();
    await confirmAddress(grace);
    const mention = async () =>
      (await createAnnotation(ada.actor, { ...publicly, body: naming(grace) })).value.id;
    await deleteAnnotation(ada.actor, await mention());
    expect(await dueTo(grace)).toEqual([undefined]);
    await mention();
    expect(await dueTo(grace)).toEqual([1]);
  });

  it('tells a member of a note of the group, who was put out nothing, and once they are back', async () => {
    const { ada, grace, slug } = await setting();
    const groupId = await groupOf(ada);
    await acceptInvitation(grace.actor, await linkInto(groupId, ada));
    const eve = await member(groupId, ada, 'reader');
    await Promise.all([confirmAddress(grace), confirmAddress(eve)]);
    for (const named of [grace, eve]) {
      await createAnnotation(ada.actor, {
        ...noteOn(slug, 'consult'),
        visibility: 'group',
        group: groupId,
        body: naming(named),
      });
    }
    await putOut(ada.actor, groupId, grace.actor.id);
    expect(await dueTo(grace, eve)).toEqual([undefined, 1]);
    await acceptInvitation(grace.actor, await linkInto(groupId, ada));
    expect(await dueTo(grace, eve)).toEqual([1, undefined]);
  });

  it('tells of a hidden note whoever keeps order, and nobody else', async () => {
    const { ada, grace, publicly, slug } = await setting();
    const lin = await person({ name: 'Lin' });
    await createAnnotation(lin.actor, { ...noteOn(slug, 'consult'), visibility: 'public' });
    await Promise.all([confirmAddress(grace), confirmAddress(lin)]);
    await database().user.update({ where: { id: lin.actor.id }, data: { moderator: true } });
    for (const named of [grace, lin]) {
      const { value } = await createAnnotation(ada.actor, { ...publicly, body: naming(named) });
      await hideNote({ ...lin.actor, moderator: true }, value.id, 'It names a person.');
    }
    expect(await dueTo(grace, lin)).toEqual([undefined, 1]);
  });

  it('tells of an invitation to the address while it is open', async () => {
    const { ada, grace } = await setting();
    const lin = await person({ name: 'Lin' });
    await Promise.all([confirmAddress(grace), confirmAddress(lin)]);
    const group = await database().group.create({ data: { name: 'Readers of tides' } });
    for (const { email } of [grace, lin]) {
      const { id } = await database().groupInvitation.create({
        data: {
          groupId: group.id,
          tokenHash: email,
          role: 'reader',
          email,
          expiresAt: new Date(Date.now() + 60_000),
        },
      });
      await transact((tx) => notifyOfInvitation(tx, ada.actor, id));
    }
    await database().groupInvitation.updateMany({
      where: { groupId: group.id, email: grace.email },
      data: { revokedAt: new Date() },
    });
    expect(await dueTo(grace, lin)).toEqual([undefined, 1]);
  });
});

describe('peopleToMention', () => {
  it('offers authors of public notes on the treaty, by part of the name, and no other account', async () => {
    const { ada, grace, slug } = await setting();
    const people = await peopleToMention(ada.actor, { where: { treaty: slug }, q: 'gRA' });
    expect(people).toEqual([{ id: grace.actor.id, name: 'Grace' }]);
    expect(await peopleToMention(grace.actor, { where: { treaty: slug } })).toEqual([]);
  });

  it('says nothing of a group that one is not in, nor of a note that one may not read', async () => {
    const { ada, grace, slug } = await setting();
    const group = await database().group.create({ data: { name: 'Readers of stars' } });
    await database().groupMember.create({
      data: { groupId: group.id, userId: grace.actor.id, role: 'owner' },
    });
    expect(await peopleToMention(ada.actor, { where: { group: group.id } })).toEqual([]);
    const { value } = await createAnnotation(grace.actor, noteOn(slug, 'consult'));
    await expect(peopleToMention(ada.actor, { where: { annotation: value.id } })).rejects.toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});
