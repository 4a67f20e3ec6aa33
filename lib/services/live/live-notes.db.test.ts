import { afterAll, describe, expect, it } from 'vitest';
import { type Actor, ANONYMOUS } from '@/lib/core/access/policy';
import { database, disconnect } from '@/lib/store/database';
import { endSession } from '../accounts/end-session';
import { changeAnnotation, deleteAnnotation } from '../annotations/change-annotation';
import { createAnnotation } from '../annotations/create-annotation';
import { person } from '../testing/people';
import { noteOn, treatyOf } from '../testing/treaties';
import { createNoteFeed, type NoteFeed } from './note-feed';
import { MOST_OPEN, openLiveNotes } from './open-live-notes';

afterAll(disconnect);

/** What a page is told, in one word each: `+id` a note, `-id` one that has gone, `end`, `reset`. */
async function pageOf(feed: NoteFeed, actor: Actor, slug: string, since?: Date) {
  const heard: string[] = [];
  const texts = [{ slug, lang: 'en', version: 1 }];
  const page = await openLiveNotes(actor, { texts, address: 'here', since }, feed);
  await page.begin({
    send: (events) =>
      heard.push(...events.map((e) => (e.kind === 'note' ? `+${e.note.id}` : `-${e.id}`))),
    end: () => {
      heard.push('end');
      page.close();
    },
    reset: () => heard.push('reset'),
  });
  return { heard, page };
}

const feeds = () => [createNoteFeed({ clock: false }), createNoteFeed({ clock: false })] as const;

async function setting() {
  const [author, reader] = await Promise.all([person(), person({ name: 'Grace' })]);
  const slug = await treatyOf('The Parties shall consult.');
  return { author, reader, slug };
}

describe('notes shown live', () => {
  it('come to pages of two processes, once each', async () => {
    const { author, reader, slug } = await setting();
    const [one, two] = feeds();
    const here = await pageOf(one, reader.actor, slug);
    const there = await pageOf(two, ANONYMOUS, slug);
    const { value } = await createAnnotation(author.actor, {
      ...noteOn(slug, 'consult'),
      visibility: 'public',
    });
    for (const feed of [one, two, one, two]) await feed.poll();
    expect([here.heard, there.heard]).toEqual([[`+${value.id}`], [`+${value.id}`]]);
  });

  it('say nothing of a private note, its changes or its end but to its author', async () => {
    const { author, reader, slug } = await setting();
    const [feed] = feeds();
    const pages = [
      await pageOf(feed, reader.actor, slug),
      await pageOf(feed, ANONYMOUS, slug),
      await pageOf(feed, author.actor, slug),
    ];
    const { value } = await createAnnotation(author.actor, noteOn(slug, 'consult'));
    await feed.poll();
    await changeAnnotation(author.actor, value.id, 1, { body: value.body });
    await feed.poll();
    await deleteAnnotation(author.actor, value.id);
    await feed.poll();
    expect(pages.map(({ heard }) => heard)).toEqual([
      [],
      [],
      [`+${value.id}`, `+${value.id}`, `-${value.id}`],
    ]);
  });

  it('go from pages that could show them when they become private', async () => {
    const { author, reader, slug } = await setting();
    const [feed] = feeds();
    const { value } = await createAnnotation(author.actor, {
      ...noteOn(slug, 'consult'),
      visibility: 'public',
    });
    const { heard } = await pageOf(feed, reader.actor, slug);
    await changeAnnotation(author.actor, value.id, 1, { visibility: 'private' });
    await feed.poll();
    await changeAnnotation(author.actor, value.id, 2, { body: value.body });
    await feed.poll();
    expect(heard).toEqual([`-${value.id}`]);
  });

  it('are told to the members of their group, and not to who left it', async () => {
    const { author, reader, slug } = await setting();
    const left = await person();
    const [feed] = feeds();
    const group = await database().group.create({ data: { name: 'Readers of seas' } });
    await database().groupMember.createMany({
      data: [author, reader, left].map(({ actor }) => ({
        groupId: group.id,
        userId: actor.id,
        role: 'annotator',
        leftAt: actor.id === left.actor.id ? new Date() : null,
      })),
    });
    const member = await pageOf(feed, reader.actor, slug);
    const former = await pageOf(feed, left.actor, slug);
    const { value } = await createAnnotation(author.actor, noteOn(slug, 'consult'));
    await database().annotation.update({
      where: { id: value.id },
      data: { visibility: 'group', groupId: group.id },
    });
    await feed.poll();
    expect([member.heard, former.heard]).toEqual([[`+${value.id}`], []]);
  });

  it('end with the session, before anything more is told', async () => {
    const { author, reader, slug } = await setting();
    const [feed] = feeds();
    const { heard } = await pageOf(feed, reader.actor, slug);
    await endSession(reader.sid);
    await createAnnotation(author.actor, { ...noteOn(slug, 'consult'), visibility: 'public' });
    await feed.poll();
    expect([heard, feed.listeners()]).toEqual([['end'], []]);
  });

  it('catch up with what was written since the page was made', async () => {
    const { author, reader, slug } = await setting();
    const [feed] = feeds();
    const since = new Date();
    const { value } = await createAnnotation(author.actor, {
      ...noteOn(slug, 'consult'),
      visibility: 'public',
    });
    const { heard } = await pageOf(feed, reader.actor, slug, since);
    const old = await pageOf(feed, reader.actor, slug, new Date(0));
    expect([heard, old.heard]).toEqual([[`+${value.id}`], ['reset']]);
  });

  it('are not shown of texts that one may not read, nor on ever more pages', async () => {
    const { reader, slug } = await setting();
    const [feed] = feeds();
    await expect(pageOf(feed, reader.actor, 'no-such-treaty')).rejects.toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
    for (let n = 0; n < MOST_OPEN.person; n++) await pageOf(feed, reader.actor, slug);
    await expect(pageOf(feed, reader.actor, slug)).rejects.toThrow(
      expect.objectContaining({ code: 'too-many-requests' }),
    );
  });
});
