import { afterAll, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { database, disconnect, transact } from '@/lib/store/database';
import { updatePassword } from '@/lib/store/users';
import { freshAddress, person, signedIn } from '../testing/people';
import { actorOfSession } from './actor-of-session';
import { changePassword } from './change-password';
import { endSession } from './end-session';
import { startSession } from './start-session';
import { verifyCredentials } from './verify-credentials';

afterAll(disconnect);

const next = 'a newer clause altogether';

function sessionsOf(userId: string): Promise<number> {
  return database().session.count({ where: { userId } });
}

/** How many of the results are failures, and their codes. */
function refusals(results: readonly PromiseSettledResult<unknown>[]): string[] {
  return results.flatMap((result) => {
    if (result.status === 'fulfilled') return [];
    if (result.reason instanceof AppError) return [result.reason.code];
    throw result.reason;
  });
}

describe('a sign-in with the old password', () => {
  it('is refused when the password was changed after it was verified', async () => {
    const ada = await person();
    const { passwordHash } = await verifyCredentials({ ...ada, address: freshAddress() });
    await changePassword(ada.actor, { current: ada.password, next });
    const late = startSession(ada.actor.id, { method: 'credentials', passwordHash });
    await expect(late).rejects.toMatchObject({ code: 'wrong-credentials' });
    expect(await sessionsOf(ada.actor.id)).toBe(1);
  });

  it('is refused when the password was taken away, and when the person is gone', async () => {
    const ada = await person();
    const { passwordHash } = await verifyCredentials({ ...ada, address: freshAddress() });
    const begin = () => startSession(ada.actor.id, { method: 'credentials', passwordHash });
    await transact((tx) => updatePassword(tx, ada.actor.id, null));
    await expect(begin()).rejects.toMatchObject({ code: 'wrong-credentials' });
    await database().user.delete({ where: { id: ada.actor.id } });
    await expect(begin()).rejects.toMatchObject({ code: 'wrong-credentials' });
  });

  it('leaves no session behind a change, however they race', async () => {
    const ada = await person();
    const { passwordHash } = await verifyCredentials({ ...ada, address: freshAddress() });
    const begin = () => startSession(ada.actor.id, { method: 'credentials', passwordHash });
    let through = false;
    const change = changePassword(ada.actor, { current: ada.password, next }).finally(() => {
      through = true;
    });
    // Sign-ins keep coming until after the change, so that some stand on either side of it.
    const racing = [begin()];
    while (!through) {
      racing.push(begin(), begin(), begin());
      await Promise.allSettled(racing);
    }
    racing.push(begin());
    const changed = await change;
    const codes = refusals(await Promise.allSettled(racing));
    expect(new Set(codes)).toEqual(new Set(['wrong-credentials']));
    expect(codes.length).toBeLessThan(racing.length);
    expect(await sessionsOf(ada.actor.id)).toBe(1);
    expect(await actorOfSession(changed)).toMatchObject({ kind: 'user', id: ada.actor.id });
  });
});

describe('of several changes at the same time', () => {
  it('one is made', async () => {
    const ada = await person();
    const browsers = await Promise.all([1, 2, 3].map(() => signedIn(ada.actor.id)));
    const results = await Promise.allSettled(
      browsers.map(({ actor }, index) =>
        changePassword(actor, { current: ada.password, next: `${next} ${index}` }),
      ),
    );
    expect(refusals(results)).toEqual(['invalid-input', 'invalid-input']);
    expect(await sessionsOf(ada.actor.id)).toBe(1);
  });

  it('that set a first password, one is made', async () => {
    const ada = await person();
    await transact((tx) => updatePassword(tx, ada.actor.id, null));
    const other = await signedIn(ada.actor.id);
    const results = await Promise.allSettled(
      [ada.actor, other.actor].map((actor) => changePassword(actor, { next })),
    );
    expect(refusals(results)).toEqual(['invalid-input']);
  });
});

it('a browser that was signed out meanwhile changes no password', async () => {
  const ada = await person();
  await endSession(ada.sid);
  const late = changePassword(ada.actor, { current: ada.password, next });
  await expect(late).rejects.toMatchObject({ code: 'not-signed-in' });
  const verified = await verifyCredentials({ ...ada, address: freshAddress() });
  expect(verified.id).toBe(ada.actor.id);
});
