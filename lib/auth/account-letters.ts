/** Changes of an account that go through a letter: the service, and the letter it asks for. */

import { isStandInEmail } from '@/lib/core/account/email';
import { type Env, env } from '../env';
import { AppError } from '../errors';
import type { SignedIn } from '../services/access';
import {
  changeEmail,
  confirmEmailChange,
  type EmailChange,
  type EmailChanged,
} from '../services/accounts/change-email';
import { askPasswordReset } from '../services/accounts/reset-password';
import {
  addressChangedLetter,
  addressTakenLetter,
  confirmAddressLetter,
  type PostOffice,
  postOffice,
  resetLetter,
  sendLetter,
} from './letters';

/** Sends a letter that whoever asked is not told of; never rejects. */
export type QuietLetter = () => Promise<void>;

/**
 * Gives a person another address: at once, or by a letter to it where this server sends mail. Throws as
 * `changeEmail`, and `unavailable` when the letter was not taken.
 */
export async function askForNewAddress(
  user: SignedIn,
  change: EmailChange,
  settings: Env = env(),
): Promise<EmailChanged['state']> {
  const office = postOffice(settings);
  const changed = await changeEmail(user, change, office !== undefined);
  if (office && changed.state === 'asked') {
    const { email, token, taken } = changed;
    const { origin } = office;
    const letter = taken
      ? addressTakenLetter(origin)
      : confirmAddressLetter(origin, { email, token });
    try {
      await sendLetter(office, email, letter);
    } catch (error) {
      report(error);
      throw new AppError('unavailable', {
        detail: 'The letter could not be sent. Nothing was changed; try again later.',
        retryAfter: 60,
      });
    }
  }
  return changed.state;
}

/** Answers that letter; a notice to the old address is to be sent. Throws as `confirmEmailChange`. */
export async function confirmNewAddress(
  user: SignedIn,
  answer: { readonly email: string; readonly token: string },
  settings: Env = env(),
): Promise<{ readonly email: string; readonly notice: QuietLetter }> {
  const { previous, email } = await confirmEmailChange(user, answer);
  const office = isStandInEmail(previous) ? undefined : postOffice(settings);
  return { email, notice: quietly(office, previous, addressChangedLetter) };
}

/**
 * Takes a request for a new password. The letter is sent after the answer, which so tells by nothing,
 * not by its time either, whether there is an account. Throws as `askPasswordReset`, and `cannot-mail`.
 */
export async function askForNewPassword(
  given: string,
  networkAddress: string,
  settings: Env = env(),
): Promise<QuietLetter> {
  const office = postOffice(settings);
  if (!office) {
    throw new AppError('cannot-mail', {
      detail:
        'This server sends no mail, so it cannot send you a link to choose a new password. Ask whoever runs it.',
    });
  }
  const { email, token } = await askPasswordReset(given, networkAddress);
  return token === undefined
    ? async () => undefined
    : quietly(office, email, (origin) => resetLetter(origin, { email, token }));
}

function quietly(
  office: PostOffice | undefined,
  to: string,
  letterOf: (origin: string) => Parameters<typeof sendLetter>[2],
): QuietLetter {
  return async () => {
    if (office) await sendLetter(office, to, letterOf(office.origin)).catch(report);
  };
}

/** To standard error: never an address of a person or a token. */
function report(error: unknown): void {
  const message = error instanceof Error && 'code' in error ? String(error.code) : 'not taken';
  process.stderr.write(`${new Date().toISOString()} letter: ${message}\n`);
}
