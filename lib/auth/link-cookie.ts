import { type Env, env } from '../env';
import { isToken, newToken } from '../services/random-token';
import { MAGIC_LINK_SECONDS } from './letters';

/**
 * What binds a sign-in link to the browser that asked for it: a random secret in a cookie that our
 * server alone reads. It signs nobody in by itself.
 */

type Jar = { get(name: string): { readonly value: string } | undefined };

function nameOf({ address }: Env): string {
  return address.startsWith('https:') ? '__Host-concordat-link' : 'concordat-link';
}

/** The secret of a browser that asked for a link not long ago. */
export function linkSecretOf(jar: Jar, settings: Env = env()): string | undefined {
  const value = jar.get(nameOf(settings))?.value;
  return isToken(value) ? value : undefined;
}

/**
 * The cookie for a browser that asks for a link: what it has, for longer, so that an earlier letter of
 * the same browser is good as well; else a new one.
 */
export function linkCookie(jar: Jar, settings: Env = env()) {
  return {
    name: nameOf(settings),
    value: linkSecretOf(jar, settings) ?? newToken(),
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: settings.address.startsWith('https:'),
    maxAge: MAGIC_LINK_SECONDS,
  } as const;
}
