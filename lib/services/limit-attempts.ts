import { AppError } from '@/lib/errors';
import { type Limit, rateLimits } from '@/lib/store/rate-limits';

/** Seconds as people say them: whole minutes, rounded up. */
function minutes(seconds: number): string {
  const count = Math.max(1, Math.ceil(seconds / 60));
  return count === 1 ? 'a minute' : `${count} minutes`;
}

/** Counts one attempt under each limit, in order. Throws `too-many-requests` at the first that is full. */
export async function limitAttempts(
  ...attempts: readonly (readonly [limit: Limit, key: string])[]
): Promise<void> {
  for (const [limit, key] of attempts) {
    const wait = await rateLimits().spend(limit, key);
    if (wait > 0) {
      throw new AppError('too-many-requests', {
        detail: `Too many attempts. Nothing was changed; try again in ${minutes(wait)}.`,
        retryAfter: wait,
      });
    }
  }
}

/** Counts one request for a sign-in link, by the address it goes to and the one it comes from. */
export async function limitMagicLinks(email: string, address: string): Promise<void> {
  await limitAttempts(['magic-link-address', address], ['magic-link-account', email]);
}
