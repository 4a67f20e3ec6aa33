import { normaliseEmail } from '@/lib/core/account/email';
import { AppError } from '@/lib/errors';
import { hashPassword } from '@/lib/services/accounts/password-hash';
import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import { insertUser } from '@/lib/store/users';
import { limitAttempts } from '../limit-attempts';

export type SignUp = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** The network address the request comes from. */
  readonly address: string;
};

/**
 * Makes an account. An address that already has one gets the same answer after the same work, and
 * nothing is made. Signing in afterwards still tells whether it was: no letter confirms the address
 * first (docs/decisions/008-signing-in.md). Throws `too-many-requests`.
 */
export async function signUp(request: SignUp): Promise<void> {
  const email = normaliseEmail(request.email);
  if (email === undefined) throw invalidEmail();
  await limitAttempts(['sign-up-address', request.address]);
  const passwordHash = await hashPassword(request.password);
  await transact(async (tx) => {
    const user = await insertUser(tx, { name: request.name, email, passwordHash });
    // A refusal is recorded too: writing takes time, and its absence would tell.
    await audit(tx, {
      action: 'user.sign-up',
      subject: 'user',
      ...(user ? { actorId: user.id, subjectId: user.id } : { detail: { refused: 'taken' } }),
    });
  });
}

function invalidEmail(): AppError {
  return new AppError('invalid-input', {
    issues: [{ pointer: '/email', message: 'Write one e-mail address, such as ada@example.org.' }],
  });
}
