import { normaliseEmail } from '@/lib/core/account/email';

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What the address in a letter carries. */
export type LetterQuery = { readonly email: string; readonly token: string };

/** Tokens of ours, and of NextAuth. */
const TOKEN = /^[A-Za-z0-9_-]{20,100}$/;

/**
 * The e-mail address and the token of a letter's link; undefined when either is of another form. A page
 * may show this address: whatever else stood in the link would be somebody's own words in our page.
 */
export function letterQuery({ email: given, token }: Query): LetterQuery | undefined {
  if (typeof given !== 'string' || typeof token !== 'string' || !TOKEN.test(token))
    return undefined;
  const email = normaliseEmail(given);
  return email === undefined ? undefined : { email, token };
}
