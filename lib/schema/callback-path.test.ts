import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callbackPath } from './callback-path';

const origin = 'https://concordat.example.org';

describe('callbackPath', () => {
  it.each([
    ['/compare/a...b?show=changes#art_4', '/compare/a...b?show=changes#art_4'],
    [`${origin}/annotations`, '/annotations'],
    ['/treaties/../account', '/account'],
  ])('goes to %s', (input, expected) => {
    expect(callbackPath(input, origin)).toBe(expected);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '/.//evil.example/',
    `${origin}.evil.example/`,
    `${origin}@evil.example/`,
    `${origin}//evil.example/`,
    'javascript:alert(1)',
    'account',
    '',
    '/sign-in?callbackUrl=/sign-in',
    '/api/auth/signout',
    undefined,
    ['/a', '/b'],
  ])('does not go to %s', (input) => {
    expect(callbackPath(input, origin)).toBe('/');
  });

  it('never leaves the site, and is stable', () => {
    const part = fc.constantFrom(
      '/',
      '\\',
      '.',
      '//',
      'evil.example',
      '@',
      '\t',
      '%2f',
      '?',
      '#',
      'a',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const path = callbackPath(`/${parts.join('')}`, origin);
        expect(new URL(path, origin).origin).toBe(origin);
        expect(path).not.toMatch(/^\/[/\\]/);
        expect(callbackPath(path, origin)).toBe(path);
      }),
      { seed: 20240619, numRuns: 3000 },
    );
  });
});
