import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { type Env, readEnv } from '../env';
import { requireUser } from '../services/access';
import { actorOfSession } from '../services/accounts/actor-of-session';
import { getAccount } from '../services/accounts/get-account';
import { signOutEverywhere } from '../services/accounts/sign-out-everywhere';
import { freshAddress, freshEmail, type Person, person } from '../services/testing/people';
import { database, disconnect } from '../store/database';
import { Browser } from '../testing/browser';
import { IdentityServer } from '../testing/identity-server';
import {
  actorOfCookies,
  authOptions,
  personOfEndedSession,
  sessionCookie,
  sidOfCookies,
  type Visit,
} from './auth';
import { asSignInError } from './providers';

const settings: Env = readEnv({
  DATABASE_URL: process.env.DATABASE_URL,
  NEXTAUTH_SECRET: 'a secret for tests, and for nothing else',
  NEXTAUTH_URL: 'http://localhost:3000',
});

const identities = new IdentityServer();

beforeAll(() => identities.start());
afterAll(async () => {
  await identities.stop();
  await disconnect();
});

function browser(visit: Visit = {}, configured: Env = settings): Browser {
  return new Browser(() => {
    const options = authOptions({ address: freshAddress(), ...visit }, configured);
    return { ...options, providers: [...options.providers, identities.provider()] };
  });
}

function signIn(at: Browser, { email, password }: Pick<Person, 'email' | 'password'>) {
  return at.ask('callback/credentials', { email, password, callbackUrl: '/treaties/udhr' });
}

describe('signing in with a password', () => {
  it('sets one cookie that only the server reads, holding nothing but the session', async () => {
    const ada = await person();
    const at = browser();
    expect(await actorOfCookies(at, settings)).toEqual(ANONYMOUS);
    const answer = await signIn(at, ada);
    expect(answer.location?.pathname).toBe('/treaties/udhr');
    expect(await actorOfCookies(at, settings)).toMatchObject({
      kind: 'user',
      id: ada.actor.id,
      name: 'Ada Lovelace',
      email: ada.email,
    });
    const cookie = at.received.find(({ name }) => name === 'concordat-session');
    expect(cookie?.attributes).toMatch(/HttpOnly; SameSite=Lax$/);
    const { body } = await at.ask('session');
    expect(Object.keys(body as object)).toEqual(['expires']);
  });

  it('binds the cookie to the host and to TLS under https', async () => {
    const ada = await person();
    const secure = { ...settings, address: 'https://concordat.example.org' };
    const at = browser({}, secure);
    await signIn(at, ada);
    const cookie = at.received.find(({ name }) => name === '__Host-concordat-session');
    expect(cookie?.attributes).toMatch(/Path=\/;.*HttpOnly; Secure; SameSite=Lax$/);
    expect((await actorOfCookies(at, secure)).kind).toBe('user');
    // The same token under the name without the prefix could come from a neighbouring host.
    const planted = new Map([['concordat-session', { value: cookie?.value ?? '' }]]);
    expect(await actorOfCookies(planted, secure)).toEqual(ANONYMOUS);
  });

  it('begins a session of its own each time and ends the one before', async () => {
    const ada = await person();
    const at = browser();
    await signIn(at, ada);
    const first = await sidOfCookies(at, settings);
    const again = browser({ previousSid: first });
    for (const [name, value] of at.jar) again.jar.set(name, value);
    await signIn(again, ada);
    const second = await sidOfCookies(again, settings);
    expect(await actorOfSession(second)).toMatchObject({ kind: 'user' });
    expect(second).not.toBe(first);
    expect(await actorOfSession(first)).toEqual(ANONYMOUS);
  });

  it('gives one answer for a wrong password, an unknown address and a broken form', async () => {
    const ada = await person();
    const answers = await Promise.all([
      signIn(browser(), { email: ada.email, password: 'not this one' }),
      signIn(browser(), { email: freshEmail(), password: 'not this one' }),
      signIn(browser(), { email: 'nobody', password: '' }),
    ]);
    for (const { status, location } of answers) {
      expect(status).toBe(401);
      expect(location?.searchParams.get('error')).toBe('CredentialsSignin');
    }
  });

  it('says how long to wait after too many, and tells the server so', async () => {
    const waits: number[] = [];
    const email = freshEmail();
    const at = browser({ address: freshAddress(), onLimited: (seconds) => waits.push(seconds) });
    const codes: (string | null | undefined)[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      const { location } = await signIn(at, { email, password: 'not this one' });
      codes.push(location?.searchParams.get('error'));
    }
    expect(codes.slice(0, 10)).toEqual(Array<string>(10).fill('CredentialsSignin'));
    expect(codes[10]).toBe('TooManyAttempts:15');
    expect(waits).toHaveLength(1);
    expect(Number.isInteger(waits[0])).toBe(true);
  });

  it('refuses a form without the token that proves it comes from our page', async () => {
    const ada = await person();
    const at = browser();
    const { email, password } = ada;
    const answer = await at.ask('callback/credentials', { email, password }, 'a guess');
    expect(answer.location?.searchParams.get('csrf')).toBe('true');
    expect(await actorOfCookies(at, settings)).toEqual(ANONYMOUS);
  });

  it('sends nobody to another site', async () => {
    const ada = await person();
    const at = browser();
    const answer = await at.ask('callback/credentials', {
      email: ada.email,
      password: ada.password,
      callbackUrl: 'https://evil.example/',
    });
    expect(answer.location?.origin).toBe('http://localhost:3000');
  });

  it.each([
    ['/treaties/€', '/treaties/%E2%82%AC'],
    ['/\r\nSet-Cookie: a=b', '/Set-Cookie:%20a=b'],
    ['/\ud800', '/%EF%BF%BD'],
    ['//evil.example/', '/'],
    ['http://', '/'],
  ])('goes to %j afterwards in a form that a header can carry', async (callbackUrl, path) => {
    const ada = await person();
    const { email, password } = ada;
    const answer = await browser().ask('callback/credentials', { email, password, callbackUrl });
    const goal = (answer.body as { url: string }).url;
    expect(goal.replace(/\/$/, '')).toBe(`http://localhost:3000${path}`.replace(/\/$/, ''));
  });

  it('tells nothing of a failure of the server', async () => {
    const broken = new Error('database db-7 does not answer');
    expect(asSignInError(broken).message).toBe('Callback');
  });
});

