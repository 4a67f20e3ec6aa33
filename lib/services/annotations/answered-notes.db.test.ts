import { afterAll, describe, expect, it } from 'vitest';
import { type Actor, ANONYMOUS } from '@/lib/core/access/policy';
import { noteBodyText } from '@/lib/core/annotation/note-body-html';
import type { AppError } from '@/lib/errors';
import { database, disconnect, type Tx, transact } from '@/lib/store/database';
import { holdGroup } from '@/lib/store/groups';
import { holdNotesOf } from '@/lib/store/person-data';
import { classifyNote } from '../codebooks/classify-note';
import { renameGroup } from '../groups/change-group';
import { putOut } from '../groups/members';
import { pageOfNotifications } from '../notifications/read-notifications';
import { failure } from '../testing/attempts';
import { fullGroup, groupOf } from '../testing/groups';
import { meanwhile } from '../testing/meanwhile';
import { type Person, person } from '../testing/people';
import { noteBody, noteOn, treatyOf } from '../testing/treaties';
import { changeAnnotation, deleteAnnotation, restoreAnnotation } from './change-annotation';
import { createAnnotation } from './create-annotation';
import { getAnnotation } from './get-annotation';
import { listAnnotations } from './list-annotations';
import { peopleToMention } from './people-to-mention';
import { replyTo, resolveThread, threadOf } from './thread';

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

