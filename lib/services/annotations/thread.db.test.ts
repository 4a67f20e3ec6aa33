import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { noteBodyText } from '@/lib/core/annotation/note-body-html';
import { database } from '@/lib/store/database';
import { deleteAccount } from '../accounts/delete-account';
import { createShareLink, openShareLink } from '../sharing/share-links';
import { failure } from '../testing/attempts';
import { notesOnVersion } from '../testing/notes';
import { type Person, person } from '../testing/people';
import { noteBody, noteOn, treatyOf } from '../testing/treaties';
import { readVersion } from '../treaties/read-version';
import { changeAnnotation, deleteAnnotation, restoreAnnotation } from './change-annotation';
import { createAnnotation } from './create-annotation';
import { getAnnotation } from './get-annotation';
import { listAnnotations } from './list-annotations';
import { replyTo, resolveThread, threadOf } from './thread';

const PAGE = { limit: 50 };

async function publicNote(author: Person, visibility: 'public' | 'private' = 'public') {
  const slug = await treatyOf('The Parties shall consult.');
  const request = { ...noteOn(slug, 'shall consult', { text: 'what for?' }), visibility };
  const { value: note } = await createAnnotation(author.actor, request);
  return { slug, note };
}

const answer = async ({ actor }: Person, { id }: Annotation, text: string) =>
  (await replyTo(actor, id, { body: noteBody(text) })).value;

/** `first | answer, another`; `—` for what was deleted. */
async function told(actor: Parameters<typeof threadOf>[0], id: string): Promise<string> {
  const { root, replies } = await threadOf(actor, id, PAGE);
  const words = ({ deleted, body, creator }: Annotation) =>
    deleted ? `—${noteBodyText(body)}${creator.name}` : noteBodyText(body);
  return `${words(root)} | ${replies.map(words).join(', ')}`;
}

describe('a thread', () => {
  it('is read by whoever reads its note, and written to by whoever is signed in', async () => {
    const [ada, bob] = [await person(), await person({ name: 'Bob' })];
    const { note } = await publicNote(ada);
    const first = await answer(bob, note, 'for peace');
    await answer(ada, first, 'whose?');
    expect(await told(ANONYMOUS, note.id)).toBe('what for? | for peace, whose?');
    expect(await told(ANONYMOUS, first.id)).toBe('what for? | for peace, whose?');
    const { replies } = await threadOf(ada.actor, note.id, PAGE);
    expect(replies[1]?.thread).toEqual({ root: note.id, parent: first.id });
    expect((await getAnnotation(bob.actor, note.id)).replies).toBe(2);
    const mayOf = async (actor: Parameters<typeof threadOf>[0]) =>
      (await threadOf(actor, first.id, PAGE)).may;
    expect(await mayOf(ada.actor)).toMatchObject({ reply: true, resolve: true, report: false });
    expect(await mayOf(bob.actor)).toMatchObject({ reply: true, resolve: false, report: true });
    expect(await mayOf(ANONYMOUS)).toMatchObject({ reply: false, report: false, hide: false });
  });

  it('of a private note is nobody else’s to see or answer', async () => {
    const [ada, bob] = [await person(), await person()];
    const { note } = await publicNote(ada, 'private');
    await answer(ada, note, 'to myself');
    for (const actor of [bob.actor, ANONYMOUS]) {
      expect((await failure(threadOf(actor, note.id, PAGE))).code).toBe('not-found');
    }
    expect((await failure(answer(bob, note, 'hello'))).code).toBe('not-found');
    const link = await createShareLink(ada.actor, { annotation: note.id, expiresInDays: 1 });
    await openShareLink(link.value.token ?? '');
    const holder = { kind: 'link-holder', annotationId: note.id } as const;
    expect(await told(holder, note.id)).toBe('what for? | ');
  });

  it('comes in pages', async () => {
    const ada = await person();
    const { note } = await publicNote(ada);
    for (const text of ['one', 'two', 'three']) await answer(ada, note, text);
    const { next, replies } = await threadOf(ada.actor, note.id, { limit: 2 });
    expect(replies).toHaveLength(2);
    const rest = await threadOf(ada.actor, note.id, { limit: 2, after: next });
    expect(rest.replies.map(({ body }) => noteBodyText(body))).toEqual(['three']);
    expect(rest.next).toBeUndefined();
  });

  it('takes replies written at the same time, each once', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => person()));
    const [ada] = people;
    if (!ada) throw new Error('nobody');
    const { note } = await publicNote(ada);
    const once = { key: randomUUID(), hash: 'the same' };
    const repeated = () => replyTo(ada.actor, note.id, { body: noteBody('again') }, once);
    await Promise.all([
      ...people.map((one, index) => answer(one, note, `answer ${index}`)),
      repeated(),
      repeated(),
      repeated(),
    ]);
    expect((await threadOf(ANONYMOUS, note.id, PAGE)).replies).toHaveLength(7);
  });

  it('is ended and opened again by the author of its note', async () => {
    const [ada, bob] = [await person(), await person()];
    const { note } = await publicNote(ada);
    const reply = await answer(bob, note, 'done');
    expect((await failure(resolveThread(bob.actor, note.id, true))).code).toBe('forbidden');
    expect((await failure(resolveThread(bob.actor, reply.id, true))).code).toBe('forbidden');
    expect((await resolveThread(ada.actor, note.id, true)).resolved).toBeDefined();
    expect((await resolveThread(ada.actor, note.id, false)).resolved).toBeUndefined();
  });

  it('keeps a reply with those who read its note', async () => {
    const ada = await person();
    const { note } = await publicNote(ada);
    const reply = await answer(ada, note, 'more');
    const refused = await failure(
      changeAnnotation(ada.actor, reply.id, 1, { visibility: 'private' }),
    );
    expect(refused.code).toBe('invalid-input');
    const edited = { body: noteBody('more and more') };
    expect((await changeAnnotation(ada.actor, reply.id, 1, edited)).value.revision).toBe(2);
  });
});

