/** What went wrong at signing in, in words: what happened and what to do. */

const MESSAGES: Readonly<Record<string, string>> = {
  CredentialsSignin: 'E-mail or password is not right. Check both and try again.',
  OAuthAccountNotLinked:
    'That sign-in cannot be used here yet: its e-mail address, or the sign-in itself, belongs to another account. Sign in to that account the way you always do; you can link the other sign-in from its account page.',
  OAuthCreateAccount:
    'No account could be made from that sign-in, because its e-mail address has an account already. Sign in to that one instead.',
  OAuthSignin: 'The other service could not be reached. Try again, or sign in another way.',
  OAuthCallback: 'The other service did not confirm who you are. Try again from the start.',
  Callback: 'Signing in did not finish. Try again from the start.',
  Verification:
    'That link was used already, is too old, or was asked for in another browser: it works only in the one that asked. Open it there, or ask for a new one here.',
  EmailSignin: 'The link could not be sent. Check the e-mail address and try again.',
  EmailCreateAccount: 'No account could be made for that address. Try again.',
  AccessDenied: 'That sign-in was refused.',
  AnotherPerson:
    'Another account is signed in in this browser now, so nothing was done. Reload the page to see whose.',
  SessionRequired: 'Sign in to see that page.',
  Configuration: 'Signing in is not set up properly on this server. Tell whoever runs it.',
  Unreachable: 'The server cannot be reached. Nothing was sent; try again when you are online.',
};

const TOO_MANY = /^TooManyAttempts:(\d{1,4})$/;

/** The words for an error code of NextAuth or of ours; unknown codes get a general sentence. */
export function signInMessage(code: string): string {
  const minutes = TOO_MANY.exec(code)?.[1];
  if (minutes !== undefined) {
    return `Too many attempts; try again in ${minutes === '1' ? 'a minute' : `${minutes} minutes`}.`;
  }
  const known = Object.hasOwn(MESSAGES, code) ? MESSAGES[code] : undefined;
  return known ?? 'Signing in did not work. Try again from the start.';
}