/** Until somebody waits for what a transaction holds. */
async function untilBlocked(tx: Tx): Promise<void> {
  for (let waiting = 0; waiting === 0; ) {
    const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM pg_locks l
      WHERE NOT l."granted" AND pg_backend_pid() = ANY(pg_blocking_pids(l."pid"))`;
    waiting = rows.length;
  }
}

/** The words that somebody reads in a thread, and how many replies they are told of. */
async function thread(actor: Actor, id: string): Promise<string> {
  const { root, replies } = await threadOf(actor, id, { limit: 50 });
  return `${root.replies ?? 0}: ${replies.map(({ body }) => noteBodyText(body)).join()}`;
}

describe('a note that others answered', () => {
  const REFUSED = /Others have answered this note.*write them as a new note/;

  it('stays with the group they answered it in, however its author tries', async () => {
    const { id, annotator, editor } = await fullGroup('Rivers');
    const other = await groupOf(annotator, 'Lakes');
    const note = await noteIn(id, annotator);
    await answer(note.id, editor, 'among us');
    const leave = async () => [
      await failure(moved(annotator, note.id, 'public')),
      await failure(moved(annotator, note.id, 'group', other)),
    ];
    const refused = await leave();
    await moved(annotator, note.id, 'private');
    refused.push(...(await leave()));
    expect(refused.map(({ code }) => code)).toEqual(Array(4).fill('conflict'));
    for (const { message } of refused) expect(message).toMatch(REFUSED);
    expect(await thread(annotator.actor, note.id)).toBe('1: among us');
    await moved(annotator, note.id, 'group', id);
    expect(await thread(editor.actor, note.id)).toBe('1: among us');
  });

  it('is published by nobody who was put out, be it in one step or in two', async () => {
    const { id, owner, annotator, editor } = await fullGroup();
    const note = await noteIn(id, annotator);
    await answer(note.id, editor, 'among us');
    await putOut(owner.actor, id, annotator.actor.id);
    expect((await failure(moved(annotator, note.id, 'public'))).code).toBe('forbidden');
    await moved(annotator, note.id, 'private');
    expect((await failure(moved(annotator, note.id, 'public'))).message).toMatch(REFUSED);
    expect(await thread(annotator.actor, note.id)).toBe('0: ');
    const classified = await classifyNote(annotator.actor, note.id, { codes: [] });
    expect(classified.replies).toBeUndefined();
    expect((await failure(threadOf(ANONYMOUS, note.id, { limit: 9 }))).code).toBe('not-found');
  });

  it('is answered by nobody while the account of its author is deleted', async () => {
    const [author, reader] = [await person(), await person()];
    const place = { ...noteOn(await treatyOf(CLAUSE), 'consult'), visibility: 'public' as const };
    const { value: note } = await createAnnotation(author.actor, place);
    const end = async (tx: Tx) => {
      await holdNotesOf(tx, author.actor.id);
      await tx.annotation.deleteMany({ where: { creatorId: author.actor.id } });
    };
    const reply = await meanwhile(end, () => answer(note.id, reader));
    expect(reply).toMatchObject({ status: 'rejected', reason: { code: 'not-found' } });
  });

  it('in public may be withdrawn and published again, or given to a group, and not out of it', async () => {
    const { id, annotator } = await fullGroup();
    const [stranger, slug] = [await person(), await treatyOf(CLAUSE)];
    const place = { ...noteOn(slug, 'consult'), visibility: 'public' as const };
    const { value: note } = await createAnnotation(annotator.actor, place);
    const reply = await answer(note.id, stranger, 'for all');
    await moved(annotator, note.id, 'private');
    expect(await thread(annotator.actor, note.id)).toBe('1: for all');
    expect((await failure(getAnnotation(ANONYMOUS, reply))).code).toBe('not-found');
    await moved(annotator, note.id, 'public');
    expect(await thread(ANONYMOUS, note.id)).toBe('1: for all');
    await moved(annotator, note.id, 'group', id);
    expect((await failure(moved(annotator, note.id, 'public'))).message).toMatch(REFUSED);
  });

  it('may go to more people once the answers are deleted, which the public never reads', async () => {
    const { id, annotator, editor } = await fullGroup();
    const note = await noteIn(id, annotator);
    const reply = await answer(note.id, editor, 'among us');
    await deleteAnnotation(editor.actor, reply);
    await moved(annotator, note.id, 'public');
    await restoreAnnotation(editor.actor, reply);
    expect(await thread(ANONYMOUS, note.id)).toBe('0: ');
    expect((await failure(getAnnotation(ANONYMOUS, reply))).code).toBe('not-found');
    expect(await thread(editor.actor, note.id)).toBe('1: among us');
  });

  it('is not moved past an answer that is stored at the same time', async () => {
    const { id, annotator, editor, owner } = await fullGroup();
    const slug = await treatyOf(CLAUSE);
    for (let round = 0; round < 4; round += 1) {
      const note = await noteIn(id, annotator, slug);
      await Promise.allSettled([
        answer(note.id, editor, 'among us'),
        moved(annotator, note.id, 'public'),
        answer(note.id, owner, 'among us'),
      ]);
      const { visibility } = await getAnnotation(annotator.actor, note.id);
      const rows = await database().annotation.findMany({ where: { rootId: note.id } });
      const written = rows.map((row) => row.visibility);
      expect(written).toEqual(written.map(() => visibility));
    }
  });
});

describe('what others answer to a note of who was put out', () => {
  it('is theirs no more, nor how many did, who is in the group and what it is called', async () => {
    const { id, owner, annotator, editor } = await fullGroup('Rivers');
    const note = await noteIn(id, annotator);
    await answer(note.id, annotator, 'my own');
    await answer(note.id, editor, 'before');
    await putOut(owner.actor, id, annotator.actor.id);
    await renameGroup(owner.actor, id, { name: 'Secret lakes' });
    const reply = await answer(note.id, editor, 'after');
    const { actor } = annotator;
    expect(await thread(actor, note.id)).toBe('1: my own');
    expect((await failure(getAnnotation(actor, reply))).code).toBe('not-found');
    expect(await peopleToMention(actor, { where: { annotation: note.id } })).toEqual([]);
    expect((await failure(resolveThread(actor, note.id, true))).code).toBe('forbidden');
    const refused = await failure(changeAnnotation(actor, note.id, 1, { body: noteBody('x') }));
    await deleteAnnotation(actor, note.id);
    const seen = [
      await restoreAnnotation(actor, note.id),
      await getAnnotation(actor, note.id),
      ...(await listAnnotations(actor, { creator: 'me', limit: 9 })),
      ...(await pageOfNotifications(actor, { limit: 9 })).notifications,
    ];
    expect(seen.map((one) => ('replies' in one ? one.replies : undefined))).toEqual([1, 1, 1]);
    expect(JSON.stringify([refused.message, seen])).not.toContain('Secret lakes');
    expect(await thread(owner.actor, note.id)).toBe('3: my own,before,after');
  });

  it('waits for whoever changes who is in the group, and is not stored behind them', async () => {
    const { id, owner, annotator } = await fullGroup();
    const note = await noteIn(id, owner);
    let stored: Promise<AppError> | undefined;
    await transact(async (tx) => {
      await holdGroup(tx, id, 'change');
      stored = failure(answer(note.id, annotator));
      await tx.groupMember.update({
        where: { groupId_userId: { groupId: id, userId: annotator.actor.id } },
        data: { leftAt: new Date(), putOut: true },
      });
      await untilBlocked(tx);
    });
    expect((await stored)?.code).toBe('not-found');
    expect(await database().annotation.count({ where: { rootId: note.id } })).toBe(0);
  });
});
