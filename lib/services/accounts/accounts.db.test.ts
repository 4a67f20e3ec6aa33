import { afterAll, describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { database, disconnect } from '@/lib/store/database';
import { failure, spend } from '../testing/attempts';
import { freshAddress, freshEmail, person, signedIn } from '../testing/people';
import { actorOfSession } from './actor-of-session';
import { changeName } from './change-name';
import { changePassword } from './change-password';
import { endSession, endSessionById } from './end-session';
import { getAccount } from './get-account';
import { listSessions } from './list-sessions';
import { signOutEverywhere } from './sign-out-everywhere';
import { signUp } from './sign-up';
import { SESSION_SECONDS, startSession } from './start-session';
import { verifyCredentials } from './verify-credentials';

afterAll(disconnect);

const password = 'correct horse battery';

function auditOf(subjectId: string): Promise<string[]> {
  return database()
    .auditEntry.findMany({ where: { subjectId }, orderBy: { id: 'asc' } })
    .then((rows) => rows.map((row) => row.action));
}

describe('signing up', () => {
  it('makes an account that its password opens, written in any spelling', async () => {
    const email = freshEmail();
    await signUp({ name: 'Ada', email, password, address: freshAddress() });
    const found = await verifyCredentials({
      email: ` ${email.toUpperCase()} `,
      password,
      address: freshAddress(),
    });
    expect(found).toMatchObject({ name: 'Ada', email });
    expect(await auditOf(found.id)).toEqual(['user.sign-up']);
  });

  it('answers alike for a taken address and leaves its account as it was', async () => {
    const ada = await person();
    const again = { name: 'Eve', email: ada.email, password, address: freshAddress() };
    expect(await signUp(again)).toBeUndefined();
    expect((await failure(verifyCredentials(again))).code).toBe('wrong-credentials');
    const account = await getAccount(ada.actor);
    expect(account.name).toBe('Ada Lovelace');
    expect(await auditOf(ada.actor.id)).not.toContain('user.sign-up');
  });

  it('makes one account of two sign-ups at the same time', async () => {
    const email = freshEmail();
    const address = freshAddress();
    await Promise.all([1, 2, 3].map(() => signUp({ name: 'Ada', email, password, address })));
    expect(await database().user.count({ where: { email } })).toBe(1);
  });

  it('is limited to a hundred an hour from one network address', async () => {
    const address = freshAddress();
    await spend(99, 'sign-up-address', address);
    await signUp({ name: 'Ada', email: freshEmail(), password, address });
    const refused = await failure(signUp({ name: 'Ada', email: freshEmail(), password, address }));
    expect(refused.status).toBe(429);
    expect(refused.details.retryAfter).toBeGreaterThan(3500);
  });
});

describe('a session', () => {
  it('stands for its person until it ends', async () => {
    const { sid, actor } = await person();
    expect(await actorOfSession(sid)).toEqual(actor);
    await endSession(sid);
    expect(await actorOfSession(sid)).toEqual(ANONYMOUS);
    expect(await auditOf(actor.id)).toEqual(['user.sign-in', 'user.sign-out']);
  });

  it('is over after thirty days', async () => {
    const { sid } = await person();
    const last = Date.now() + SESSION_SECONDS * 1000;
    expect((await actorOfSession(sid, last - 60_000)).kind).toBe('user');
    expect(await actorOfSession(sid, last + 60_000)).toEqual(ANONYMOUS);
  });

  it.each([undefined, '', 'x', 42, "' OR 1=1 --", 'A'.repeat(22)])(
    'is nobody for %s',
    async (sid) => {
      expect(await actorOfSession(sid)).toEqual(ANONYMOUS);
    },
  );

  it('stores no secret', async () => {
    const { sid, actor } = await person();
    const rows = await database().session.findMany({ where: { userId: actor.id } });
    expect(JSON.stringify(rows)).not.toContain(sid);
  });

  it('replaces the one the browser had', async () => {
    const ada = await person();
    const next = await startSession(ada.actor.id, { method: 'email', previousSid: ada.sid });
    expect(next).not.toBe(ada.sid);
    expect(await actorOfSession(ada.sid)).toEqual(ANONYMOUS);
    expect((await actorOfSession(next)).kind).toBe('user');
  });

  it('can be ended by its owner from elsewhere, and by nobody else', async () => {
    const ada = await person();
    const eve = await person();
    const other = await signedIn(ada.actor.id);
    const id = other.actor.sessionId;
    expect((await failure(endSessionById(eve.actor, id))).code).toBe('not-found');
    expect((await actorOfSession(other.sid)).kind).toBe('user');
    await endSessionById(ada.actor, id);
    expect(await actorOfSession(other.sid)).toEqual(ANONYMOUS);
    expect((await failure(endSessionById(ada.actor, 'no-id'))).code).toBe('not-found');
  });

  it('is listed with the others of its person, the asking one first', async () => {
    const ada = await person();
    await person();
    const other = await signedIn(ada.actor.id);
    const listed = await listSessions(ada.actor);
    expect(listed.map(({ id, current }) => [id, current])).toEqual([
      [ada.actor.sessionId, true],
      [other.actor.sessionId, false],
    ]);
    expect(listed[1]?.userAgent).toBe('Test/1.0');
  });
});

describe('signing out everywhere', () => {
  it('ends every session of one person and of no other', async () => {
    const ada = await person();
    const other = await signedIn(ada.actor.id);
    const eve = await person();
    expect(await signOutEverywhere(ada.actor)).toBe(2);
    expect(await actorOfSession(ada.sid)).toEqual(ANONYMOUS);
    expect(await actorOfSession(other.sid)).toEqual(ANONYMOUS);
    expect((await actorOfSession(eve.sid)).kind).toBe('user');
    expect(await auditOf(ada.actor.id)).toContain('user.sign-out-everywhere');
  });
});

describe('changing the password', () => {
  it('ends every other session and gives the asking browser a new one', async () => {
    const ada = await person();
    const other = await signedIn(ada.actor.id);
    const next = 'a newer clause altogether';
    const sid = await changePassword(ada.actor, { current: ada.password, next });
    expect(await actorOfSession(ada.sid)).toEqual(ANONYMOUS);
    expect(await actorOfSession(other.sid)).toEqual(ANONYMOUS);
    expect(await actorOfSession(sid)).toMatchObject({ kind: 'user', id: ada.actor.id });
    const address = freshAddress();
    expect((await failure(verifyCredentials({ ...ada, address }))).code).toBe('wrong-credentials');
    const found = await verifyCredentials({ email: ada.email, password: next, address });
    expect(found.id).toBe(ada.actor.id);
  });

  it('needs the current one, a fit new one, and few guesses', async () => {
    const ada = await person();
    const change = (current: string, next: string) =>
      failure(changePassword(ada.actor, { current, next }));
    expect((await change(ada.password, 'short')).details.issues).toEqual([
      { pointer: '/newPassword', message: 'The password needs at least 10 characters.' },
    ]);
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect((await change('wrong', password)).details.issues?.[0]?.pointer).toBe(
        '/currentPassword',
      );
    }
    expect((await change(ada.password, password)).code).toBe('too-many-requests');
    expect((await actorOfSession(ada.sid)).kind).toBe('user');
  });

  it('sets a first one for a person who has none', async () => {
    const ada = await person();
    await database().user.update({ where: { id: ada.actor.id }, data: { passwordHash: null } });
    expect((await getAccount(ada.actor)).hasPassword).toBe(false);
    const refused = await failure(verifyCredentials({ ...ada, address: freshAddress() }));
    expect(refused.code).toBe('wrong-credentials');
    await changePassword(ada.actor, { next: password });
    expect((await getAccount(ada.actor)).hasPassword).toBe(true);
  });
});

describe('one’s own account', () => {
  it('shows and changes the name, and is nobody else’s', async () => {
    const ada = await person();
    await changeName(ada.actor, 'Augusta Ada King');
    expect(await getAccount(ada.actor)).toEqual({
      name: 'Augusta Ada King',
      email: ada.email,
      emailConfirmed: false,
      hasPassword: true,
      letters: true,
      linked: [],
    });
    expect(await auditOf(ada.actor.id)).toContain('user.change-name');
  });
});
