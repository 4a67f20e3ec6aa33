import { AppError } from '@/lib/errors';
import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import { deleteSessionByHash, deleteSessions, insertSession } from '@/lib/store/sessions';
import { lockPasswordHash } from '@/lib/store/users';
import { hashToken, isToken, newToken } from '../random-token';

/** How long a sign-in lasts, in seconds. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

export type SignIn = {
  /** How: `credentials`, `email` or the provider's name. */
  readonly method: string;
  /** The hash that the given password matched. Checking took time, and it may be stale by now. */
  readonly passwordHash?: string;
  readonly userAgent?: string;
  /** The session the same browser had until now; it ends. */
  readonly previousSid?: string;
};

/**
 * Begins a session and returns its secret: always a fresh one, so that none can be planted. Throws
 * `wrong-credentials` when the password was changed since it was verified: changing it ends every
 * session, and one begun with the old password must not slip in behind.
 */
export async function startSession(
  userId: string,
  { method, passwordHash, userAgent, previousSid }: SignIn,
  now = Date.now(),
): Promise<string> {
  const sid = newToken();
  await transact(async (tx) => {
    if (passwordHash !== undefined && (await lockPasswordHash(tx, userId)) !== passwordHash) {
      throw new AppError('wrong-credentials');
    }
    if (isToken(previousSid)) await deleteSessionByHash(tx, hashToken(previousSid));
    await deleteSessions(tx, userId, new Date(now));
    await insertSession(tx, {
      sidHash: hashToken(sid),
      userId,
      expiresAt: new Date(now + SESSION_SECONDS * 1000),
      ...(userAgent ? { userAgent } : {}),
    });
    await audit(tx, {
      action: 'user.sign-in',
      actorId: userId,
      subject: 'user',
      subjectId: userId,
      detail: { method },
    });
  });
  return sid;
}
