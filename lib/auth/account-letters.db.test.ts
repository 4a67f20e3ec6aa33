import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Env, readEnv } from '../env';
import { actorOfSession } from '../services/accounts/actor-of-session';
import { deleteAccount } from '../services/accounts/delete-account';
import { getAccount } from '../services/accounts/get-account';
import { resetPassword } from '../services/accounts/reset-password';
import { verifyCredentials } from '../services/accounts/verify-credentials';
import { failure } from '../services/testing/attempts';
import {
  freshAddress,
  freshEmail,
  type Person,
  person,
  signedIn,
} from '../services/testing/people';
import { database, disconnect } from '../store/database';
import { Postbox } from '../testing/postbox';
import { askForNewAddress, askForNewPassword, confirmNewAddress } from './account-letters';

const postbox = new Postbox();
let settings: Env;
let mailless: Env;

beforeAll(async () => {
  const required = {
    DATABASE_URL: process.env.DATABASE_URL,
    NEXTAUTH_SECRET: 'a secret for tests, and for nothing else',
    NEXTAUTH_URL: 'http://localhost:3000',
  };
  mailless = readEnv(required);
  settings = readEnv({
    ...required,
    SMTP_URL: await postbox.start(),
    SMTP_FROM: 'Concordat <desk@example.org>',
  });
});

afterAll(async () => {
  await postbox.stop();
  await disconnect();
});

/** What the last letter's link carries, and where it leads. */
function link(): { readonly path: string; readonly email: string; readonly token: string } {
  const { pathname: path, searchParams: query } = postbox.link();
  return { path, email: query.get('email') ?? '', token: query.get('token') ?? '' };
}

const ask = ({ actor, password: current }: Person, email: string) =>
  askForNewAddress(actor, { email, current }, settings);

/** Ten more minutes than a letter is good for. */
const late = () => Date.now() + 40 * 60_000;

