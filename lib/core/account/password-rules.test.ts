import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisePassword, PASSWORD_MAX, PASSWORD_MIN, passwordProblem } from './password-rules';

describe('passwordProblem', () => {
  it.each([
    'correct horse',
    '비밀번호는길게적습니다',
    'пароль из слов',
    '          x',
    '🙂'.repeat(10),
  ])('takes %s', (password) => {
    expect(passwordProblem(password, 'ada@example.org')).toBeUndefined();
  });

  it.each([
    ['a short one', 'nine char', /at least 10/],
    ['ten halves of five emoji', '🙂'.repeat(5), /at least 10/],
    ['a long one', 'x'.repeat(201), /at most 200/],
    ['the address', 'Ada.Lovelace@example.org', /e-mail/],
    ['the address before the at sign', 'ada.lovelace', /e-mail/],
    ['a common one', 'Password123', /guess/],
    ['a common one in full-width letters', 'ｐａｓｓｗｏｒｄ１２３', /guess/],
  ])('refuses %s', (_what, password, problem) => {
    expect(passwordProblem(password, 'ada.lovelace@example.org')).toMatch(problem);
  });

  it('counts characters after normalisation, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 250 }), (password) => {
        const length = [...normalisePassword(password)].length;
        if (length < PASSWORD_MIN || length > PASSWORD_MAX) {
          expect(passwordProblem(password)).toMatch(/characters$/);
        }
      }),
      { seed: 20240619, numRuns: 500 },
    );
  });
});
