import { createHash, randomUUID } from 'node:crypto';
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters';
import { normaliseEmail, standInEmail } from '@/lib/core/account/email';
import { NAME_MAX, nameProblem, tidyName } from '@/lib/core/account/person-name';
import { deleteAccounts, findUserByIdentity, insertAccount } from './accounts';
import { audit } from './audit';
import { transact } from './database';
import { deleteSessions } from './sessions';
import {
  confirmEmail,
  findUser,
  findUserByEmail,
  insertUser,
  type StoredUser,
  updatePassword,
} from './users';
import { insertVerificationToken, takeVerificationToken } from './verification-tokens';

/**
 * NextAuth's view of people and identities. Sessions are not its business here: the token names a
 * session row that services make and check. An identity is (issuer, subject); its access tokens are
 * thrown away, and it is never joined to a person by e-mail address.
 */

const ISSUERS: Readonly<Record<string, string>> = {
  github: 'https://github.com',
  google: 'https://accounts.google.com',
  orcid: 'https://orcid.org',
};

/** Issuer of a provider, by its name here: an identity outlives the name. */
export function issuerOf(provider: string): string {
  return ISSUERS[provider] ?? provider;
}

function identityOf(account: { provider: string; providerAccountId: string }) {
  return { issuer: issuerOf(account.provider), subject: account.providerAccountId };
}

function toAdapterUser(user: StoredUser): AdapterUser {
  return { ...user };
}

/**
 * A link of a letter is good in the browser alone that asked for it, which holds `linkSecret` in a
 * cookie: the token is stored mixed with it, so that elsewhere it is a link nobody ever made, and is
 * not used up. Else whoever gets somebody to open a link could sign them in as another person.
 */
export function authAdapter(linkSecret?: string): Adapter {
  return {
    createUser: (user: Omit<AdapterUser, 'id'>) => createUser(user),
    getUser: async (id) => optional(await findUser(id)),
    getUserByEmail: async (input) => {
      const email = normaliseEmail(input);
      return email === undefined ? null : optional(await findUserByEmail(email));
    },
    getUserByAccount: async (account) => optional(await findUserByIdentity(identityOf(account))),
    updateUser: ({ id, emailVerified }) => signedInByLink(id, emailVerified),
    linkAccount: (account: AdapterAccount) =>
      transact(async (tx) => {
        const identity = identityOf(account);
        await insertAccount(tx, account.userId, identity);
        await audit(tx, {
          action: 'account.link',
          actorId: account.userId,
          subject: 'user',
          subjectId: account.userId,
          detail: { issuer: identity.issuer },
        });
      }),
    createVerificationToken: async ({ identifier, token, expires }) => {
      if (linkSecret === undefined) throw new Error('the browser has no secret for its links');
      const stored = { identifier, tokenHash: mixed(token, linkSecret), expiresAt: expires };
      await insertVerificationToken(stored, new Date());
      return { identifier, token, expires };
    },
    useVerificationToken: async ({ identifier, token }) => {
      if (linkSecret === undefined) return null;
      const taken = await takeVerificationToken(mixed(token, linkSecret), identifier);
      return taken ? { identifier, token, expires: taken.expiresAt } : null;
    },
  };
}

function mixed(tokenHash: string, linkSecret: string): string {
  return createHash('sha256').update(`${tokenHash} ${linkSecret}`).digest('hex');
}

function optional(user: StoredUser | undefined): AdapterUser | null {
  return user ? toAdapterUser(user) : null;
}

/** What a provider calls the person, where that can stand beside a note. */
function fitName(told: string | null | undefined): string | undefined {
  const name = [...tidyName(told ?? '')].slice(0, NAME_MAX).join('').trim();
  return nameProblem(name) === undefined ? name : undefined;
}

async function createUser(profile: Omit<AdapterUser, 'id'>): Promise<AdapterUser> {
  const told = typeof profile.email === 'string' ? normaliseEmail(profile.email) : undefined;
  const email = told ?? standInEmail(randomUUID());
  const name = fitName(profile.name) ?? told?.split('@')[0] ?? 'A researcher';
  return transact(async (tx) => {
    const emailVerified = told ? profile.emailVerified : null;
    const user = await insertUser(tx, { name, email, ...(emailVerified ? { emailVerified } : {}) });
    if (!user) throw new Error('the address has an account already');
    await audit(tx, {
      action: 'user.sign-up',
      actorId: user.id,
      subject: 'user',
      subjectId: user.id,
    });
    return toAdapterUser(user);
  });
}

/**
 * A person showed by a link in the mail that an address is theirs. The first time, whatever was set
 * up before under that address falls (password, sessions, linked sign-ins): someone else may have
 * made the account to wait in it for its rightful owner.
 */
async function signedInByLink(id: string, verified?: Date | null): Promise<AdapterUser> {
  return transact(async (tx) => {
    if (verified && (await confirmEmail(tx, id, verified))) {
      await updatePassword(tx, id, null);
      await deleteSessions(tx, id);
      await deleteAccounts(tx, id);
      await audit(tx, {
        action: 'user.confirm-email',
        actorId: id,
        subject: 'user',
        subjectId: id,
      });
    }
    const user = await findUser(id, tx);
    if (!user) throw new Error('the person is gone');
    return toAdapterUser(user);
  });
}
