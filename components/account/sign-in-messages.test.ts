import { describe, expect, it } from 'vitest';
import { signInMessage } from './sign-in-messages';

describe('signInMessage', () => {
  it.each([
    ['CredentialsSignin', /not right/],
    ['TooManyAttempts:1', /try again in a minute\.$/],
    ['TooManyAttempts:15', /try again in 15 minutes\.$/],
    ['OAuthAccountNotLinked', /account page/],
    ['<script>', /did not work/],
    ['TooManyAttempts:<b>', /did not work/],
    ['toString', /did not work/],
  ])('puts %s into words', (code, words) => {
    expect(signInMessage(code)).toMatch(words);
  });
});
