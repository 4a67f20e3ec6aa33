import { type Actor, can } from '@/lib/core/access/policy';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { mentionedIn } from '@/lib/core/annotation/mentioned-in';
import type { NotificationKind } from '@/lib/core/annotation/notification';
import { findAnnotation } from '@/lib/store/annotations';
import type { Tx } from '@/lib/store/database';
import {
  findInvited,
  findReaders,
  insertNotifications,
  replaceNotification,
} from '@/lib/store/notifications';
import {
  findMentionable,
  findThreadPeople,
  findTreatiesOfNote,
  type MentionPlace,
} from '@/lib/store/people';
import type { SignedIn } from '../access';

/**
 * Telling people, in the transaction of what they are told of. Only who may read a note is told of it,
 * and nobody of their own doing.
 */

/** Those who wrote last in a long thread; the others have left it behind. */
const MOST_IN_THREAD = 200;

/** After a note or a reply was stored: tells those it mentions and, of a reply, those of its thread. */
export async function notifyOfNewNote(tx: Tx, user: SignedIn, note: Annotation): Promise<void> {
  const mentioned = await mentionedPeople(tx, user, note);
  await tell(tx, user, note.id, 'mention', mentioned);
  if (note.thread === undefined) return;
  const others = await findThreadPeople(tx, note.thread.root, MOST_IN_THREAD);
  // Whoever is named in an answer is told once.
  const rest = others.filter((person) => !mentioned.includes(person));
  await tell(tx, user, note.id, 'reply', rest);
}

/** After a note was changed, or shown to more people: tells those it mentions who were not told yet. */
export async function notifyOfChangedNote(tx: Tx, user: SignedIn, note: Annotation): Promise<void> {
  await tell(tx, user, note.id, 'mention', await mentionedPeople(tx, user, note));
}

/** After a note was hidden: tells its author, who reads the reason with it. */
export async function notifyOfHiding(tx: Tx, user: SignedIn, id: string): Promise<void> {
  const author = (await findAnnotation(id, tx))?.subject.creatorId;
  if (author === undefined || author === user.id) return;
  await replaceNotification(tx, {
    userId: author,
    kind: 'hidden',
    actorId: user.id,
    annotationId: id,
  });
}

/**
 * After an invitation by letter was made: tells whoever has that address confirmed. The inviter learns
 * nothing of whether there is an account.
 */
export async function notifyOfInvitation(
  tx: Tx,
  user: SignedIn,
  invitationId: string,
): Promise<void> {
  const userId = await findInvited(tx, invitationId);
  if (userId === undefined || userId === user.id) return;
  await insertNotifications(tx, [{ userId, kind: 'invitation', actorId: user.id, invitationId }]);
}

async function mentionedPeople(
  tx: Tx,
  user: SignedIn,
  annotation: Annotation,
): Promise<readonly string[]> {
  const ids = mentionedIn(annotation.body);
  if (ids.length === 0) return [];
  const place = await mentionPlaceOf(annotation, tx);
  if (place === undefined) return [];
  const people = await findMentionable(user, place, { ids, limit: ids.length }, tx);
  return people.map(({ id }) => id);
}

/** Undefined for a private note, which nobody else reads. */
export async function mentionPlaceOf(
  { id, thread, visibility, group }: Annotation,
  tx?: Tx,
): Promise<MentionPlace | undefined> {
  if (visibility === 'group') return group && { group: group.id };
  if (visibility === 'private') return undefined;
  const root = thread?.root ?? id;
  return { thread: root, treaties: await findTreatiesOfNote(root, tx) };
}

async function tell(
  tx: Tx,
  user: SignedIn,
  noteId: string,
  kind: NotificationKind,
  people: readonly string[],
): Promise<void> {
  const others = people.filter((id) => id !== user.id);
  if (others.length === 0) return;
  const note = await findAnnotation(noteId, tx);
  if (note === undefined) return;
  const readers = (await findReaders(tx, others)).filter((person) =>
    can(asActor(person), 'read', note.subject),
  );
  await insertNotifications(
    tx,
    readers.map(({ id }) => ({ userId: id, kind, actorId: user.id, annotationId: noteId })),
  );
}

/** A person as the law asks who they are: by id, and whether they moderate. */
function asActor({ id, moderator }: { id: string; moderator: boolean }): Actor {
  return { kind: 'user', id, moderator, name: '', email: '', sessionId: '' };
}
