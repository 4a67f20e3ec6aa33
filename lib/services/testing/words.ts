import { randomBytes } from 'node:crypto';

/** A word that nothing else in any test has, of letters alone: it is what it is in every language. */
export function freshWord(): string {
  return `qu${[...randomBytes(8)].map((byte) => 'bdfgklmnpqrtvwxz'[byte % 16] ?? '').join('o')}o`;
}
