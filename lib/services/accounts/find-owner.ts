import { normaliseEmail } from '@/lib/core/account/email';
import { findOnlyUser, findUserByEmail } from '@/lib/store/users';
import type { SignedIn } from '../access';

/** No session has it, so whatever asks for a live one refuses. */
const NO_SESSION = '00000000-0000-0000-0000-000000000000';

/**
 * Whom a command acts for: whoever runs it has the database in hand, and is asked for no password. By
 * e-mail or, without it, the one account there is; undefined where that is nobody.
 */
export async function findOwner(email?: string): Promise<SignedIn | undefined> {
  const address = email === undefined ? undefined : (normaliseEmail(email) ?? '');
  const found = await (address === undefined ? findOnlyUser() : findUserByEmail(address));
  if (!found) return undefined;
  const { id, name } = found;
  return { kind: 'user', id, name, email: found.email, sessionId: NO_SESSION };
}
