import { describe, expect, it } from 'vitest';
import { accountChangeSchema, signUpSchema } from './account';

const good = { name: 'Ada Lovelace', email: 'ada@example.org', password: 'correct horse' };

function problems(input: unknown): string[] {
  const parsed = signUpSchema.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('/'));
}

describe('signUpSchema', () => {
  it('takes a sign-up and brings it into one form', () => {
    const parsed = signUpSchema.parse({
      ...good,
      name: '  Ada \n Lovelace ',
      email: ' ADA@Example.org',
    });
    expect(parsed).toEqual(good);
  });

  it.each([
    ['an empty name', { name: ' \t ' }, ['name']],
    ['a name turned around', { name: 'Ada\u202Egro' }, ['name']],
    ['a long name', { name: 'a'.repeat(81) }, ['name']],
    ['a bad address', { email: 'ada@example.org, eve@example.org' }, ['email']],
    ['a short password', { password: 'short' }, ['password']],
    ['the address as password', { password: 'Ada@example.org' }, ['password']],
    ['a number as password', { password: 1234567890 }, ['password']],
    ['an unknown member', { role: 'owner' }, ['']],
  ])('refuses %s', (_what, change, expected) => {
    expect(problems({ ...good, ...change })).toEqual(expected);
  });
});

describe('accountChangeSchema', () => {
  it.each(['김연구', 'علی‌رضا', 'Ödön von Horváth', '李'])('takes the name %s', (name) => {
    expect(accountChangeSchema.parse({ name })).toEqual({ name });
  });
});
