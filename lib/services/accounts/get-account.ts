import { isStandInEmail } from '@/lib/core/account/email';
import { AppError } from '@/lib/errors';
import { findIssuers } from '@/lib/store/accounts';
import { findCredentials, findLetters } from '@/lib/store/users';
import type { SignedIn } from '../access';

/** What a person sees of their own account. */
export type AccountSummary = {
  readonly name: string;
  /** Absent when the provider a person signed up with told none. */
  readonly email?: string;
  readonly emailConfirmed: boolean;
  readonly hasPassword: boolean;
  /** Issuers of linked sign-ins. */
  readonly linked: readonly string[];
  /** Whether letters tell of what is new, where the server sends any and the address is confirmed. */
  readonly letters: boolean;
};

/** The actor's own account. */
export async function getAccount({ id }: SignedIn): Promise<AccountSummary> {
  const [stored, linked, letters] = await Promise.all([
    findCredentials({ id }),
    findIssuers(id),
    findLetters(id),
  ]);
  if (!stored) throw new AppError('not-signed-in');
  return {
    name: stored.name,
    ...(isStandInEmail(stored.email) ? {} : { email: stored.email }),
    emailConfirmed: stored.emailVerified !== null,
    hasPassword: stored.passwordHash !== null,
    linked,
    letters,
  };
}
