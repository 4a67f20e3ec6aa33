import { type Action, type Actor, can, type Subject } from '@/lib/core/access/policy';
import { AppError } from '@/lib/errors';

export type SignedIn = Extract<Actor, { kind: 'user' }>;

/** The actor as a signed-in person. Throws `not-signed-in`. */
export function requireUser(actor: Actor): SignedIn {
  if (actor.kind === 'user') return actor;
  throw new AppError('not-signed-in');
}

/**
 * Lets pass what the law allows. What the actor may not see is `not-found`; what may be seen but
 * not changed is `forbidden`.
 */
export function authorize(actor: Actor, action: Action, subject: Subject): void {
  if (can(actor, action, subject)) return;
  throw new AppError(can(actor, 'read', subject) ? 'forbidden' : 'not-found');
}
