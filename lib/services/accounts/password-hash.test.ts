import { describe, expect, it } from 'vitest';
import { hashPassword, NOBODYS_HASH, verifyPassword } from './password-hash';

const COST = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/;

describe('password hashes', () => {
  it('use argon2id at the recommended cost, for nobody as for somebody', async () => {
    expect(await hashPassword('correct horse battery')).toMatch(COST);
    expect(NOBODYS_HASH).toMatch(COST);
  });

  it('know their password in every Unicode spelling, and no other', async () => {
    const stored = await hashPassword('Ⅳ café clause');
    expect(await verifyPassword('IV cafe\u0301 clause', stored)).toBe(true);
    expect(await verifyPassword('IV cafe clause', stored)).toBe(false);
    expect(stored).not.toBe(await hashPassword('Ⅳ café clause'));
  });

  it('refuse everybody where there is no password', async () => {
    expect(await verifyPassword('anything at all', null)).toBe(false);
  });
});
