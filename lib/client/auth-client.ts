/**
 * The browser's side of NextAuth's addresses: three small requests in place of its React package,
 * which would bring a provider, a logger and a reload into every page that signs in or out.
 */

import { personHeader } from './person';

export type AuthAnswer =
  | { readonly ok: true; readonly url: string }
  /** The code that `signInMessage` puts into words. */
  | { readonly ok: false; readonly code: string };

type Fields = Readonly<Record<string, string>>;

async function post(path: string, fields: Fields): Promise<AuthAnswer> {
  try {
    const csrf = await fetch('/api/auth/csrf');
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    const response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: personHeader(),
      body: new URLSearchParams({ ...fields, csrfToken, json: 'true' }),
    });
    const { url, code: problem } = (await response.json()) as { url?: string; code?: string };
    if (problem === 'another-person') return { ok: false, code: 'AnotherPerson' };
    if (url === undefined) return { ok: false, code: 'Callback' };
    const code = new URL(url, location.href).searchParams.get('error');
    return code === null ? { ok: true, url } : { ok: false, code };
  } catch {
    return { ok: false, code: 'Unreachable' };
  }
}

/** Signs in with a password; the answer's cookie is the session. */
export function signInWithPassword(email: string, password: string): Promise<AuthAnswer> {
  return post('callback/credentials', { email, password });
}

/** Asks for a sign-in link by mail, which leads to `callbackUrl`. */
export function requestMagicLink(email: string, callbackUrl: string): Promise<AuthAnswer> {
  return post('signin/email', { email, callbackUrl });
}

/** Begins signing in at a service elsewhere; `url` is where to go. */
export function beginProvider(provider: string, callbackUrl: string): Promise<AuthAnswer> {
  return post(`signin/${provider}`, { callbackUrl });
}

/** Ends this browser's session. */
export function signOut(): Promise<AuthAnswer> {
  return post('signout', { callbackUrl: '/' });
}
