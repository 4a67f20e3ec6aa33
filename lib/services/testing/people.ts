import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/core/access/policy';
import { actorOfSession } from '@/lib/services/accounts/actor-of-session';
import { hashPassword } from '@/lib/services/accounts/password-hash';
import { startSession } from '@/lib/services/accounts/start-session';
import { transact } from '@/lib/store/database';
import { insertUser } from '@/lib/store/users';

/** People for tests: each call makes another one, signed in, so that no test meets another's. */
export type Person = {
  readonly actor: Extract<Actor, { kind: 'user' }>;
  readonly email: string;
  readonly password: string;
  /** Secret of the session the actor has. */
  readonly sid: string;
};

const TEST_PASSWORD = 'a clause for every case';

/** An address nobody else in any test has. */
export function freshEmail(): string {
  return `person-${randomUUID()}@example.org`;
}

/** A network address to be counted under alone. */
export function freshAddress(): string {
  return `test-${randomUUID()}`;
}

// Hashing takes 30 ms and everyone here has the same password.
let sharedHash: Promise<string> | undefined;

/** A person with an account and a session. */
export async function person(overrides: { readonly name?: string } = {}): Promise<Person> {
  sharedHash ??= hashPassword(TEST_PASSWORD);
  const passwordHash = await sharedHash;
  const email = freshEmail();
  const name = overrides.name ?? 'Ada Lovelace';
  const user = await transact((tx) => insertUser(tx, { name, email, passwordHash }));
  if (!user) throw new Error('a fresh address was taken');
  const { sid, actor } = await signedIn(user.id);
  return { actor, email, password: TEST_PASSWORD, sid };
}

/** Another browser of the same person. */
export async function signedIn(
  userId: string,
): Promise<{ readonly sid: string; readonly actor: Person['actor'] }> {
  const sid = await startSession(userId, { method: 'test', userAgent: 'Test/1.0' });
  const actor = await actorOfSession(sid);
  if (actor.kind !== 'user') throw new Error('a session just begun is not live');
  return { sid, actor };
}
