import { describe, expect, it } from 'vitest';
import { letterQuery } from './letter-query';

const token = 'A'.repeat(22);

describe('the link of a letter', () => {
  it('carries an address in its one form, and a token', () => {
    expect(letterQuery({ email: ' ADA@example.org', token })).toEqual({
      email: 'ada@example.org',
      token,
    });
    expect(letterQuery({ email: 'ada@example.org', token: 'f'.repeat(64) })).toBeDefined();
  });

  it.each([
    'Your account is suspended. Call +1 555 0100',
    'ada@example.org, eve@example.org',
    '<b>ada@example.org</b>',
    '',
    undefined,
    ['ada@example.org'],
  ])('is nothing with the address %j', (email) => {
    expect(letterQuery({ email, token })).toBeUndefined();
  });

  it.each(['x', 'Call us now, at once, please', '', undefined, [token], 'A'.repeat(101)])(
    'is nothing with the token %j',
    (given) => {
      expect(letterQuery({ email: 'ada@example.org', token: given })).toBeUndefined();
    },
  );
});
