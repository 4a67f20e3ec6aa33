import { randomInt } from 'node:crypto';

/** Letters and digits that nobody takes for one another. */
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz';
const LONGEST = 60;

/**
 * A name for an address from words in any language, with four random characters behind it: whether a
 * name is taken must not tell of what its owner keeps private.
 */
export function newName(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|(?<!-)-+$/g, '');
  const tail = Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return plain === '' ? `text-${tail}` : `${plain}-${tail}`;
}
