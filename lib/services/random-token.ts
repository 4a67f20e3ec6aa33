import { createHash, randomBytes } from 'node:crypto';

/**
 * Secrets that open something by themselves: a signed-in browser, a shared note. 128 random bits, shown
 * to their holder and stored as a hash only, so that a copy of the database opens nothing.
 */

const BYTES = 16;
const FORM = /^[A-Za-z0-9_-]{22}$/;

export function newToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

export function isToken(value: unknown): value is string {
  return typeof value === 'string' && FORM.test(value);
}

/** SHA-256 in hexadecimal: enough for a random key, and the same each time, so it can be indexed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
