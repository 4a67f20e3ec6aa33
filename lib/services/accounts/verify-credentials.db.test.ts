import { verify } from '@node-rs/argon2';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { database, disconnect } from '@/lib/store/database';
import { failure, spend } from '../testing/attempts';
import { freshAddress, freshEmail, person } from '../testing/people';
import { actorOfSession } from './actor-of-session';
import { changePassword } from './change-password';
import { NOBODYS_HASH } from './password-hash';
import { verifyCredentials } from './verify-credentials';

// Not replaced, only watched: which hashes are checked is what a clock could tell.
vi.mock('@node-rs/argon2', { spy: true });

afterAll(disconnect);

const password = 'correct horse battery';

describe('a password', () => {
  it('that is wrong, and an address that is unknown, get the same answer', async () => {
    const ada = await person();
    const address = freshAddress();
    const wrong = await failure(verifyCredentials({ email: ada.email, password, address }));
    const unknown = await failure(verifyCredentials({ email: freshEmail(), password, address }));
    const odd = await failure(verifyCredentials({ email: 'not an address', password, address }));
    expect([wrong.code, wrong.message]).toEqual(['wrong-credentials', unknown.message]);
    expect([unknown.code, odd.code]).toEqual(['wrong-credentials', 'wrong-credentials']);
    expect([wrong.details, unknown.details]).toEqual([{}, {}]);
  });

  it('is checked at the same cost whether the address is known or not', async () => {
    const ada = await person();
    const stored = await database().user.findUniqueOrThrow({ where: { email: ada.email } });
    const hashesChecked = async (email: string) => {
      vi.mocked(verify).mockClear();
      await failure(verifyCredentials({ email, password, address: freshAddress() }));
      return vi.mocked(verify).mock.calls.map(([hash]) => hash);
    };
    expect(await hashesChecked(ada.email)).toEqual([stored.passwordHash]);
    expect(await hashesChecked(freshEmail())).toEqual([NOBODYS_HASH]);
    expect(await hashesChecked('not an address')).toEqual([NOBODYS_HASH]);
  });

  it.each(['known', 'unknown'])(
    'is refused after ten wrong ones from one place, %s address',
    async (which) => {
      const ada = await person();
      const email = which === 'known' ? ada.email : freshEmail();
      const address = freshAddress();
      for (let attempt = 0; attempt < 10; attempt += 1) {
        const error = await failure(verifyCredentials({ email, password, address }));
        expect(error.code).toBe('wrong-credentials');
      }
      const refused = await failure(verifyCredentials({ email, password: ada.password, address }));
      expect(refused.status).toBe(429);
      expect(refused.message).toBe(
        'Too many attempts. Nothing was changed; try again in 15 minutes.',
      );
      expect(Number.isInteger(refused.details.retryAfter)).toBe(true);
      expect(refused.details.retryAfter).toBeGreaterThan(800);
      expect(refused.details.retryAfter).toBeLessThanOrEqual(900);
    },
  );

  it('opens the account elsewhere while a stranger guesses, and can be changed', async () => {
    const ada = await person();
    const stranger = { email: ada.email, password, address: freshAddress() };
    for (let attempt = 0; attempt < 12; attempt += 1) await failure(verifyCredentials(stranger));
    const verified = await verifyCredentials({ ...ada, address: freshAddress() });
    expect(verified.id).toBe(ada.actor.id);
    const sid = await changePassword(ada.actor, { current: ada.password, next: password });
    expect(await actorOfSession(sid)).toMatchObject({ id: ada.actor.id });
    expect((await failure(verifyCredentials(stranger))).code).toBe('too-many-requests');
  });

  it('is refused from everywhere after a hundred wrong ones together', async () => {
    const ada = await person();
    await spend(98, 'sign-in-account', ada.email);
    const attempt = (word: string) =>
      verifyCredentials({ email: ada.email, password: word, address: freshAddress() });
    // The right one takes none of the two that are left.
    await attempt(ada.password);
    expect((await failure(attempt(password))).code).toBe('wrong-credentials');
    expect((await failure(attempt(password))).code).toBe('wrong-credentials');
    expect((await failure(attempt(ada.password))).code).toBe('too-many-requests');
  });

  it('cannot be guessed faster by guessing in parallel', async () => {
    const email = freshEmail();
    const address = freshAddress();
    const guesses = Array.from({ length: 15 }, () =>
      failure(verifyCredentials({ email, password, address })),
    );
    const codes = (await Promise.all(guesses)).map((error) => error.code);
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(10);
    expect(codes.filter((code) => code === 'too-many-requests')).toHaveLength(5);
  });

  it('that is right within the limit starts the count anew', async () => {
    const ada = await person();
    const address = freshAddress();
    const wrong = () => failure(verifyCredentials({ email: ada.email, password, address }));
    for (let attempt = 0; attempt < 9; attempt += 1) await wrong();
    await verifyCredentials({ ...ada, address });
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect((await wrong()).code).toBe('wrong-credentials');
    }
    expect((await wrong()).code).toBe('too-many-requests');
  });

  it('is counted per network address over many accounts', async () => {
    const address = freshAddress();
    const ada = await person();
    await verifyCredentials({ ...ada, address });
    await spend(49, 'sign-in-address', address);
    const guess = () => failure(verifyCredentials({ email: freshEmail(), password, address }));
    expect((await guess()).code).toBe('wrong-credentials');
    expect((await guess()).code).toBe('too-many-requests');
  });
});
