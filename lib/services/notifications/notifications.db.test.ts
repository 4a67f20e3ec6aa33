import { afterAll, describe, expect, it } from 'vitest';
import type { NoteBody } from '@/lib/core/annotation/note-body';
import { database, disconnect, transact } from '@/lib/store/database';
import { changeAnnotation, deleteAnnotation } from '../annotations/change-annotation';
import { createAnnotation } from '../annotations/create-annotation';
import { peopleToMention } from '../annotations/people-to-mention';
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

describe('claimNewsLetters', () => {
  it('writes once to who wants letters at a confirmed address, and not of what was read', async () => {
    const { ada, grace, publicly } = await setting();
    const mention = () => createAnnotation(ada.actor, { ...publicly, body: naming(grace) });
    const dueTo = async () =>
      (await claimNewsLetters()).flatMap(({ email, count }) =>
        email === grace.email ? [count] : [],
      );
    await mention();
    expect(await dueTo()).toEqual([]);
    const verified = { emailVerified: new Date() };
    await database().user.update({ where: { id: grace.actor.id }, data: verified });
    await mention();
    expect([await dueTo(), await dueTo()]).toEqual([[2], []]);
    await mention();
    expect(await dueTo()).toEqual([]);
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
