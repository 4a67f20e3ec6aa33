/**
 * Letters: what they say, and how they are sent. They are plain text and name no one: whoever gets one by
 * mistake learns nothing. Their addresses lead to pages of ours with a button, never to what uses a
 * token up, because mail filters open every link they see.
 */

import type { Env } from '../env';
import { LETTER_SECONDS } from '../services/accounts/change-email';

export const MAGIC_LINK_SECONDS = 30 * 60;

/** Where letters are handed in, and the site they speak of. */
export type PostOffice = {
  /** SMTP address of the server, with its user and password. */
  readonly server: string;
  readonly from: string;
  readonly origin: string;
};

/** The post office of this server; undefined where it sends no mail. */
export function postOffice({ mail, address }: Env): PostOffice | undefined {
  return mail && { server: mail.url, from: mail.from, origin: new URL(address).origin };
}

type Letter = { readonly subject: string; readonly text: string };
type Token = { readonly email: string; readonly token: string };

function letter(origin: string, about: string, ...paragraphs: readonly string[]): Letter {
  const { host } = new URL(origin);
  return { subject: `${about} (${host})`, text: [...paragraphs, ''].join('\n\n') };
}

function pageWith(origin: string, path: string, query: Readonly<Record<string, string>>): string {
  return `${new URL(path, origin)}?${new URLSearchParams(query)}`;
}

/** The letter with a sign-in link; `url` is NextAuth's address that takes the token. */
export function signInLetter(origin: string, url: string): Letter {
  const from = new URL(url).searchParams;
  const query = Object.fromEntries(
    ['token', 'email', 'callbackUrl'].map((name) => [name, from.get(name) ?? '']),
  );
  return letter(
    origin,
    'Sign in to Concordat',
    `Open this address to sign in to Concordat at ${new URL(origin).host}:`,
    pageWith(origin, '/sign-in', query),
    `It works once, for ${MAGIC_LINK_SECONDS / 60} minutes, in the browser where it was asked for. If you did not ask for it, do nothing: without the address nobody can sign in.`,
  );
}

/** To a new address, which is to be its owner's from the answer on. */
export function confirmAddressLetter(origin: string, { email, token }: Token): Letter {
  return letter(
    origin,
    'Confirm your new e-mail address for Concordat',
    `Open this address to make ${email} the e-mail address of your account at ${new URL(origin).host}, in a browser where you are signed in:`,
    pageWith(origin, '/account/confirm-email', { email, token }),
    `It works once, for ${LETTER_SECONDS / 60} minutes. If you did not ask for it, do nothing: without the address nothing changes.`,
  );
}

/** To a new address that has an account: its owner alone is told, and not whoever asked. */
export function addressTakenLetter(origin: string): Letter {
  return letter(
    origin,
    'You have a Concordat account already',
    `Somebody asked to use this e-mail address for another account at ${new URL(origin).host}. It has one already, so nothing was changed.`,
    'If it was you, sign in with this address:',
    `${new URL('/sign-in', origin)}`,
    'If it was not you, do nothing.',
  );
}

/** To the address that was an account's until now. */
export function addressChangedLetter(origin: string): Letter {
  return letter(
    origin,
    'The e-mail address of your Concordat account was changed',
    `Your account at ${new URL(origin).host} has another e-mail address from now on. This one does not sign in any more.`,
    'If it was not you, somebody else got into your account: write to whoever runs that server.',
  );
}

/** To somebody who forgot their password. */
export function resetLetter(origin: string, { email, token }: Token): Letter {
  return letter(
    origin,
    'Choose a new password for Concordat',
    `Open this address to choose a new password for your account at ${new URL(origin).host}:`,
    pageWith(origin, '/reset-password', { email, token }),
    `It works once, for ${LETTER_SECONDS / 60} minutes. A new password signs out every browser. If you did not ask for it, do nothing: without the address nothing changes.`,
  );
}

/** To somebody who is invited to a group: which, and by whom, the page says. */
export function invitationLetter(
  origin: string,
  { token, expires }: { readonly token: string; readonly expires: string },
): Letter {
  return letter(
    origin,
    'You are invited to a group in Concordat',
    `Open this address to see which group you are invited to at ${new URL(origin).host}, and to join it:`,
    `${new URL(`/join/${token}`, origin)}`,
    `It works once, until ${expires.slice(0, 10)}, for an account with this e-mail address. If you do not want to join, do nothing.`,
  );
}

/** To somebody for whom there is something new: how much, and not what or by whom. */
export function newsLetter(origin: string, count: number): Letter {
  const { host } = new URL(origin);
  return letter(
    origin,
    'Something new for you in Concordat',
    `There ${count === 1 ? 'is one new notification' : `are ${count} new notifications`} for you at ${host}. Sign in to read ${count === 1 ? 'it' : 'them'}:`,
    `${new URL('/notifications', origin)}`,
    `To get no more of these letters, untick "Write to me" on your account page: ${new URL('/account#letters', origin)}`,
  );
}

/** Sends a letter. Rejects when the mail server does not take it within ten seconds a step. */
export async function sendLetter(
  { server, from }: PostOffice,
  to: string,
  text: Letter,
): Promise<void> {
  const { createTransport } = await import('nodemailer');
  const timeout = 10_000;
  const transport = createTransport({
    url: server,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
  });
  try {
    await transport.sendMail({ from, to: { name: '', address: to }, ...text });
  } finally {
    transport.close();
  }
}