describe('a new e-mail address', () => {
  it('is there at once, unconfirmed, where the server sends no mail', async () => {
    const ada = await person();
    const email = freshEmail();
    const change = { email: ` ${email.toUpperCase()}`, current: ada.password };
    expect(await askForNewAddress(ada.actor, change, mailless)).toBe('changed');
    expect(await getAccount(ada.actor)).toMatchObject({ email, emailConfirmed: false });
    const credentials = { password: ada.password, address: freshAddress() };
    expect((await verifyCredentials({ email, ...credentials })).id).toBe(ada.actor.id);
    const old = await failure(verifyCredentials({ email: ada.email, ...credentials }));
    expect(old.code).toBe('wrong-credentials');
  });

  it('waits for its letter, which leads to a page; then the old one gets a notice', async () => {
    const ada = await person();
    const email = freshEmail();
    expect(await ask(ada, email)).toBe('asked');
    expect(postbox.head().to).toBe(email);
    expect(link()).toMatchObject({ path: '/account/confirm-email', email });
    expect((await getAccount(ada.actor)).email).toBe(ada.email);
    const { notice } = await confirmNewAddress(ada.actor, link(), settings);
    expect(await getAccount(ada.actor)).toMatchObject({ email, emailConfirmed: true });
    await notice();
    expect(postbox.head()).toMatchObject({ to: ada.email });
    expect(postbox.head().subject).toContain('was changed');
    expect(postbox.letters.at(-1)).not.toContain(email);
  });

  it('is its asker’s alone, once, for half an hour', async () => {
    const [ada, eve] = [await person(), await person()];
    await ask(ada, freshEmail());
    const letter = link();
    const stored = await database().verificationToken.findMany({
      where: { identifier: { contains: letter.email } },
    });
    expect(JSON.stringify(stored)).not.toContain(letter.token);
    const foreign = await failure(confirmNewAddress(eve.actor, letter, settings));
    expect(foreign.code).toBe('invalid-input');
    const answers = await Promise.allSettled(
      [1, 2, 3].map(() => confirmNewAddress(ada.actor, letter, settings)),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await ask(ada, freshEmail());
    const [minutes] = await database().verificationToken.findMany({
      where: { identifier: { contains: link().email } },
    });
    expect(Number(minutes?.expiresAt) - Date.now()).toBeLessThanOrEqual(30 * 60_000);
    await database().verificationToken.updateMany({
      where: { identifier: { contains: link().email } },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect((await failure(confirmNewAddress(ada.actor, link(), settings))).code).toBe(
      'invalid-input',
    );
  });

  it('that has an account is told to its owner, and not to whoever asks', async () => {
    const [ada, eve] = [await person(), await person()];
    expect(await ask(eve, ada.email)).toBe('asked');
    expect(postbox.head()).toMatchObject({ to: ada.email });
    expect(postbox.head().subject).toContain('You have a Concordat account already');
    expect(link()).toMatchObject({ path: '/sign-in', token: '' });
    const change = { email: ada.email, current: eve.password };
    const refused = await failure(askForNewAddress(eve.actor, change, mailless));
    expect(refused.details.detail).toMatch(/has an account already. Nothing was changed/);
  });

  it('goes to one of two who confirm the same', async () => {
    const [ada, eve] = [await person(), await person()];
    const email = freshEmail();
    await ask(ada, email);
    const first = link();
    await ask(eve, email);
    const answers = await Promise.allSettled([
      confirmNewAddress(ada.actor, first, settings),
      confirmNewAddress(eve.actor, link(), settings),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await database().user.count({ where: { email } })).toBe(1);
  });

  it('makes letters for another one, and for the old one, worthless', async () => {
    const ada = await person();
    await ask(ada, freshEmail());
    const earlier = link();
    const reset = await askForNewPassword(ada.email, freshAddress(), settings);
    await reset();
    const forgotten = link();
    await ask(ada, freshEmail());
    await confirmNewAddress(ada.actor, link(), settings);
    expect((await failure(confirmNewAddress(ada.actor, earlier, settings))).code).toBe(
      'invalid-input',
    );
    const next = 'a newer clause altogether';
    expect((await failure(resetPassword({ ...forgotten, next }))).code).toBe('invalid-input');
  });

  it('needs the password, or a sign-in just now where there is none', async () => {
    const ada = await person();
    const email = freshEmail();
    const wrong = await failure(askForNewAddress(ada.actor, { email, current: 'no' }, settings));
    expect(wrong.details.issues?.[0]?.pointer).toBe('/currentPassword');
    await database().user.update({ where: { id: ada.actor.id }, data: { passwordHash: null } });
    const long = new Date(Date.now() - 11 * 60_000);
    await database().session.update({
      where: { id: ada.actor.sessionId },
      data: { createdAt: long },
    });
    const stale = await failure(askForNewAddress(ada.actor, { email, current: '' }, mailless));
    expect(stale.code).toBe('forbidden');
    const again = await signedIn(ada.actor.id);
    expect(await askForNewAddress(again.actor, { email, current: '' }, mailless)).toBe('changed');
  });
});

describe('a forgotten password', () => {
  const next = 'a newer clause altogether';

  it('is chosen anew by the letter, once, and every browser is signed out', async () => {
    const ada = await person();
    const send = await askForNewPassword(ada.email.toUpperCase(), freshAddress(), settings);
    await send();
    expect(postbox.head().to).toBe(ada.email);
    expect(link()).toMatchObject({ path: '/reset-password', email: ada.email });
    const unfit = await failure(resetPassword({ ...link(), next: 'short' }));
    expect(unfit.details.issues?.[0]?.pointer).toBe('/newPassword');
    const answers = await Promise.allSettled([1, 2].map(() => resetPassword({ ...link(), next })));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await actorOfSession(ada.sid)).kind).toBe('anonymous');
    const address = freshAddress();
    const found = await verifyCredentials({ email: ada.email, password: next, address });
    expect(found.id).toBe(ada.actor.id);
    expect((await failure(verifyCredentials({ ...ada, address }))).code).toBe('wrong-credentials');
  });

  it('is asked for alike, with or without an account, and only the account gets a letter', async () => {
    const before = postbox.letters.length;
    const unknown = freshEmail();
    const send = await askForNewPassword(unknown, freshAddress(), settings);
    await send();
    expect(postbox.letters).toHaveLength(before);
    for (const email of [freshEmail(), (await person()).email]) {
      for (let count = 0; count < 3; count += 1) {
        await askForNewPassword(email, freshAddress(), settings);
      }
      const refused = await failure(askForNewPassword(email, freshAddress(), settings));
      expect(refused.code).toBe('too-many-requests');
    }
    const without = await failure(askForNewPassword(unknown, freshAddress(), mailless));
    expect(without.code).toBe('cannot-mail');
  });

  it('is not chosen by a letter that is too old, or for another address', async () => {
    const [ada, eve] = [await person(), await person()];
    const send = await askForNewPassword(ada.email, freshAddress(), settings);
    await send();
    const letter = link();
    const foreign = { ...letter, email: eve.email, next };
    expect((await failure(resetPassword(foreign))).code).toBe('invalid-input');
    expect((await failure(resetPassword({ ...letter, next }, late()))).code).toBe('invalid-input');
    expect((await actorOfSession(ada.sid)).kind).toBe('user');
  });

  it('takes the account from whoever made it to wait in it', async () => {
    const squatter = await person();
    await database().account.create({
      data: {
        userId: squatter.actor.id,
        provider: 'https://github.com',
        providerId: freshEmail(),
        type: 'oauth',
      },
    });
    const send = await askForNewPassword(squatter.email, freshAddress(), settings);
    await send();
    await resetPassword({ ...link(), next });
    expect(await getAccount(squatter.actor)).toMatchObject({ emailConfirmed: true, linked: [] });
  });

  it('opens nothing once the account is gone, and no address of it is kept', async () => {
    const ada = await person();
    await ask(ada, freshEmail());
    const other = link();
    const send = await askForNewPassword(ada.email, freshAddress(), settings);
    await send();
    await deleteAccount(ada.actor, { current: ada.password, publicNotes: 'delete' });
    expect((await failure(resetPassword({ ...link(), next }))).code).toBe('invalid-input');
    const left = await database().verificationToken.findMany();
    const kept = JSON.stringify(left);
    expect([kept.includes(ada.email), kept.includes(other.email)]).toEqual([false, false]);
  });
});
