import type { Actor } from '@/lib/core/access/policy';
import { isUuid } from '@/lib/core/address/uuid';
import { AppError } from '@/lib/errors';
import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import { deleteSession, deleteSessionByHash } from '@/lib/store/sessions';
import { requireUser } from '../access';
import { hashSid, isSid } from './session-secret';

/** Signs a browser out by its own secret. An unknown one changes nothing. */
export async function endSession(sid: unknown): Promise<void> {
  if (!isSid(sid)) return;
  await transact(async (tx) => {
    const userId = await deleteSessionByHash(tx, hashSid(sid));
    if (userId === undefined) return;
    await audit(tx, {
      action: 'user.sign-out',
      actorId: userId,
      subject: 'user',
      subjectId: userId,
    });
  });
}

/** Signs out one of the actor's own browsers. Throws `not-found` for anyone else's. */
export async function endSessionById(actor: Actor, id: string): Promise<void> {
  const user = requireUser(actor);
  await transact(async (tx) => {
    const ended = isUuid(id) && (await deleteSession(tx, user.id, id));
    if (!ended) throw new AppError('not-found');
    await audit(tx, {
      action: 'user.sign-out',
      actorId: user.id,
      subject: 'user',
      subjectId: user.id,
      detail: { session: id },
    });
  });
}
