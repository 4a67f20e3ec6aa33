import { type Action, type Actor, can, type Subject } from '@/lib/core/access/policy';
import { AppError } from '@/lib/errors';
import type { Tx } from '@/lib/store/database';
import { holdSession } from '@/lib/store/sessions';

export type SignedIn = Extract<Actor, { kind: 'user' }>;

/** The actor as a signed-in person. Throws `not-signed-in`. */
export function requireUser(actor: Actor): SignedIn {
  if (actor.kind === 'user') return actor;
  throw new AppError('not-signed-in');
}

/**
 * Every write of what is somebody's begins with this: their session lives, and will until the write is
 * done. Without it a note that is being saved could outlive the account. Throws `not-signed-in`.
 */
export async function requireLiveSession(tx: Tx, user: SignedIn): Promise<void> {
  if (!(await holdSession(tx, user.id, user.sessionId))) throw new AppError('not-signed-in');
}

/**
 * Lets pass what the law allows. What the actor may not see is `not-found`; what may be seen but
 * not changed is `forbidden`.
 */
export function authorize(actor: Actor, action: Action, subject: Subject): void {
  if (can(actor, action, subject)) return;
  throw new AppError(can(actor, 'read', subject) ? 'forbidden' : 'not-found');
}
