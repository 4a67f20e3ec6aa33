import { normaliseEmail } from '@/lib/core/account/email';
import { AppError } from '@/lib/errors';
import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import { findUserByEmail, isAddressTaken, lockPasswordHash, updateEmail } from '@/lib/store/users';
import {
  deleteVerificationTokens,
  insertVerificationToken,
  takeVerificationToken,
} from '@/lib/store/verification-tokens';
import { requireLiveSession, type SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';
import { hashToken, isToken, newToken } from '../random-token';
import { confirmPerson, wrongCurrent } from './confirm-person';

/** How long a letter's link works, in seconds. */
export const LETTER_SECONDS = 30 * 60;

export type EmailChange = { readonly email: string; readonly current: string };

/** What a change of address came to. With a letter to send, nothing is changed until it is answered. */
export type EmailChanged =
  | { readonly state: 'changed' }
  | {
      readonly state: 'asked';
      /** In its one form, as the letter is to be sent to it. */
      readonly email: string;
      readonly token: string;
      readonly taken: boolean;
    };

/**
 * Gives the actor another address. Where the server sends mail, `confirm` is true: the token is for a
 * letter to the new address, and `taken` says that this letter must tell its reader that they have an
 * account; whoever asks is told neither. Without mail the change is made at once, unconfirmed, and an
 * address that has an account is refused, as signing up with it would tell as well (decision 008).
 * Throws `invalid-input`, `forbidden` without a password and a fresh sign-in, `too-many-requests`.
 */
export async function changeEmail(
  user: SignedIn,
  { email: given, current }: EmailChange,
  confirm: boolean,
  now = Date.now(),
): Promise<EmailChanged> {
  const email = normaliseEmail(given);
  if (email === undefined) throw unfit('is none: write one such as ada@example.org');
  if (email === user.email) throw unfit('is your address already');
  const confirmed = await confirmPerson(user, current, now);
  await limitAttempts(['email-change', user.id]);
  if (!confirm) {
    await setEmail(user, email, null, confirmed);
    return { state: 'changed' };
  }
  const token = newToken();
  await insertVerificationToken(
    {
      tokenHash: hashToken(token),
      identifier: identifierOf(user.id, email),
      expiresAt: new Date(now + LETTER_SECONDS * 1000),
    },
    new Date(now),
  );
  return { state: 'asked', email, token, taken: (await findUserByEmail(email)) !== undefined };
}

/**
 * Answers the letter, in a browser of the same person: the address is theirs from now on, and
 * confirmed. Other letters for a change do nothing any more. Throws `invalid-input` for a link that was
 * used, is over, or belongs to another account, and where the address got an account meanwhile.
 */
export async function confirmEmailChange(
  user: SignedIn,
  { email: given, token }: { readonly email: string; readonly token: string },
  now = Date.now(),
): Promise<{ readonly previous: string; readonly email: string }> {
  const email = normaliseEmail(given);
  const taken =
    email !== undefined && isToken(token)
      ? await takeVerificationToken(hashToken(token), identifierOf(user.id, email))
      : undefined;
  if (email === undefined || !taken || taken.expiresAt.getTime() <= now) throw overOrForeign();
  await setEmail(user, email, new Date(now));
  return { previous: user.email, email };
}

async function setEmail(
  user: SignedIn,
  email: string,
  verified: Date | null,
  confirmed?: string | null,
): Promise<void> {
  const change = transact(async (tx) => {
    const hash = await lockPasswordHash(tx, user.id);
    await requireLiveSession(tx, user);
    if (confirmed !== undefined && hash !== confirmed) throw wrongCurrent();
    await updateEmail(tx, user.id, email, verified);
    // Letters that were sent for the old address would give the account to whoever reads them.
    const letters = [user.email, resetIdentifier(user.email)];
    await deleteVerificationTokens(tx, letters, changeIdentifiers(user.id));
    await audit(tx, {
      action: 'user.change-email',
      actorId: user.id,
      subject: 'user',
      subjectId: user.id,
    });
  });
  await change.catch((error) => {
    throw isAddressTaken(error) ? unfit('has an account already') : error;
  });
}

/** What all letters for a change of one person's address are stored under. */
export function changeIdentifiers(userId: string): string {
  return `email-change ${userId} `;
}

function identifierOf(userId: string, email: string): string {
  return `${changeIdentifiers(userId)}${email}`;
}

/** What a letter for a forgotten password is stored under. */
export function resetIdentifier(email: string): string {
  return `password-reset ${email}`;
}

function unfit(why: string): AppError {
  const message = `This e-mail address ${why}. Nothing was changed.`;
  return new AppError('invalid-input', {
    detail: message,
    issues: [{ pointer: '/email', message }],
  });
}

function overOrForeign(): AppError {
  return new AppError('invalid-input', {
    detail:
      'This link was used already, is too old, or belongs to another account. Your address was not changed; ask for a new letter on your account page.',
  });
}
