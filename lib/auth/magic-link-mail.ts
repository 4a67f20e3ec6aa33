/** The letter that carries a sign-in link. */

export const MAGIC_LINK_SECONDS = 30 * 60;

export type MagicLinkMail = {
  /** SMTP address of the server, with its user and password. */
  readonly server: string;
  readonly from: string;
  readonly to: string;
  /** NextAuth's address that takes the token. */
  readonly url: string;
  readonly origin: string;
};

/**
 * The address in the letter: a page of ours with a button, not the one that uses the token up,
 * because mail filters open every link they see.
 */
function confirmationAddress(url: string, origin: string): string {
  const page = new URL('/sign-in', origin);
  const from = new URL(url).searchParams;
  for (const name of ['token', 'email', 'callbackUrl']) {
    page.searchParams.set(name, from.get(name) ?? '');
  }
  return page.href;
}

/** The letter in plain words. It names no one: whoever gets it by mistake learns nothing. */
function magicLinkText(address: string, origin: string): { subject: string; text: string } {
  const host = new URL(origin).host;
  return {
    subject: `Sign in to Concordat (${host})`,
    text: [
      `Open this address to sign in to Concordat at ${host}:`,
      address,
      `It works once, for ${MAGIC_LINK_SECONDS / 60} minutes. If you did not ask for it, do nothing: without the address nobody can sign in.`,
      '',
    ].join('\n\n'),
  };
}

/** Sends the letter. Rejects when the mail server does not take it within ten seconds a step. */
export async function sendMagicLink({
  server,
  from,
  to,
  url,
  origin,
}: MagicLinkMail): Promise<void> {
  const { createTransport } = await import('nodemailer');
  const timeout = 10_000;
  const transport = createTransport({
    url: server,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
  });
  try {
    await transport.sendMail({
      from,
      to: { name: '', address: to },
      ...magicLinkText(confirmationAddress(url, origin), origin),
    });
  } finally {
    transport.close();
  }
}
