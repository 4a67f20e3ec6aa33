import { cookies, headers } from 'next/headers';
import type { AuthOptions } from 'next-auth';
import { decode, encode, type JWT } from 'next-auth/jwt';
import { cache } from 'react';
import { type Actor, ANONYMOUS } from '@/lib/core/access/policy';
import { type Env, env } from '../env';
import { AppError } from '../errors';
import { requireUser, type SignedIn } from '../services/access';
import { actorOfSession, isSessionEnded } from '../services/accounts/actor-of-session';
import { endSession } from '../services/accounts/end-session';
import { SESSION_SECONDS, startSession } from '../services/accounts/start-session';
import { limitMagicLinks } from '../services/limit-attempts';
import { authAdapter } from '../store/auth-adapter';
import { requirePagePerson } from './page-person';
import { asSignInError, authProviders } from './providers';

/**
 * Who is asking. The cookie is an encrypted token that holds a random session secret and nothing
 * else of worth; the session's row is looked up on every request, so that deleting the row signs the
 * browser out at once.
 */

/** What NextAuth's options need to know of the request they serve. */
export type Visit = {
  readonly address?: string;
  readonly userAgent?: string;
  /** The session the browser has until now. */
  readonly previousSid?: string;
  /** The secret that binds links in letters to the browser that asked for them. */
  readonly linkSecret?: string;
  readonly onLimited?: (seconds: number) => void;
};

type Jar = { get(name: string): { readonly value: string } | undefined };

/** The actor of this request, looked up once in it. Anonymous without a cookie, asking nobody. */
export const currentActor = cache(async (): Promise<Actor> => actorOfCookies(await cookies()));

/**
 * The actor of this request as a signed-in person. Throws `not-signed-in`, and `another-person` when the
 * page that asks was somebody else's.
 */
export async function currentUser(): Promise<SignedIn> {
  const [actor, sent] = await Promise.all([currentActor(), headers()]);
  requirePagePerson(actor, sent);
  return requireUser(actor);
}

/**
 * Whose session a set of cookies names though somebody ended it: signed out from elsewhere, the password
 * changed, the account deleted. Undefined when there is none, or time ended it.
 */
export async function personOfEndedSession(jar: Jar, settings?: Env): Promise<string | undefined> {
  const token = await tokenOfCookies(jar, settings);
  return (await isSessionEnded(token?.sid)) ? token?.sub : undefined;
}

/** The actor a set of cookies stands for. */
export async function actorOfCookies(jar: Jar, settings?: Env): Promise<Actor> {
  const sid = await sidOfCookies(jar, settings);
  return sid === undefined ? ANONYMOUS : actorOfSession(sid);
}

/** The session secret in a set of cookies, whether or not its session still lives. */
export async function sidOfCookies(jar: Jar, settings?: Env): Promise<string | undefined> {
  return (await tokenOfCookies(jar, settings))?.sid;
}

async function tokenOfCookies(jar: Jar, settings?: Env): Promise<JWT | null> {
  const cookie = jar.get('__Host-concordat-session') ?? jar.get('concordat-session');
  if (!cookie) return null;
  const known = settings ?? env();
  // Over TLS only the prefixed name counts: the other could have been set by a neighbouring host.
  const token = jar.get(sessionCookieName(known))?.value;
  return readToken(token, known.authSecret);
}

async function readToken(token: string | undefined, secret: string | Buffer): Promise<JWT | null> {
  if (!token) return null;
  try {
    return await decode({ token, secret });
  } catch {
    return null; // Sealed with another secret, expired, or not ours at all.
  }
}

function isSecure({ address }: Env): boolean {
  return address.startsWith('https:');
}

function sessionCookieName(settings: Env): string {
  return isSecure(settings) ? '__Host-concordat-session' : 'concordat-session';
}

function sessionCookieOptions(settings: Env) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(settings) } as const;
}

