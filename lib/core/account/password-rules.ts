/**
 * What a password must be: long enough, not the address it protects, not one of the first guesses.
 * No rule asks for digits or signs: such rules make passwords worse. Reference: NIST SP 800-63B
 * 3.1.1, OWASP Authentication Cheat Sheet.
 */

/** Least and most characters (code points after NFKC). */
export const PASSWORD_MIN = 10;

export const PASSWORD_MAX = 200;

/** The commonest passwords of ten characters or more in published leaks, and this product's name. */
const COMMONEST = new Set([
  '0000000000',
  '0123456789',
  '0987654321',
  '1111111111',
  '11111111111',
  '111111111111',
  '1122334455',
  '1212121212',
  '123123123123',
  '1234512345',
  '1234554321',
  '12345678900',
  '1234567890',
  '12345678901',
  '123456789012',
  '1234567890123',
  '123456789a',
  '1234567891',
  '12345678910',
  '123456789q',
  '1234abcd1234',
  '1q2w3e4r5t',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  '2222222222',
  '5555555555',
  '7777777777',
  '9876543210',
  '9999999999',
  'a123456789',
  'aaaaaaaaaa',
  'abc1234567',
  'abcd123456',
  'abcdefghij',
  'abcdefghijk',
  'administrator',
  'asdfghjkl;',
  'asdfghjkl1',
  'changemenow',
  'concordat1',
  'concordat123',
  'correcthorsebatterystaple',
  'football123',
  'iloveyou12',
  'iloveyou123',
  'letmein123',
  'mypassword',
  'mypassword1',
  'p@ssw0rd123',
  'passw0rd123',
  'password01',
  'password10',
  'password11',
  'password12',
  'password123',
  'password1234',
  'password12345',
  'password123456',
  'passwordpassword',
  'princess123',
  'q1w2e3r4t5',
  'q1w2e3r4t5y6',
  'qazwsxedcrfv',
  'qqqqqqqqqq',
  'qwer123456',
  'qwerty1234',
  'qwerty12345',
  'qwerty123456',
  'qwertyqwerty',
  'qwertyuiop',
  'qwertyuiop1',
  'qwertyuiop[]',
  'qwertyuiop123',
  'sunshine123',
  'superman123',
  'unitednations',
  'welcome123',
  'welcome1234',
  'zaq12wsxcde3',
  'zxcvbnm123',
]);

/** The form in which a password is counted and hashed, the same on every keyboard. O(n). */
export function normalisePassword(password: string): string {
  return password.normalize('NFKC');
}

/**
 * What is wrong with a password, as the end of a sentence that begins with "Password"; undefined
 * when nothing is. `email` is the address it protects. O(n).
 */
export function passwordProblem(password: string, email = ''): string | undefined {
  const normal = normalisePassword(password);
  const length = [...normal].length;
  if (length < PASSWORD_MIN) return `needs at least ${PASSWORD_MIN} characters`;
  if (length > PASSWORD_MAX) return `may have at most ${PASSWORD_MAX} characters`;
  const folded = normal.trim().toLowerCase();
  const address = email.normalize('NFKC').trim().toLowerCase();
  if (address !== '' && (folded === address || folded === address.split('@')[0])) {
    return 'must not be your e-mail address';
  }
  if (COMMONEST.has(folded)) return 'is among the first that anyone would guess; choose another';
  return undefined;
}
