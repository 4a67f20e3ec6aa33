import { normaliseEmail } from '@/lib/core/account/email';
import { passwordProblem } from '@/lib/core/account/password-rules';
import { AppError } from '@/lib/errors';
import { deleteAccounts } from '@/lib/store/accounts';
import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import { deleteSessions } from '@/lib/store/sessions';
import {
  confirmEmail,
  findUser,
  findUserByEmail,
  lockPasswordHash,
  updatePassword,
} from '@/lib/store/users';
import {
  deleteVerificationTokens,
  insertVerificationToken,
  takeVerificationToken,
} from '@/lib/store/verification-tokens';
import { limitMagicLinks } from '../limit-attempts';
import { hashToken, isToken, newToken } from '../random-token';
import { LETTER_SECONDS, resetIdentifier } from './change-email';
import { hashPassword } from './password-hash';

/**
 * A token for a letter to somebody who forgot their password; undefined, after the same work, where
 * the address has no account: whoever asks is told neither. Throws `invalid-input` for what is no
 * address, `too-many-requests`.
 */
export async function askPasswordReset(
  given: string,
  networkAddress: string,
  now = Date.now(),
): Promise<{ readonly email: string; readonly token: string | undefined }> {
  const email = normaliseEmail(given);
  if (email === undefined) {
    const message = 'Write one e-mail address, such as ada@example.org.';
    throw new AppError('invalid-input', { issues: [{ pointer: '/email', message }] });
  }
  await limitMagicLinks(email, networkAddress);
  const token = newToken();
  const known = await findUserByEmail(email);
  await insertVerificationToken(
    {
      tokenHash: hashToken(token),
      identifier: resetIdentifier(email),
      expiresAt: new Date(now + LETTER_SECONDS * 1000),
    },
    new Date(now),
  );
  return { email, token: known && token };
}

export type PasswordReset = {
  readonly email: string;
  readonly token: string;
  readonly next: string;
};

/**
 * Sets a new password by the token of a letter, once, and ends every session: whoever forgot it may
 * not be the only one who knew it. The letter also confirms the address; the first to do so takes the
 * account from whoever made it to wait in it, as a sign-in link does. Throws `invalid-input` for an
 * unfit password, which leaves the token good, and for a token that was used or is over.
 */
export async function resetPassword(request: PasswordReset, now = Date.now()): Promise<void> {
  const { token, next } = request;
  const email = normaliseEmail(request.email);
  if (email === undefined || !isToken(token)) throw over();
  const problem = passwordProblem(next, email);
  if (problem) {
    const message = `The password ${problem}.`;
    throw new AppError('invalid-input', {
      detail: message,
      issues: [{ pointer: '/newPassword', message }],
    });
  }
  const passwordHash = await hashPassword(next);
  const taken = await takeVerificationToken(hashToken(token), resetIdentifier(email));
  const user = taken && taken.expiresAt.getTime() > now ? await findUserByEmail(email) : undefined;
  if (!user) throw over();
  await transact(async (tx) => {
    await lockPasswordHash(tx, user.id);
    if ((await findUser(user.id, tx))?.email !== email) throw over();
    await updatePassword(tx, user.id, passwordHash);
    if (await confirmEmail(tx, user.id, new Date(now))) await deleteAccounts(tx, user.id);
    await deleteSessions(tx, user.id);
    await deleteVerificationTokens(tx, [email, resetIdentifier(email)]);
    await audit(tx, {
      action: 'user.reset-password',
      actorId: user.id,
      subject: 'user',
      subjectId: user.id,
    });
  });
}

function over(): AppError {
  return new AppError('invalid-input', {
    detail:
      'This link was used already or is too old. Your password was not changed; ask for a new letter.',
  });
}
