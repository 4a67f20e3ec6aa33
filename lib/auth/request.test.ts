import { describe, expect, it } from 'vitest';
import { AppError } from '../errors';
import { checkForm, detour } from './request';

/** The detour of a request such as `GET error?error=x`. */
function from(request: string): string | undefined {
  const [method = '', address = ''] = request.split(' ');
  const { pathname, searchParams: query } = new URL(`http://localhost/${address}`);
  return detour({ method, path: decodeURIComponent(pathname).split('/').slice(1), query });
}

describe('detour', () => {
  it.each([
    'GET csrf',
    'GET signin?callbackUrl=/treaties&error=%00',
    'GET signin?callbackUrl=http://localhost:3000/account',
    'GET error?error=CredentialsSignin',
    'GET error?error=TooManyAttempts:15',
    'GET error/AccessDenied',
    'GET callback/github?code=x&state=y',
    'POST callback/credentials',
    'POST signout',
  ])('lets %s pass', (request) => {
    expect(from(request)).toBeUndefined();
  });

  it.each([
    'GET error',
    'GET error?error=',
    'GET error?error=%00',
    'GET error?error=%E2%82%AC',
    'GET error?error=a%0d%0aSet-Cookie:%20b=c',
    'GET error/%0d%0a',
    `GET error?error=${'a'.repeat(5000)}`,
  ])('sends %s to the sign-in page', (request) => {
    expect(from(request)).toBe('/sign-in?error=Unknown');
  });

  it('sends whoever opens the form’s own address to the form', () => {
    expect(from('GET callback/credentials')).toBe('/sign-in');
    expect(from('GET callback/credentials?email=a&password=b')).toBe('/sign-in');
  });

  it.each(['javascript:alert(1)', 'elsewhere', 'http://', '%00'])('refuses to go to %s', (goal) => {
    expect(() => from(`GET csrf?callbackUrl=${goal}`)).toThrow(AppError);
  });
});

describe('checkForm', () => {
  it.each([
    ['application/x-www-form-urlencoded', 'email=%00&password={'],
    [null, 'anything'],
    ['application/json', '{"email": "ada@example.org", "json": "true"}'],
    ['application/json; charset=utf-8', '{}'],
  ])('lets %s pass', (type, body) => {
    expect(() => checkForm(type, body)).not.toThrow();
  });

  it.each(['', '{', 'null', '[]', '"a"', '{"callbackUrl": 5}', '{"email": {"$ne": ""}}'])(
    'refuses the JSON %s',
    (body) => {
      expect(() => checkForm('application/json', body)).toThrow(AppError);
    },
  );
});