describe('a session that ended', () => {
  it('is nobody at the next request, whatever the cookie says', async () => {
    const ada = await person();
    const at = browser();
    await signIn(at, ada);
    const actor = await actorOfCookies(at, settings);
    const sid = await sidOfCookies(at, settings);
    await signOutEverywhere(requireUser(actor));
    expect(sid).toMatch(/^[\w-]{22}$/);
    expect(await sidOfCookies(at, settings)).toBe(sid);
    expect(await actorOfCookies(at, settings)).toEqual(ANONYMOUS);
  });

  it('tells whose it was when somebody ended it, and nothing when it is over', async () => {
    const ada = await person();
    const at = browser();
    await signIn(at, ada);
    expect(await personOfEndedSession(at, settings)).toBeUndefined();
    const past = { expiresAt: new Date(Date.now() - 1000) };
    await database().session.updateMany({ where: { userId: ada.actor.id }, data: past });
    expect(await actorOfCookies(at, settings)).toEqual(ANONYMOUS);
    expect(await personOfEndedSession(at, settings)).toBeUndefined();
    await signOutEverywhere(requireUser(ada.actor));
    expect(await personOfEndedSession(at, settings)).toBe(ada.actor.id);
  });

  it('is what signing out leaves behind', async () => {
    const ada = await person();
    const at = browser();
    await signIn(at, ada);
    const sid = await sidOfCookies(at, settings);
    await at.ask('signout', { callbackUrl: '/' });
    expect(at.jar.has('concordat-session')).toBe(false);
    expect(await actorOfSession(sid)).toEqual(ANONYMOUS);
  });

  it('cannot link an identity to its person', async () => {
    const ada = await person();
    const at = browser();
    await signIn(at, ada);
    await signOutEverywhere(requireUser(await actorOfCookies(at, settings)));
    identities.next = { sub: freshEmail(), name: 'Eve' };
    await identities.visit(at);
    const eve = await actorOfCookies(at, settings);
    expect(eve).toMatchObject({ kind: 'user', name: 'Eve' });
    expect((await getAccount(ada.actor)).linked).toEqual([]);
  });
});

