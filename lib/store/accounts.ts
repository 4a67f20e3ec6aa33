import { database, type Tx } from './database';
import type { StoredUser } from './users';

/** An identity elsewhere: OpenID Connect's issuer and subject. Tokens are never stored. */
export type Identity = { readonly issuer: string; readonly subject: string };

export async function insertAccount(
  tx: Tx,
  userId: string,
  { issuer, subject }: Identity,
): Promise<void> {
  await tx.account.create({
    data: { userId, provider: issuer, providerId: subject, type: 'oauth' },
  });
}

export async function findUserByIdentity({
  issuer,
  subject,
}: Identity): Promise<StoredUser | undefined> {
  const row = await database().account.findUnique({
    where: { provider_providerId: { provider: issuer, providerId: subject } },
    select: { user: { select: { id: true, name: true, email: true, emailVerified: true } } },
  });
  return row?.user;
}

/** Issuers of the identities a person has linked. */
export async function findIssuers(userId: string): Promise<string[]> {
  const rows = await database().account.findMany({
    where: { userId },
    select: { provider: true },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => row.provider);
}

export async function deleteAccounts(tx: Tx, userId: string): Promise<void> {
  await tx.account.deleteMany({ where: { userId } });
}
