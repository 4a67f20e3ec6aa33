import type { AuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import GitHubProvider from 'next-auth/providers/github';
import GoogleProvider from 'next-auth/providers/google';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { normaliseEmail } from '@/lib/core/account/email';
import type { Env, ProviderKeys } from '../env';
import { AppError } from '../errors';
import { credentialsSchema } from '../schema/account';
import { verifyCredentials } from '../services/accounts/verify-credentials';
import { issuerOf } from '../store/auth-adapter';
import {
  MAGIC_LINK_SECONDS,
  type PostOffice,
  postOffice,
  sendLetter,
  signInLetter,
} from './letters';

/** The ways to sign in that this server offers: a password always, others when configured. */

type Provider = AuthOptions['providers'][number];

/** What an attempt knows of its request. */
export type Attempt = {
  readonly address: string;
  /** Told how many seconds to wait when the attempt is refused for coming too often. */
  readonly onLimited?: (seconds: number) => void;
};

export function authProviders(settings: Env, attempt: Attempt): Provider[] {
  const { github, google, orcid } = settings;
  const office = postOffice(settings);
  return [
    passwordProvider(attempt),
    ...(office ? [magicLinkProvider(office)] : []),
    ...(github ? [GitHubProvider(client(github))] : []),
    ...(google ? [GoogleProvider(client(google))] : []),
    ...(orcid ? [orcidProvider(orcid)] : []),
  ];
}

export type OfferedProvider = {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
};

/** Services elsewhere through which this server lets people sign in. */
export function offeredProviders(settings: Env): OfferedProvider[] {
  const known = [
    { id: 'github', name: 'GitHub' },
    { id: 'google', name: 'Google' },
    { id: 'orcid', name: 'ORCID' },
  ] as const;
  return known
    .filter(({ id }) => settings[id] !== undefined)
    .map((provider) => ({ ...provider, issuer: issuerOf(provider.id) }));
}

function client({ id, secret }: ProviderKeys) {
  return { clientId: id, clientSecret: secret };
}

function passwordProvider({ address, onLimited }: Attempt): Provider {
  return CredentialsProvider({
    id: 'credentials',
    name: 'Password',
    credentials: { email: { type: 'email' }, password: { type: 'password' } },
    async authorize(input) {
      const parsed = credentialsSchema.safeParse(input);
      if (!parsed.success) return null;
      try {
        return await verifyCredentials({ ...parsed.data, address });
      } catch (error) {
        throw asSignInError(error, onLimited);
      }
    },
  });
}

/** A failure as NextAuth hands it to the sign-in page: a code in place of a message. */
export function asSignInError(error: unknown, onLimited?: (seconds: number) => void): Error {
  if (!(error instanceof AppError)) {
    // NextAuth would put the message into an address; what the database says is for the log alone.
    const message = error instanceof Error ? error.message : 'no message';
    process.stderr.write(`${new Date().toISOString()} sign-in: ${message}\n`);
    return new Error('Callback');
  }
  if (error.code !== 'too-many-requests') return new Error('CredentialsSignin');
  const seconds = error.details.retryAfter ?? 60;
  onLimited?.(seconds);
  return new Error(`TooManyAttempts:${Math.ceil(seconds / 60)}`);
}

function magicLinkProvider(office: PostOffice): Provider {
  return {
    id: 'email',
    type: 'email',
    name: 'Email',
    server: office.server,
    from: office.from,
    maxAge: MAGIC_LINK_SECONDS,
    sendVerificationRequest: ({ identifier, url }) =>
      sendLetter(office, identifier, signInLetter(office.origin, url)),
    normalizeIdentifier(input) {
      const email = normaliseEmail(input);
      if (email === undefined) throw new AppError('invalid-input');
      return email;
    },
    options: {},
  };
}

type OrcidProfile = { sub: string; name?: string; given_name?: string; family_name?: string };

/** ORCID by OpenID Connect. It tells no e-mail address; the identity is the ORCID iD alone. */
function orcidProvider(keys: ProviderKeys): OAuthConfig<OrcidProfile> {
  return {
    id: 'orcid',
    name: 'ORCID',
    type: 'oauth',
    wellKnown: 'https://orcid.org/.well-known/openid-configuration',
    authorization: { params: { scope: 'openid' } },
    client: { token_endpoint_auth_method: 'client_secret_post' },
    idToken: true,
    checks: ['state', 'nonce'],
    profile({ sub, name, given_name, family_name }) {
      const full = [given_name, family_name].filter(Boolean).join(' ');
      return { id: sub, name: full || name || `ORCID ${sub}`, email: null };
    },
    ...client(keys),
  };
}
