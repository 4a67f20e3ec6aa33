import { findSessions } from '@/lib/store/sessions';
import type { SignedIn } from '../access';

/** One signed-in browser of the actor. Times are ISO 8601. */
export type SessionSummary = {
  readonly id: string;
  readonly created: string;
  readonly expires: string;
  readonly userAgent?: string;
  /** The browser that asks. */
  readonly current: boolean;
};

/** The actor's signed-in browsers: the asking one first, then the newest. */
export async function listSessions(user: SignedIn, now = Date.now()): Promise<SessionSummary[]> {
  const sessions = await findSessions(user.id, new Date(now));
  return sessions
    .map(({ id, createdAt, expiresAt, userAgent }) => ({
      id,
      created: createdAt.toISOString(),
      expires: expiresAt.toISOString(),
      ...(userAgent === null ? {} : { userAgent }),
      current: id === user.sessionId,
    }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}
