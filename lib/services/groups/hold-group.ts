import type { Action } from '@/lib/core/access/policy';
import { AppError } from '@/lib/errors';
import { type AuditAction, audit } from '@/lib/store/audit';
import { type Tx, transact } from '@/lib/store/database';
import { findGroup, holdGroup, type StoredGroup } from '@/lib/store/groups';
import { authorize, requireLiveSession, type SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';

/** What stands in the way of whoever asks a closed group for more than to be read. */
export function closedGroup(): AppError {
  return new AppError('conflict', {
    detail: 'This group is closed: it can be read, and not changed. Its owner can open it again.',
  });
}

const ALSO_CLOSED: readonly Action[] = ['read', 'leave', 'put-out', 'close'];

/** A group as the actor reads it. Throws `not-found` for who is not in it. */
export async function readGroup(user: SignedIn, id: string): Promise<StoredGroup> {
  return allowed(user, 'read', await findGroup(id));
}

/**
 * Does `work` in a transaction that holds a group, which the actor may change so: nobody joins, leaves or
 * writes there meanwhile. Throws `not-found` for who is not in it, `forbidden` for who has another role.
 */
export async function changingGroup<T>(
  user: SignedIn,
  id: string,
  action: Action,
  work: (tx: Tx, group: StoredGroup) => Promise<T>,
): Promise<T> {
  await limitAttempts(['write-user', user.id]);
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    return work(tx, await heldFor(tx, user, id, action));
  });
}

/** The group, held until the transaction ends. Throws as `changingGroup`. */
export async function heldFor(
  tx: Tx,
  user: SignedIn,
  id: string,
  action: Action,
): Promise<StoredGroup> {
  return allowed(user, action, await holdGroup(tx, id, 'change'));
}

function allowed(user: SignedIn, action: Action, group: StoredGroup | undefined): StoredGroup {
  if (!group) throw new AppError('not-found');
  authorize(user, 'read', group.subject);
  if (group.subject.closed && !ALSO_CLOSED.includes(action)) throw closedGroup();
  authorize(user, action, group.subject);
  return group;
}

/** Writes down what was done to a group, and to whom. */
export async function auditGroup(
  tx: Tx,
  user: SignedIn,
  groupId: string,
  action: Extract<AuditAction, `group.${string}`>,
  detail?: Readonly<Record<string, string>>,
): Promise<void> {
  await audit(tx, {
    action,
    actorId: user.id,
    subject: 'group',
    subjectId: groupId,
    ...(detail && { detail }),
  });
}
