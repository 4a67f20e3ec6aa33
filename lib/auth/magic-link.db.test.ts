import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
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
import { actorOfCookies, authOptions } from './auth';

/** A mail server that takes every letter and keeps the last. */
class Postbox {
  private readonly server: Server = createServer((socket) => this.serve(socket));
  letters: string[] = [];

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<unknown> {
    return new Promise((resolve) => this.server.close(resolve));
  }

  private serve(socket: Socket): void {
    let letter: string | undefined;
    socket.write('220 postbox\r\n');
    socket.on('data', (data) => {
      const text = data.toString();
      if (letter !== undefined) {
        letter += text;
        if (!letter.endsWith('\r\n.\r\n')) return;
        this.letters.push(letter);
        letter = undefined;
        socket.write('250 taken\r\n');
      } else if (/^DATA/i.test(text)) {
        letter = '';
        socket.write('354 go on\r\n');
      } else if (/^QUIT/i.test(text)) {
        socket.end('221 bye\r\n');
      } else {
        socket.write('250 yes\r\n');
      }
    });
  }

  /** The address in the last letter, whatever its line breaks and encoding. */
  link(): URL {
    const letter = this.letters.at(-1) ?? '';
    const plain = letter.replace(/=\r\n/g, '').replace(/=3D/g, '=');
    return new URL(/http:\/\/localhost:3000\/sign-in\?\S+/.exec(plain)?.[0] ?? 'about:blank');
  }
}

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
  return new Browser(() => authOptions({ address: freshAddress() }, settings));
}

/** Asks for a link; the query that its page hands on. */
async function linkFor(email: string): Promise<URLSearchParams> {
  const at = browser();
  const answer = await at.ask('signin/email', { email, callbackUrl: '/account' });
  const sent = await at.ask(String(answer.location).split('/api/auth/')[1] ?? '');
  expect(`${sent.location?.pathname}${sent.location?.search}`).toBe('/sign-in?sent=1');
  return postbox.link().searchParams;
}

describe('a link by mail', () => {
  it('signs its reader in once', async () => {
    const email = freshEmail();
    const query = await linkFor(` ${email.toUpperCase()} `);
    expect(query.get('email')).toBe(email);
    const at = browser();
    await at.ask(`callback/email?${query}`);
    const actor = await actorOfCookies(at, settings);
    expect(actor).toMatchObject({ kind: 'user', email });
    expect(await getAccount(requireUser(actor))).toMatchObject({
      emailConfirmed: true,
      hasPassword: false,
    });

    const thief = browser();
    const again = await thief.ask(`callback/email?${query}`);
    expect(again.location?.searchParams.get('error')).toBe('Verification');
    expect(await actorOfCookies(thief, settings)).toEqual(ANONYMOUS);
  });

  it('is for one address, for half an hour, and stored hashed', async () => {
    const email = freshEmail();
    const query = await linkFor(email);
    const stored = await database().verificationToken.findFirstOrThrow({
      where: { identifier: email },
    });
    expect(JSON.stringify(stored)).not.toContain(query.get('token'));
    const minutes = (stored.expiresAt.getTime() - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(29);
    expect(minutes).toBeLessThanOrEqual(30);

    const other = new URLSearchParams(query);
    other.set('email', freshEmail());
    const refused = await browser().ask(`callback/email?${other}`);
    expect(refused.location?.searchParams.get('error')).toBe('Verification');

    await database().verificationToken.updateMany({
      where: { identifier: email },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    const late = await browser().ask(`callback/email?${query}`);
    expect(late.location?.searchParams.get('error')).toBe('Verification');
  });

  it('takes an account back from whoever made it under another’s address', async () => {
    const squatter = await person();
    const owner = browser();
    await owner.ask(`callback/email?${await linkFor(squatter.email)}`);
    expect(await actorOfCookies(owner, settings)).toMatchObject({ id: squatter.actor.id });
    expect(await actorOfSession(squatter.sid)).toEqual(ANONYMOUS);
    const attempt = verifyCredentials({ ...squatter, address: freshAddress() });
    await expect(attempt).rejects.toMatchObject({ code: 'wrong-credentials' });
  });

  it('leaves password and sessions alone once the address was confirmed', async () => {
    const ada = await person();
    const confirmed = { emailVerified: new Date() };
    await database().user.update({ where: { id: ada.actor.id }, data: confirmed });
    await browser().ask(`callback/email?${await linkFor(ada.email)}`);
    expect((await actorOfSession(ada.sid)).kind).toBe('user');
    const verified = await verifyCredentials({ ...ada, address: freshAddress() });
    expect(verified.id).toBe(ada.actor.id);
  });

  it('is sent three times in a quarter of an hour, known address or not', async () => {
    for (const email of [freshEmail(), (await person()).email]) {
      for (let count = 0; count < 3; count += 1) await linkFor(email);
      const before = postbox.letters.length;
      const answer = await browser().ask('signin/email', { email, callbackUrl: '/account' });
      expect(answer.location?.searchParams.get('error')).toBe('TooManyAttempts:15');
      expect(postbox.letters).toHaveLength(before);
    }
  });

  it.each(['', 'no address', 'a@example.org, b@example.org', 'a＠evil.example@example.org'])(
    'is not sent to “%s”',
    async (email) => {
      const before = postbox.letters.length;
      const answer = await browser().ask('signin/email', { email, callbackUrl: '/account' });
      expect(answer.location?.searchParams.get('error')).toBe('EmailSignin');
      expect(postbox.letters).toHaveLength(before);
    },
  );
});
