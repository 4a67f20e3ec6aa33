import { AppError } from '@/lib/errors';
import { rateLimits } from '@/lib/store/rate-limits';
import { findSessions } from '@/lib/store/sessions';
import { findCredentials } from '@/lib/store/users';
import type { SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';
import { verifyPassword } from './password-hash';

/** How long (ms) after signing in somebody without a password counts as just having shown who they are. */
const FRESH = 10 * 60 * 1000;

/** True for a sign-in so recent that it shows who somebody is as a password would. */
export function isFresh(signedInAt: Date, now = Date.now()): boolean {
  return now - signedInAt.getTime() <= FRESH;
}

/**
 * That the person at the browser is the one whose session it is: by their password or, where they have
 * none, by having signed in just now. Whoever finds a browser signed in must not be able to guess the
 * password through this door, so guesses are counted. Returns the stored hash that `current` matches,
 * null without a password: look at it again within the transaction. Throws `invalid-input` for a wrong
 * password, `forbidden` for a sign-in too long ago, `not-signed-in`, `too-many-requests`.
 */
export async function confirmPerson(
  user: SignedIn,
  current: string,
  now = Date.now(),
): Promise<string | null> {
  const passwordHash = await confirmPassword(user, current);
  if (passwordHash === null) await requireFreshSession(user, now);
  return passwordHash;
}

/** As `confirmPerson`; where there is no password yet, there is nothing to confirm. */
export async function confirmPassword(user: SignedIn, current: string): Promise<string | null> {
  const stored = await findCredentials({ id: user.id });
  if (!stored) throw new AppError('not-signed-in');
  if (stored.passwordHash === null) return null;
  await limitAttempts(['password-change', user.id]);
  if (!(await verifyPassword(current, stored.passwordHash))) throw wrongCurrent();
  await rateLimits().clear('password-change', user.id);
  return stored.passwordHash;
}

async function requireFreshSession(user: SignedIn, now: number): Promise<void> {
  const sessions = await findSessions(user.id, new Date(now));
  const session = sessions.find(({ id }) => id === user.sessionId);
  if (!session) throw new AppError('not-signed-in');
  if (isFresh(session.createdAt, now)) return;
  throw new AppError('forbidden', {
    detail:
      'This needs a fresh sign-in, because the account has no password. Sign out, sign in again, and do it within ten minutes. Nothing was changed.',
  });
}

export function wrongCurrent(): AppError {
  const message = 'That is not your current password. Nothing was changed; try again.';
  return new AppError('invalid-input', {
    detail: message,
    issues: [{ pointer: '/currentPassword', message }],
  });
}
