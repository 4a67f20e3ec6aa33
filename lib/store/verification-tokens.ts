import { database, type Tx } from './database';

/** A link sent by e-mail, known by the hash of its token only. */
export type StoredToken = {
  readonly tokenHash: string;
  readonly identifier: string;
  readonly expiresAt: Date;
};

/** Stores a token, and forgets those that are over. */
export async function insertVerificationToken(token: StoredToken, now: Date): Promise<void> {
  await database().verificationToken.deleteMany({ where: { expiresAt: { lt: now } } });
  await database().verificationToken.create({ data: token });
}

/** Forgets every token for somebody's address or purpose. */
export async function deleteVerificationTokens(
  tx: Tx,
  identifiers: readonly string[],
): Promise<void> {
  await tx.verificationToken.deleteMany({ where: { identifier: { in: [...identifiers] } } });
}

/**
 * Takes a token out: whoever asks first gets it, everyone after gets undefined. The caller checks
 * its expiry.
 */
export async function takeVerificationToken(
  tokenHash: string,
  identifier: string,
): Promise<StoredToken | undefined> {
  const rows = await database().$queryRaw<StoredToken[]>`
    DELETE FROM "VerificationToken" WHERE "tokenHash" = ${tokenHash} AND "identifier" = ${identifier}
    RETURNING "tokenHash", "identifier", "expiresAt"`;
  return rows[0];
}
