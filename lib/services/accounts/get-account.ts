import type { Actor } from '@/lib/core/access/policy';
import { isStandInEmail } from '@/lib/core/account/email';
import { AppError } from '@/lib/errors';
import { findIssuers } from '@/lib/store/accounts';
import { findCredentials } from '@/lib/store/users';
import { requireUser } from '../access';

/** What a person sees of their own account. */
export type AccountSummary = {
  readonly name: string;
  /** Absent when the provider a person signed up with told none. */
  readonly email?: string;
  readonly emailConfirmed: boolean;
  readonly hasPassword: boolean;
  /** Issuers of linked sign-ins. */
  readonly linked: readonly string[];
};

/** The actor's own account. */
export async function getAccount(actor: Actor): Promise<AccountSummary> {
  const { id } = requireUser(actor);
  const [user, linked] = await Promise.all([findCredentials({ id }), findIssuers(id)]);
  if (!user) throw new AppError('not-signed-in');
  return {
    name: user.name,
    ...(isStandInEmail(user.email) ? {} : { email: user.email }),
    emailConfirmed: user.emailVerified !== null,
    hasPassword: user.passwordHash !== null,
    linked,
  };
}
