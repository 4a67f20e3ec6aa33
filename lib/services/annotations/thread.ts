import { type Actor, can } from '@/lib/core/access/policy';
import { threadRights } from '@/lib/core/access/thread-rights';
import type { Annotation } from '@/lib/core/annotation/annotation';
import type { NoteBody } from '@/lib/core/annotation/note-body';
import { isEmptyBody, noteBodyText } from '@/lib/core/annotation/note-body-html';
import type { Thread } from '@/lib/core/annotation/thread';
import { AppError } from '@/lib/errors';
import type { StoredAnnotation } from '@/lib/store/annotation-rows';
import { insertAnnotation } from '@/lib/store/annotations';
import { type Tx, transact } from '@/lib/store/database';
import { type Once, once, type Repeatable } from '@/lib/store/idempotency';
import { countReplies, findReplies, holdThread, setResolved } from '@/lib/store/threads';
import { authorize, requireLiveSession, type SignedIn } from '../access';
import { limitAttempts, publishing } from '../limit-attempts';
import { notifyOfNewNote } from '../notifications/notify';
import { auditNote } from './audit-note';
import { asReadBy, getAnnotation, loadAnnotation } from './get-annotation';
import { refuseLongPublicNote } from './public-note';

/** Replies that one thread may have, deleted ones too. */
const MOST_REPLIES = 1000;

export type ThreadQuery = { readonly after?: string; readonly limit: number };

/**
 * A page of a thread, by the id of its first note or of a reply. Of a first note that was deleted, where it
 * stood, as long as there is an answer for the actor to read. Throws `not-found`.
 */
export async function threadOf(
  actor: Actor,
  id: string,
  { after, limit }: ThreadQuery,
): Promise<Thread> {
  const asked = await loadAnnotation(id);
  if (asked.annotation.thread)
    return threadOf(actor, asked.annotation.thread.root, { after, limit });
  await refuseUnreadable(actor, asked);
  const root = await asReadBy(actor, asked);
  const found = await findReplies(actor, { rootId: root.id, after, take: limit + 1 });
  const replies = found.slice(0, limit);
  const next = found.length > limit ? replies.at(-1)?.id : undefined;
  const may = threadRights(actor, asked.subject);
  return { root, may, replies, ...(next !== undefined && { next }) };
}

/**
 * Of a note that was deleted only who reads an answer to it learns, on whichever page they begin. A share
 * link opens one note, not what is left of it.
 */
async function refuseUnreadable(actor: Actor, { annotation, subject }: StoredAnnotation) {
  if (can(actor, 'read', subject)) return;
  if (actor.kind !== 'link-holder' && can(actor, 'read-thread', subject)) {
    if ((await findReplies(actor, { rootId: annotation.id, take: 1 })).length > 0) return;
  }
  throw new AppError('not-found');
}

export type ReplyRequest = { readonly body: NoteBody };

/**
 * Answers a note or a reply. Whoever reads the first note of the thread reads the answer. Throws
 * `not-found` for what the actor may not see, `forbidden` where they read and do not write.
 */
export async function replyTo(
  user: SignedIn,
  id: string,
  { body }: ReplyRequest,
  repeatable?: Repeatable,
): Promise<Once<Annotation>> {
  if (isEmptyBody(body)) {
    throw new AppError('invalid-input', {
      issues: [{ pointer: '/body', message: 'A reply needs some text.' }],
    });
  }
  await limitAttempts(['write-user', user.id]);
  const { annotation, subject } = await loadAnnotation(id);
  authorize(user, 'reply', subject);
  const store = () => storeReply(user, annotation, body, repeatable);
  if (annotation.visibility !== 'public') return store();
  refuseLongPublicNote(body);
  return publishing('public-note-user', user.id, store);
}

function storeReply(
  user: SignedIn,
  { id: parentId, thread }: Annotation,
  body: NoteBody,
  repeatable?: Repeatable,
): Promise<Once<Annotation>> {
  const rootId = thread?.root ?? parentId;
  return once(repeatable && { userId: user.id, ...repeatable }, async (tx) => {
    await requireLiveSession(tx, user);
    await holdThread(tx, rootId);
    const { subject } = await loadAnnotation(parentId, tx);
    authorize(user, 'reply', subject);
    const { visibility, group } = subject.root ?? subject;
    if (visibility === 'public') refuseLongPublicNote(body);
    await refuseEndlessThread(tx, rootId);
    const reply = await insertAnnotation(tx, {
      creatorId: user.id,
      motivation: 'commenting',
      visibility,
      ...(group && { groupId: group.id }),
      rootId,
      parentId,
      body,
      bodyText: noteBodyText(body),
      targets: [],
    });
    await auditNote(tx, user, 'annotation.reply', reply.id);
    await notifyOfNewNote(tx, user, reply);
    return reply;
  });
}

async function refuseEndlessThread(tx: Tx, rootId: string): Promise<void> {
  if ((await countReplies(tx, rootId)) < MOST_REPLIES) return;
  throw new AppError('conflict', {
    detail: `A thread may have ${MOST_REPLIES} replies. Write a new note at the same place.`,
  });
}

/** Ends a thread, or opens it again. What is so already changes nothing. */
export async function resolveThread(
  user: SignedIn,
  id: string,
  resolved: boolean,
): Promise<Annotation> {
  await limitAttempts(['write-user', user.id]);
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    const { subject } = await loadAnnotation(id, tx);
    authorize(user, 'resolve', subject);
    const changed = await setResolved(tx, id, resolved ? user.id : undefined);
    if (changed)
      await auditNote(tx, user, resolved ? 'annotation.resolve' : 'annotation.reopen', id);
    return getAnnotation(user, id, tx);
  });
}
