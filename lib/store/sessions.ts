import { database, type Tx } from './database';

/** One signed-in browser, as its owner sees it. */
export type StoredSession = {
  readonly id: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly userAgent: string | null;
};

/** A live session with the person it belongs to. */
export type SessionOwner = {
  readonly sessionId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly moderator: boolean;
};

export type NewSession = {
  readonly sidHash: string;
  readonly userId: string;
  readonly expiresAt: Date;
  readonly userAgent?: string;
};

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx.session.create({ data: session });
}

/**
 * Who a session belongs to; undefined when it is gone or over. Runs on every request of a signed-in
 * person: one statement, by the unique index of `sidHash` and the key of User.
 */
export async function findSessionOwner(
  sidHash: string,
  now: Date,
): Promise<SessionOwner | undefined> {
  const rows = await database().$queryRaw<SessionOwner[]>`
    SELECT s."id" AS "sessionId", u."id" AS "userId", u."name", u."email", u."moderator"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId"
    WHERE s."sidHash" = ${sidHash} AND s."expiresAt" > ${now}`;
  return rows[0];
}

/** True while a session has its row, be it over or not. */
export async function sessionRemains(sidHash: string): Promise<boolean> {
  return (await database().session.count({ where: { sidHash } })) > 0;
}

/**
 * True while a session has its row, held so until the transaction ends: neither the session nor its
 * person can go meanwhile. The person is held first, as whoever deletes them does.
 */
export async function holdSession(tx: Tx, userId: string, id: string): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR KEY SHARE`;
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Session" WHERE "id" = ${id}::uuid AND "userId" = ${userId}::uuid FOR KEY SHARE`;
  return rows.length > 0;
}

/** A person's live sessions, newest first. */
export async function findSessions(userId: string, now: Date): Promise<StoredSession[]> {
  return database().session.findMany({
    where: { userId, expiresAt: { gt: now } },
    select: { id: true, createdAt: true, expiresAt: true, userAgent: true },
    orderBy: { id: 'desc' },
  });
}

/** Ends the session with this hash; the id of its owner, or undefined when there was none. */
export async function deleteSessionByHash(tx: Tx, sidHash: string): Promise<string | undefined> {
  const found = await tx.session.findUnique({ where: { sidHash }, select: { userId: true } });
  await tx.session.deleteMany({ where: { sidHash } });
  return found?.userId;
}

/** Ends one session of a person; false when it is not theirs or not there. */
export async function deleteSession(tx: Tx, userId: string, id: string): Promise<boolean> {
  const { count } = await tx.session.deleteMany({ where: { id, userId } });
  return count > 0;
}

/** Ends a person's sessions: all, or those that were over before a moment. Returns how many. */
export async function deleteSessions(tx: Tx, userId: string, overBefore?: Date): Promise<number> {
  const over = overBefore ? { expiresAt: { lte: overBefore } } : {};
  const { count } = await tx.session.deleteMany({ where: { userId, ...over } });
  return count;
}
