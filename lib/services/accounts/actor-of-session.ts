import { type Actor, ANONYMOUS } from '@/lib/core/access/policy';
import { findSessionOwner, sessionRemains } from '@/lib/store/sessions';
import { hashToken, isToken } from '../random-token';

/** Who acts under a session's secret: anonymous when it is malformed, ended or over. */
export async function actorOfSession(sid: unknown, now = Date.now()): Promise<Actor> {
  if (!isToken(sid)) return ANONYMOUS;
  const owner = await findSessionOwner(hashToken(sid), new Date(now));
  if (!owner) return ANONYMOUS;
  const { sessionId, userId, name, email, moderator } = owner;
  return { kind: 'user', id: userId, name, email, sessionId, ...(moderator && { moderator }) };
}

/** True when a session was ended by somebody, and not by time: its row is gone. */
export async function isSessionEnded(sid: unknown): Promise<boolean> {
  return isToken(sid) && !(await sessionRemains(hashToken(sid)));
}