describe('cookies', () => {
  it('of another making are nobody', async () => {
    const other = { ...settings, authSecret: 'another secret, of another server altogether' };
    const ada = await person();
    const { name, value } = await sessionCookie(ada.actor.id, ada.sid, other);
    expect(await actorOfCookies(new Map([[name, { value }]]), settings)).toEqual(ANONYMOUS);
    const junk = new Map([[name, { value: 'junk' }]]);
    expect(await actorOfCookies(junk, settings)).toEqual(ANONYMOUS);
  });

  it('renewed after a change of password stand for the new session', async () => {
    const ada = await person();
    const { name, value, httpOnly } = await sessionCookie(ada.actor.id, ada.sid, settings);
    expect(httpOnly).toBe(true);
    const actor = await actorOfCookies(new Map([[name, { value }]]), settings);
    expect(actor).toEqual(ada.actor);
  });
});

describe('an identity elsewhere', () => {
  it('makes an account, and finds it again', async () => {
    identities.next = { sub: freshEmail(), name: 'Grace Hopper', email: freshEmail() };
    const first = browser();
    await identities.visit(first);
    const actor = await actorOfCookies(first, settings);
    expect(actor).toMatchObject({
      kind: 'user',
      name: 'Grace Hopper',
      email: identities.next.email,
    });
    const second = browser();
    await identities.visit(second);
    expect(await actorOfCookies(second, settings)).toMatchObject({ id: idOf(actor) });
    const stored = await database().account.findMany({ where: { userId: idOf(actor) } });
    expect(JSON.stringify(stored)).not.toContain('an access token');
  });

  it('may tell no address', async () => {
    identities.next = { sub: freshEmail(), name: 'Grace Hopper' };
    const at = browser();
    await identities.visit(at);
    const account = await getAccount(requireUser(await actorOfCookies(at, settings)));
    expect(account.email).toBeUndefined();
    expect(account.linked).toEqual(['test-identities']);
  });

  it.each([
    ['\u3164', 'A researcher'],
    ['Ada\u202Egro', 'A researcher'],
    [' Grace \n Hopper ', 'Grace Hopper'],
  ])('that names its person %j makes %s of it', async (told, name) => {
    identities.next = { sub: freshEmail(), name: told };
    const at = browser();
    await identities.visit(at);
    expect((await getAccount(requireUser(await actorOfCookies(at, settings)))).name).toBe(name);
  });

  it('is not joined to the account that has its address', async () => {
    const ada = await person();
    identities.next = { sub: freshEmail(), name: 'Eve', email: ada.email.toUpperCase() };
    const at = browser();
    const answer = await identities.visit(at);
    expect(answer.location?.searchParams.get('error')).toBe('OAuthAccountNotLinked');
    expect(await actorOfCookies(at, settings)).toEqual(ANONYMOUS);
    expect((await getAccount(ada.actor)).linked).toEqual([]);
  });

  it('is linked by a person who is signed in', async () => {
    const ada = await person();
    const at = browser();
    await signIn(at, ada);
    identities.next = { sub: freshEmail(), name: 'Ada', email: freshEmail() };
    await identities.visit(at);
    expect((await getAccount(ada.actor)).linked).toEqual(['test-identities']);
    const elsewhere = browser();
    await identities.visit(elsewhere);
    expect(await actorOfCookies(elsewhere, settings)).toMatchObject({ id: ada.actor.id });
  });
});

function idOf(actor: Awaited<ReturnType<typeof actorOfCookies>>): string {
  if (actor.kind !== 'user') throw new Error('nobody is signed in');
  return actor.id;
}
