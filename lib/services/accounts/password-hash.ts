/**
 * Passwords at rest: argon2id with the parameters OWASP recommends (19 MiB, two passes, one lane).
 * Checking a password costs the same time whether or not there is one, so that an answer does not
 * tell which addresses have an account.
 */

import { hash, verify } from '@node-rs/argon2';
import { normalisePassword } from '@/lib/core/account/password-rules';

/** Kibibytes, passes, lanes. The library's default algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hash of random bytes that were thrown away; of the same cost as a real one, which a test holds. */
export const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$L1NByzjPUjaQD3TeN5qUdg$CaCy7US2IBDLbdu3FR/qVH+naQHe680PDKgzsI6jeYI';

/** The hash to store, in PHC string format. About 30 ms and 19 MiB. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalisePassword(password), COST);
}

/** True when the password is the hashed one; without a hash always false, after the same time. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const matches = await verify(stored ?? NOBODYS_HASH, normalisePassword(password));
  return stored !== null && matches;
}
