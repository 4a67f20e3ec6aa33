import { AppError } from '@/lib/errors';
import type { Once } from '@/lib/store/idempotency';
import { type Limit, rateLimits } from '@/lib/store/rate-limits';

/** Seconds as people say them: whole minutes or, from two hours on, whole hours, rounded up. */
function inWords(seconds: number): string {
  const count = Math.max(1, Math.ceil(seconds / 60));
  if (count >= 120) return `${Math.ceil(count / 60)} hours`;
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
        detail: `Too many attempts. Nothing was changed; try again in ${inWords(wait)}.`,
        retryAfter: wait,
      });
    }
  }
}

/** Counts one request for a sign-in link, by the address it goes to and the one it comes from. */
export async function limitMagicLinks(email: string, address: string): Promise<void> {
  await limitAttempts(['magic-link-address', address], ['magic-link-account', email]);
}

const PUBLISHED = {
  'public-note-user': 'notes',
  'public-correction-user': 'corrections',
  'public-text-user': 'texts',
} as const;

/**
 * Does `work`, which makes one thing public, and counts it; what failed, or was done before, does not
 * count. Throws `too-many-requests` when the author has made as many public in a day as one person may.
 */
export async function publishing<T>(
  limit: keyof typeof PUBLISHED,
  userId: string,
  work: () => Promise<Once<T>>,
): Promise<Once<T>> {
  const wait = await rateLimits().spend(limit, userId);
  if (wait > 0) throw tooManyPublic(PUBLISHED[limit], wait);
  let counts = false;
  try {
    const done = await work();
    counts = !done.replayed;
    return done;
  } finally {
    if (!counts) await rateLimits().giveBack(limit, userId);
  }
}

function tooManyPublic(things: string, wait: number): AppError {
  return new AppError('too-many-requests', {
    detail: `You have made as many ${things} public today as one person may. Nothing was changed: keep this one private, or make it public in ${inWords(wait)}.`,
    retryAfter: wait,
  });
}
