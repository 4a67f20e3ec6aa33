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

/** Forgets every token that is stored under one of these, or under what begins with `prefix`. */
export async function deleteVerificationTokens(
  tx: Tx,
  identifiers: readonly string[],
  prefix?: string,
): Promise<void> {
  await tx.verificationToken.deleteMany({
    where: {
      OR: [
        { identifier: { in: [...identifiers] } },
        ...(prefix === undefined ? [] : [{ identifier: { startsWith: prefix } }]),
      ],
    },
  });
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
