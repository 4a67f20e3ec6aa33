import { createHash, randomBytes } from 'node:crypto';

/**
 * The secret of a signed-in browser: 128 random bits, which its cookie carries encrypted. Only a
 * hash is stored, so that a copy of the database signs nobody in.
 */

const BYTES = 16;
const FORM = /^[A-Za-z0-9_-]{22}$/;

/** How long a sign-in lasts, in seconds. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

export function newSid(): string {
  return randomBytes(BYTES).toString('base64url');
}

export function isSid(value: unknown): value is string {
  return typeof value === 'string' && FORM.test(value);
}

/** SHA-256 in hexadecimal: enough for a random key, and the same each time, so it can be indexed. */
export function hashSid(sid: string): string {
  return createHash('sha256').update(sid).digest('hex');
}
