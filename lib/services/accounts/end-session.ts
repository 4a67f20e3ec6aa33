import { isUuid } from '@/lib/core/address/uuid';
import { AppError } from '@/lib/errors';
import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import { deleteSession, deleteSessionByHash } from '@/lib/store/sessions';
import type { SignedIn } from '../access';
import { hashToken, isToken } from '../random-token';

/** Signs a browser out by its own secret. An unknown one changes nothing. */
export async function endSession(sid: unknown): Promise<void> {
  if (!isToken(sid)) return;
  await transact(async (tx) => {
    const userId = await deleteSessionByHash(tx, hashToken(sid));
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
export async function endSessionById(user: SignedIn, id: string): Promise<void> {
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
