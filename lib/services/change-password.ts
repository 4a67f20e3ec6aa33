import { passwordProblem } from '@/lib/core/password-rules';
import type { Actor } from '@/lib/core/policy';
import { AppError } from '@/lib/errors';
import { hashPassword, verifyPassword } from '@/lib/password';
import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import { rateLimits } from '@/lib/store/rate-limits';
import { deleteSessions, insertSession } from '@/lib/store/sessions';
import { findCredentials, updatePassword } from '@/lib/store/users';
import { requireUser, type SignedIn } from './access';
import { limitAttempts } from './limit-attempts';
import { hashSid, newSid, SESSION_SECONDS } from './session-id';

export type PasswordChange = {
  /** Not needed, and not looked at, where there is no password yet. */
  readonly current?: string;
  readonly next: string;
  readonly userAgent?: string;
};

/**
 * Sets a new password, ends every session and begins one for the asking browser, whose secret is
 * returned. Throws `invalid-input` for a wrong current or an unfit new password, and
 * `too-many-requests` under the limit that guards sign-in.
 */
export async function changePassword(
  actor: Actor,
  { current = '', next, userAgent }: PasswordChange,
  now = Date.now(),
): Promise<string> {
  const user = requireUser(actor);
  const problem = passwordProblem(next, user.email);
  if (problem) throw invalid('/newPassword', problem);
  await confirm(user, current);
  const passwordHash = await hashPassword(next);
  const sid = newSid();
  await transact(async (tx) => {
    await updatePassword(tx, user.id, passwordHash);
    await deleteSessions(tx, user.id);
    await insertSession(tx, {
      sidHash: hashSid(sid),
      userId: user.id,
      expiresAt: new Date(now + SESSION_SECONDS * 1000),
      ...(userAgent ? { userAgent } : {}),
    });
    await audit(tx, {
      action: 'user.change-password',
      actorId: user.id,
      subject: 'user',
      subjectId: user.id,
    });
  });
  return sid;
}

/** Whoever finds a browser signed in must not be able to guess the password through this door. */
async function confirm(user: SignedIn, current: string): Promise<void> {
  const stored = await findCredentials({ id: user.id });
  if (!stored) throw new AppError('not-signed-in');
  if (stored.passwordHash === null) return;
  await limitAttempts(['sign-in-account', stored.email]);
  if (!(await verifyPassword(current, stored.passwordHash))) {
    throw invalid(
      '/currentPassword',
      'is not your current password',
      'That is not your current password. Nothing was changed; try again.',
    );
  }
  await rateLimits().clear('sign-in-account', stored.email);
}

function invalid(pointer: string, message: string, detail = `The password ${message}.`): AppError {
  return new AppError('invalid-input', { detail, issues: [{ pointer, message }] });
}
