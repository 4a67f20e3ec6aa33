import type { Actor } from '@/lib/core/access/policy';
import { isUuid } from '@/lib/core/address/uuid';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { AppError } from '@/lib/errors';
import type { StoredAnnotation } from '@/lib/store/annotation-rows';
import { findAnnotation } from '@/lib/store/annotations';
import type { Tx } from '@/lib/store/database';
import { countReadReplies } from '@/lib/store/read-notes';
import { authorize } from '../access';

/** One annotation, with its anchors in the newest texts. Throws `not-found` when there is none or the actor may not see it. */
export async function getAnnotation(actor: Actor, id: string, tx?: Tx): Promise<Annotation> {
  const stored = await loadAnnotation(id, tx);
  authorize(actor, 'read', stored.subject);
  return asReadBy(actor, stored, tx);
}

/**
 * A note as somebody who may read it is given it: with the answers counted that they read, and its group
 * only where they are in it. Its author need not be.
 */
export async function asReadBy(
  actor: Actor,
  { annotation: { group, replies: _, ...note }, subject }: StoredAnnotation,
  tx?: Tx,
): Promise<Annotation> {
  const member = actor.kind === 'user' && subject.group?.roles.has(actor.id);
  const replies = (await countReadReplies(actor, [note.id], tx)).get(note.id);
  return { ...note, ...(member && group && { group }), ...(replies !== undefined && { replies }) };
}

/** A stored annotation, whoever asks: the caller authorizes. Throws `not-found`. */
export async function loadAnnotation(id: string, tx?: Tx): Promise<StoredAnnotation> {
  const stored = isUuid(id) ? await findAnnotation(id, tx) : undefined;
  if (!stored) throw new AppError('not-found');
  return stored;
}
