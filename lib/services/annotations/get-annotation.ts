import type { Actor } from '@/lib/core/access/policy';
import { isUuid } from '@/lib/core/address/uuid';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { AppError } from '@/lib/errors';
import type { StoredAnnotation } from '@/lib/store/annotation-rows';
import { findAnnotation } from '@/lib/store/annotations';
import type { Tx } from '@/lib/store/database';
import { authorize } from '../access';

/** One annotation, with its anchors in the newest texts. Throws `not-found` when there is none or the actor may not see it. */
export async function getAnnotation(actor: Actor, id: string): Promise<Annotation> {
  const { annotation, subject } = await loadAnnotation(id);
  authorize(actor, 'read', subject);
  return nameless(actor, annotation);
}

/** What a link holder reads of a note: not to which group it was written. */
export function nameless(actor: Actor, { group, ...note }: Annotation): Annotation {
  return actor.kind === 'user' && group ? { ...note, group } : note;
}

/** A stored annotation, whoever asks: the caller authorizes. Throws `not-found`. */
export async function loadAnnotation(id: string, tx?: Tx): Promise<StoredAnnotation> {
  const stored = isUuid(id) ? await findAnnotation(id, tx) : undefined;
  if (!stored) throw new AppError('not-found');
  return stored;
}
