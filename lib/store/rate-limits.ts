import { createHash } from 'node:crypto';
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { database } from './database';

/**
 * Counters of attempts, kept in the database so that every instance of the server counts together.
 * Keys are hashed: the table holds no address of a person or machine.
 */

const MINUTE = 60;

/** Attempts (points) within a window (seconds) that starts with the first of them. */
const LIMITS = {
  // Wrong passwords for one account from one network address.
  'sign-in-pair': { points: 10, duration: 15 * MINUTE },
  // From everywhere together: high, because whoever reaches it shuts the owner out for a while.
  'sign-in-account': { points: 100, duration: 15 * MINUTE },
  'sign-in-address': { points: 50, duration: 15 * MINUTE },
  // By the person who is signed in: guesses at the sign-in page do not count here.
  'password-change': { points: 10, duration: 15 * MINUTE },
  // A seminar room behind one address signs up within the hour.
  'sign-up-address': { points: 100, duration: 60 * MINUTE },
  // Far above what a person writes, far below what hurts: a script that floods is slowed down.
  'write-user': { points: 600, duration: 10 * MINUTE },
  // A draft is kept every few seconds while somebody writes, on a few devices.
  'draft-user': { points: 1200, duration: 10 * MINUTE },
  // Everybody is shown them: more than a seminar writes in a day, too few to bury a treaty.
  'public-note-user': { points: 300, duration: 24 * 60 * MINUTE },
  // Each asks a moderator to look.
  'flag-user': { points: 50, duration: 24 * 60 * MINUTE },
  'public-correction-user': { points: 300, duration: 24 * 60 * MINUTE },
  // Each reads a file in a thread, or opens an address of somebody else's.
  'import-user': { points: 300, duration: 60 * MINUTE },
  // Everybody finds them in the list of treaties.
  'public-text-user': { points: 100, duration: 24 * 60 * MINUTE },
  // New addresses tried by one person: each may send a letter to somebody.
  'email-change': { points: 5, duration: 60 * MINUTE },
  // Each reads all that is stored of a person.
  'account-export': { points: 20, duration: 60 * MINUTE },
  // Each sends a letter to somebody: a seminar is invited at once, a town is not.
  'invitation-letter': { points: 60, duration: 24 * 60 * MINUTE },
  // Tokens are too long to be guessed; a script that tries is slowed down.
  'invitation-look': { points: 300, duration: 10 * MINUTE },
  'magic-link-account': { points: 3, duration: 15 * MINUTE },
  'magic-link-address': { points: 20, duration: 60 * MINUTE },
} as const;

export type Limit = keyof typeof LIMITS;

export type RateLimits = {
  /** Counts one attempt. 0 when it is within the limit, else whole seconds until the next try. */
  spend(limit: Limit, key: string): Promise<number>;
  /** Takes one attempt back. */
  giveBack(limit: Limit, key: string): Promise<void>;
  /** Forgets all attempts. */
  clear(limit: Limit, key: string): Promise<void>;
};

type Client = ReturnType<typeof database>;

/** Counters on a database. Instances share nothing but its rows. */
export function createRateLimits(client: Client): RateLimits {
  const limiters = new Map<Limit, RateLimiterPrisma>();
  function limiterOf(limit: Limit): RateLimiterPrisma {
    const known = limiters.get(limit);
    if (known) return known;
    const made = new RateLimiterPrisma({
      storeClient: client,
      tableName: 'rateLimit',
      keyPrefix: limit,
      ...LIMITS[limit],
    });
    limiters.set(limit, made);
    return made;
  }
  return {
    async spend(limit, key) {
      try {
        await limiterOf(limit).consume(digest(key));
        return 0;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      }
    },
    async giveBack(limit, key) {
      await limiterOf(limit).reward(digest(key));
    },
    async clear(limit, key) {
      await limiterOf(limit).delete(digest(key));
    },
  };
}

function digest(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

const shared = new WeakMap<Client, RateLimits>();

/** The counters on the shared client. */
export function rateLimits(): RateLimits {
  const client = database();
  const known = shared.get(client);
  if (known) return known;
  const made = createRateLimits(client);
  shared.set(client, made);
  return made;
}
