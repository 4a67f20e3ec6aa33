import { normaliseEmail } from '@/lib/core/account/email';
import { AppError } from '@/lib/errors';
import { verifyPassword } from '@/lib/services/accounts/password-hash';
import { rateLimits } from '@/lib/store/rate-limits';
import { findCredentials } from '@/lib/store/users';
import { limitAttempts } from '../limit-attempts';

export type Credentials = {
  readonly email: string;
  readonly password: string;
  /** The network address the request comes from. */
  readonly address: string;
};

export type Verified = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The hash the password matched, for `startSession` to look at again. It stays on the server. */
  readonly passwordHash: string;
};

/**
 * Who a password belongs to. Known and unknown addresses get the same answer after the same time.
 * Throws `wrong-credentials`, and `too-many-requests` past the limit even for the right password.
 */
export async function verifyCredentials(attempt: Credentials): Promise<Verified> {
  const { password, address } = attempt;
  const email = normaliseEmail(attempt.email);
  const account = email ?? attempt.email;
  // The narrow count is per account and address: a stranger's guesses do not shut the owner out.
  const pair = JSON.stringify([account, address]);
  // Counted before the check and given back after, so that parallel guesses cannot outrun the count.
  await limitAttempts(
    ['sign-in-pair', pair],
    ['sign-in-address', address],
    ['sign-in-account', account],
  );
  const user = email === undefined ? undefined : await findCredentials({ email });
  const passwordHash = user?.passwordHash ?? null;
  const matches = await verifyPassword(password, passwordHash);
  if (!user || !matches || passwordHash === null) throw new AppError('wrong-credentials');
  await Promise.all([
    rateLimits().clear('sign-in-pair', pair),
    rateLimits().giveBack('sign-in-address', address),
    rateLimits().giveBack('sign-in-account', account),
  ]);
  return { id: user.id, name: user.name, email: user.email, passwordHash };
}
