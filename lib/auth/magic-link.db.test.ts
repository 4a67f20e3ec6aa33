import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANONYMOUS } from '@/lib/core/access/policy';
import { type Env, readEnv } from '../env';
import { requireUser } from '../services/access';
import { actorOfSession } from '../services/accounts/actor-of-session';
import { getAccount } from '../services/accounts/get-account';
import { verifyCredentials } from '../services/accounts/verify-credentials';
import { freshAddress, freshEmail, person } from '../services/testing/people';
import { database, disconnect } from '../store/database';
import { Browser } from '../testing/browser';
import { Postbox } from '../testing/postbox';
import { actorOfCookies, authOptions } from './auth';
import { linkCookie, linkSecretOf } from './link-cookie';

const postbox = new Postbox();
let settings: Env;

beforeAll(async () => {
  settings = readEnv({
    DATABASE_URL: process.env.DATABASE_URL,
    NEXTAUTH_SECRET: 'a secret for tests, and for nothing else',
    NEXTAUTH_URL: 'http://localhost:3000',
    SMTP_URL: await postbox.start(),
    SMTP_FROM: 'Concordat <desk@example.org>',
  });
});

afterAll(async () => {
  await postbox.stop();
  await disconnect();
});

function browser(): Browser {
  const at: Browser = new Browser(() =>
    authOptions({ address: freshAddress(), linkSecret: linkSecretOf(at, settings) }, settings),
  );
  return at;
}

/** A browser that may ask for links, as our route makes every one before it asks. */
function asking(): Browser {
  const at = browser();
  const { name, value } = linkCookie(at, settings);
  at.jar.set(name, value);
  return at;
}

/** Asks for a link; the query that its page hands on. */
async function linkFor(email: string, at = asking()): Promise<URLSearchParams> {
  const answer = await at.ask('signin/email', { email, callbackUrl: '/account' });
  const sent = await at.ask(String(answer.location).split('/api/auth/')[1] ?? '');
  expect(`${sent.location?.pathname}${sent.location?.search}`).toBe('/sign-in?sent=1');
  return postbox.link().searchParams;
}

describe('a link by mail', () => {
  it('signs its reader in once', async () => {
    const email = freshEmail();
    const at = asking();
    const query = await linkFor(` ${email.toUpperCase()} `, at);
    expect(query.get('email')).toBe(email);
    await at.ask(`callback/email?${query}`);
    const actor = await actorOfCookies(at, settings);
    expect(actor).toMatchObject({ kind: 'user', email });
    expect(await getAccount(requireUser(actor))).toMatchObject({
      emailConfirmed: true,
      hasPassword: false,
    });

    at.jar.delete('concordat-session');
    const again = await at.ask(`callback/email?${query}`);
    expect(again.location?.searchParams.get('error')).toBe('Verification');
    expect(await actorOfCookies(at, settings)).toEqual(ANONYMOUS);
  });

  it('opens nothing in another browser, leaves who is signed in there, and is not used up', async () => {
    const eve = { email: freshEmail(), at: asking() };
    const query = await linkFor(eve.email, eve.at);
    const ada = asking();
    await ada.ask(`callback/email?${await linkFor(freshEmail(), ada)}`);
    const before = await actorOfCookies(ada, settings);
    expect(before.kind).toBe('user');
    for (const elsewhere of [ada, browser()]) {
      const answer = await elsewhere.ask(`callback/email?${query}`);
      expect(answer.location?.searchParams.get('error')).toBe('Verification');
    }
    expect(await actorOfCookies(ada, settings)).toEqual(before);
    await eve.at.ask(`callback/email?${query}`);
    expect(await actorOfCookies(eve.at, settings)).toMatchObject({ email: eve.email });
  });

  it('is good beside an earlier one of the same browser', async () => {
    const email = freshEmail();
    const at = asking();
    const first = await linkFor(email, at);
    await linkFor(email, at);
    await at.ask(`callback/email?${first}`);
    expect(await actorOfCookies(at, settings)).toMatchObject({ email });
  });

  it('is bound by a cookie that only the server reads', () => {
    expect(linkCookie(browser(), settings)).toMatchObject({
      name: 'concordat-link',
      httpOnly: true,
      sameSite: 'lax',
      maxAge: 1800,
    });
    const secure = { ...settings, address: 'https://concordat.example.org' };
    expect(linkCookie(browser(), secure)).toMatchObject({
      name: '__Host-concordat-link',
      secure: true,
    });
  });

  it('is for one address, for half an hour, and stored hashed', async () => {
    const email = freshEmail();
    const at = asking();
    const query = await linkFor(email, at);
    const stored = await database().verificationToken.findFirstOrThrow({
      where: { identifier: email },
    });
    expect(JSON.stringify(stored)).not.toContain(query.get('token'));
    const minutes = (stored.expiresAt.getTime() - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(29);
    expect(minutes).toBeLessThanOrEqual(30);

    const other = new URLSearchParams(query);
    other.set('email', freshEmail());
    const refused = await at.ask(`callback/email?${other}`);
    expect(refused.location?.searchParams.get('error')).toBe('Verification');

    await database().verificationToken.updateMany({
      where: { identifier: email },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    const late = await at.ask(`callback/email?${query}`);
    expect(late.location?.searchParams.get('error')).toBe('Verification');
  });

  it('takes an account back from whoever made it under another’s address', async () => {
    const squatter = await person();
    const owner = asking();
    await owner.ask(`callback/email?${await linkFor(squatter.email, owner)}`);
    expect(await actorOfCookies(owner, settings)).toMatchObject({ id: squatter.actor.id });
    expect(await actorOfSession(squatter.sid)).toEqual(ANONYMOUS);
    const attempt = verifyCredentials({ ...squatter, address: freshAddress() });
    await expect(attempt).rejects.toMatchObject({ code: 'wrong-credentials' });
  });

  it('leaves password and sessions alone once the address was confirmed', async () => {
    const ada = await person();
    const confirmed = { emailVerified: new Date() };
    await database().user.update({ where: { id: ada.actor.id }, data: confirmed });
    const at = asking();
    await at.ask(`callback/email?${await linkFor(ada.email, at)}`);
    expect((await actorOfSession(ada.sid)).kind).toBe('user');
    const verified = await verifyCredentials({ ...ada, address: freshAddress() });
    expect(verified.id).toBe(ada.actor.id);
  });

  it('is sent three times in a quarter of an hour, known address or not', async () => {
    for (const email of [freshEmail(), (await person()).email]) {
      for (let count = 0; count < 3; count += 1) await linkFor(email);
      const before = postbox.letters.length;
      const answer = await asking().ask('signin/email', { email, callbackUrl: '/account' });
      expect(answer.location?.searchParams.get('error')).toBe('TooManyAttempts:15');
      expect(postbox.letters).toHaveLength(before);
    }
  });

  it.each(['', 'no address', 'a@example.org, b@example.org', 'a＠evil.example@example.org'])(
    'is not sent to “%s”',
    async (email) => {
      const before = postbox.letters.length;
      const answer = await asking().ask('signin/email', { email, callbackUrl: '/account' });
      expect(answer.location?.searchParams.get('error')).toBe('EmailSignin');
      expect(postbox.letters).toHaveLength(before);
    },
  );
});
