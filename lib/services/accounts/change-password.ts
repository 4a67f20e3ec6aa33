import { passwordProblem } from '@/lib/core/account/password-rules';
import { AppError } from '@/lib/errors';
import { hashPassword } from '@/lib/services/accounts/password-hash';
import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import { deleteSession, deleteSessions, insertSession } from '@/lib/store/sessions';
import { lockPasswordHash, updatePassword } from '@/lib/store/users';
import type { SignedIn } from '../access';
import { hashToken, newToken } from '../random-token';
import { confirmPassword, wrongCurrent } from './confirm-person';
import { SESSION_SECONDS } from './start-session';

export type PasswordChange = {
  /** Not needed, and not looked at, where there is no password yet. */
  readonly current?: string;
  readonly next: string;
  readonly userAgent?: string;
};

/**
 * Sets a new password, ends every session and begins one for the asking browser, whose secret is
 * returned. Throws `invalid-input` for a wrong current or an unfit new password, `not-signed-in`
 * when the asking session ended meanwhile, and `too-many-requests` after ten wrong guesses.
 */
export async function changePassword(
  user: SignedIn,
  { current = '', next, userAgent }: PasswordChange,
  now = Date.now(),
): Promise<string> {
  const problem = passwordProblem(next, user.email);
  if (problem) throw invalid('/newPassword', problem);
  const confirmed = await confirmPassword(user, current);
  const passwordHash = await hashPassword(next);
  const sid = newToken();
  await transact(async (tx) => {
    // Of two changes at the same time the second finds that its current password is none any more.
    if ((await lockPasswordHash(tx, user.id)) !== confirmed) throw wrongCurrent();
    if (!(await deleteSession(tx, user.id, user.sessionId))) throw new AppError('not-signed-in');
    await updatePassword(tx, user.id, passwordHash);
    await deleteSessions(tx, user.id);
    await insertSession(tx, {
      sidHash: hashToken(sid),
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

function invalid(pointer: string, problem: string): AppError {
  const message = `The password ${problem}.`;
  return new AppError('invalid-input', { detail: message, issues: [{ pointer, message }] });
}