/** The cookie that carries a session secret, for answers that renew it; without one, that clears it. */
export async function sessionCookie(
  userId: string,
  sid: string | undefined,
  settings: Env = env(),
) {
  const options = { ...sessionCookieOptions(settings), maxAge: sid ? SESSION_SECONDS : 0 };
  const token = { sub: userId, sid };
  const value = sid
    ? await encode({ token, secret: settings.authSecret, maxAge: SESSION_SECONDS })
    : '';
  return { name: sessionCookieName(settings), value, ...options };
}

/** NextAuth's options for one request. */
export function authOptions(visit: Visit = {}, settings: Env = env()): AuthOptions {
  const attempt = { address: visit.address ?? 'unknown', onLimited: visit.onLimited };
  return {
    secret: settings.authSecret,
    providers: authProviders(settings, attempt),
    adapter: authAdapter(visit.linkSecret),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    // NextAuth links and signs out whomever a token names: a token whose session ended names nobody.
    jwt: { decode: ({ token, secret }) => readLiveToken(token, secret) },
    useSecureCookies: isSecure(settings),
    cookies: {
      sessionToken: {
        name: sessionCookieName(settings),
        options: sessionCookieOptions(settings),
      },
    },
    pages: {
      signIn: '/sign-in',
      signOut: '/account',
      error: '/sign-in',
      verifyRequest: '/sign-in?sent=1',
    },
    callbacks: callbacksFor(visit, attempt, settings),
    events: { signOut: ({ token }) => endSession(token?.sid) },
    logger: { error: report, warn: () => undefined, debug: () => undefined },
  };
}

async function readLiveToken(token: string | undefined, secret: string | Buffer) {
  const read = await readToken(token, secret);
  const actor = await actorOfSession(read?.sid);
  return actor.kind === 'user' && actor.id === read?.sub ? read : null;
}

type Attempt = Parameters<typeof authProviders>[1];

function callbacksFor(
  visit: Visit,
  attempt: Attempt,
  settings: Env,
): NonNullable<AuthOptions['callbacks']> {
  return {
    async signIn({ user, email }) {
      if (!email?.verificationRequest) return true;
      try {
        await limitMagicLinks(user.email ?? '', attempt.address);
        return true;
      } catch (error) {
        const { message } = asSignInError(error, attempt.onLimited);
        return `${settings.address}/sign-in?error=${encodeURIComponent(message)}`;
      }
    },
    // `account` is there at sign-in only; a token read later goes through unchanged.
    async jwt({ token, user, account }) {
      if (!account || !user) return { sub: token.sub, sid: token.sid };
      const { userAgent, previousSid } = visit;
      const passwordHash = account.type === 'credentials' ? provenHash(user) : undefined;
      const how = { method: account.provider, passwordHash, userAgent, previousSid };
      return { sub: user.id, sid: await startSession(user.id, how) };
    },
    // An address in its canonical form holds nothing that a header could not carry.
    redirect: ({ url, baseUrl }) => {
      const goal = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : undefined;
      return goal?.origin === baseUrl ? goal.href : baseUrl;
    },
    // Nothing of ours asks NextAuth for the session; what it would tell is kept to the minimum.
    session: ({ session }) => ({ expires: session.expires }),
  };
}

/** The hash that `verifyCredentials` put beside the person; without one nobody is signed in. */
function provenHash(user: object): string {
  if ('passwordHash' in user && typeof user.passwordHash === 'string') return user.passwordHash;
  throw new AppError('wrong-credentials');
}

/** Failures to standard error, by their code and message: never a token, a profile or an address. */
function report(code: string, metadata: Error | { error?: unknown }): void {
  const error = metadata instanceof Error ? metadata : metadata.error;
  // An ended session, an address that is none: no failures of ours.
  if (code === 'JWT_SESSION_ERROR' || error instanceof AppError) return;
  const message = error instanceof Error ? error.message : 'no message';
  process.stderr.write(`${new Date().toISOString()} sign-in: ${code}: ${message}\n`);
}
