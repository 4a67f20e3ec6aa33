import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import { deleteSessionByHash, deleteSessions, insertSession } from '@/lib/store/sessions';
import { hashSid, isSid, newSid, SESSION_SECONDS } from './session-id';

export type SignIn = {
  /** How: `credentials`, `email` or the provider's name. */
  readonly method: string;
  readonly userAgent?: string;
  /** The session the same browser had until now; it ends. */
  readonly previousSid?: string;
};

/** Begins a session and returns its secret: always a fresh one, so that none can be planted. */
export async function startSession(
  userId: string,
  { method, userAgent, previousSid }: SignIn,
  now = Date.now(),
): Promise<string> {
  const sid = newSid();
  await transact(async (tx) => {
    if (isSid(previousSid)) await deleteSessionByHash(tx, hashSid(previousSid));
    await deleteSessions(tx, userId, new Date(now));
    await insertSession(tx, {
      sidHash: hashSid(sid),
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