describe('what was deleted of a thread', () => {
  it('stays without words while there are answers, on the page and in lists', async () => {
    const [ada, bob] = [await person(), await person()];
    const { slug, note } = await publicNote(ada);
    const { id: versionId } = await readVersion(ANONYMOUS, { slug, lang: 'en' });
    const reply = await answer(bob, note, 'for peace');
    await deleteAnnotation(ada.actor, note.id);
    expect(await told(ANONYMOUS, note.id)).toBe('— | for peace');
    const onPage = await notesOnVersion(ANONYMOUS, versionId);
    const listed = await listAnnotations(ANONYMOUS, { treaty: slug, limit: 10 });
    for (const [stub] of [onPage, listed]) {
      expect(stub).toMatchObject({ id: note.id, deleted: true, replies: 1 });
      expect(JSON.stringify(stub)).not.toContain('what for');
      expect(JSON.stringify(stub)).not.toContain(ada.actor.id);
    }
    expect((await failure(getAnnotation(ANONYMOUS, note.id))).code).toBe('not-found');
    const words = { treaty: slug, q: 'consult', limit: 10 };
    expect(await listAnnotations(ANONYMOUS, words)).toEqual([]);
    await deleteAnnotation(bob.actor, reply.id);
    expect(await notesOnVersion(ANONYMOUS, versionId)).toEqual([]);
    expect((await failure(threadOf(ANONYMOUS, note.id, PAGE))).code).toBe('not-found');
    await restoreAnnotation(bob.actor, reply.id);
    await restoreAnnotation(ada.actor, note.id);
    expect(await told(ANONYMOUS, note.id)).toBe('what for? | for peace');
  });

  it('of a reply stays while something answers it', async () => {
    const [ada, bob] = [await person(), await person()];
    const { note } = await publicNote(ada);
    const reply = await answer(bob, note, 'for peace');
    const other = await answer(ada, reply, 'whose?');
    await deleteAnnotation(bob.actor, reply.id);
    expect(await told(ANONYMOUS, note.id)).toBe('what for? | —, whose?');
    await deleteAnnotation(ada.actor, other.id);
    expect(await told(ANONYMOUS, note.id)).toBe('what for? | ');
  });

  it.each([
    ['delete', '— | for peace, —, ours'],
    ['keep', 'why? | for peace, whose?, ours'],
  ] as const)(
    'stays also when an account goes, with what others wrote (%s)',
    async (choice, left) => {
      const [ada, bob] = [await person(), await person()];
      const { note } = await publicNote(ada);
      await changeAnnotation(ada.actor, note.id, 1, { body: noteBody('why?') });
      const reply = await answer(bob, note, 'for peace');
      const own = await answer(ada, reply, 'whose?');
      await answer(bob, own, 'ours');
      await deleteAccount(ada.actor, { current: ada.password, publicNotes: choice });
      expect(await told(ANONYMOUS, note.id)).toBe(left);
      const earlier = { annotationId: { in: [note.id, own.id] }, revision: 1 };
      const revisions = await database().annotationRevision.findMany({ where: earlier });
      expect(JSON.stringify(revisions)).not.toContain('what for');
      expect(await database().annotation.count({ where: { creatorId: ada.actor.id } })).toBe(0);
    },
  );

  it('is without words in the database too when the account went', async () => {
    const [ada, bob] = [await person(), await person()];
    const { note } = await publicNote(ada);
    await answer(bob, note, 'for peace');
    await deleteAccount(ada.actor, { current: ada.password, publicNotes: 'delete' });
    const stub = await database().annotation.findUniqueOrThrow({
      where: { id: note.id },
      include: { revisions: true, creator: true },
    });
    expect(stub).toMatchObject({ bodyText: '', searchText: '', revisions: [] });
    expect(stub.creator.name).toBe('A former reader');
  });
});
