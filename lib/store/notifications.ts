import type { Actor } from '@/lib/core/access/policy';
import type { Notification, NotificationKind } from '@/lib/core/annotation/notification';
import { Prisma } from '@/prisma/generated/client';
import { database, type Tx } from './database';
import { noteOrReplyVisibleTo } from './note-access';
import { idOf, PERSON_OF_ROW } from './text-access';

/** What people are told of. Whether they may see what it is about is asked whenever they look. */

type User = Extract<Actor, { kind: 'user' }>;

export type NewNotification = {
  readonly userId: string;
  readonly kind: NotificationKind;
  readonly actorId: string;
  readonly annotationId?: string;
  readonly invitationId?: string;
};

/** Nobody is told twice of the same. */
export async function insertNotifications(
  tx: Tx,
  tellings: readonly NewNotification[],
): Promise<void> {
  if (tellings.length === 0) return;
  await tx.notification.createMany({ data: [...tellings], skipDuplicates: true });
}

/** Told anew, though it was told before. */
export async function replaceNotification(tx: Tx, telling: NewNotification): Promise<void> {
  const { userId, kind, annotationId } = telling;
  await tx.notification.deleteMany({ where: { userId, kind, annotationId } });
  await insertNotifications(tx, [telling]);
}

/** Of these people, which there are, and which are moderators. */
export async function findReaders(
  tx: Tx,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly moderator: boolean }[]> {
  return tx.user.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, moderator: true },
  });
}

/** The person an open invitation by letter is for: its address is confirmed to be theirs. */
export async function findInvited(tx: Tx, invitationId: string): Promise<string | undefined> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT u."id"::text AS "id" FROM "GroupInvitation" i JOIN "User" u ON u."email" = i."email"
    WHERE i."id" = ${invitationId}::uuid AND u."emailVerified" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "GroupMember" m WHERE m."groupId" = i."groupId"
        AND m."userId" = u."id" AND m."leftAt" IS NULL)`;
  return rows[0]?.id;
}

/** The law of a row of the table `k`: what it is about is there for this person. */
function shownTo(person: User | typeof PERSON_OF_ROW): Prisma.Sql {
  const email = person.kind === 'user' ? Prisma.sql`${person.email}` : Prisma.sql`me."email"`;
  return Prisma.sql`(k."userId" = ${idOf(person)} AND (
    EXISTS (SELECT 1 FROM "Annotation" a LEFT JOIN "Annotation" r ON r."id" = a."rootId"
      WHERE a."id" = k."annotationId" AND ${noteOrReplyVisibleTo(person)})
    OR EXISTS (SELECT 1 FROM "GroupInvitation" i JOIN "Group" g ON g."id" = i."groupId"
      WHERE i."id" = k."invitationId" AND i."email" = ${email} AND i."revokedAt" IS NULL
        AND i."acceptedAt" IS NULL AND i."expiresAt" > now() AND g."closedAt" IS NULL)))`;
}

/** How many are unread of what may be seen, counted to `most`. */
export async function countUnread(user: User, most: number): Promise<number> {
  const rows = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (SELECT 1 FROM "Notification" k
      WHERE k."userId" = ${user.id}::uuid AND k."readAt" IS NULL AND ${shownTo(user)}
      LIMIT ${most}) unread`;
  return rows[0]?.count ?? 0;
}

type Row = {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly created: Date;
  readonly read: boolean;
  readonly byId: string | null;
  readonly byName: string | null;
  readonly noteId: string | null;
  readonly rootId: string | null;
  readonly beginning: string | null;
  readonly treaty: string | null;
  readonly groupId: string | null;
  readonly groupName: string | null;
};

/** A page of those that may be seen, newest first. */
export async function findNotifications(
  user: User,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Promise<Notification[]> {
  const older = after === undefined ? Prisma.empty : Prisma.sql`AND k."id" < ${after}::uuid`;
  const rows = await database().$queryRaw<Row[]>`
    SELECT k."id"::text AS "id", k."kind", k."createdAt" AS "created",
      k."readAt" IS NOT NULL AS "read", u."id"::text AS "byId", u."name" AS "byName",
      n."id"::text AS "noteId", COALESCE(n."rootId", n."id")::text AS "rootId",
      left(n."bodyText", 200) AS "beginning", place."title" AS "treaty",
      g."id"::text AS "groupId", g."name" AS "groupName"
    FROM "Notification" k
      LEFT JOIN "User" u ON u."id" = k."actorId"
      LEFT JOIN "Annotation" n ON n."id" = k."annotationId"
      LEFT JOIN "GroupInvitation" i ON i."id" = k."invitationId"
      LEFT JOIN "Group" g ON g."id" = i."groupId"
      LEFT JOIN LATERAL (SELECT t."shortTitle" AS "title" FROM "AnnotationTarget" x
        JOIN "Version" v ON v."id" = x."versionId" JOIN "Treaty" t ON t."id" = v."treatyId"
        WHERE x."annotationId" = COALESCE(n."rootId", n."id") ORDER BY x."ordinal" LIMIT 1) place ON true
    WHERE ${shownTo(user)} ${older}
    ORDER BY k."id" DESC LIMIT ${limit}`;
  return rows.map(toNotification);
}

function toNotification(row: Row): Notification {
  const { id, kind, created, read, byId, byName, noteId, rootId, beginning, treaty } = row;
  const { groupId, groupName } = row;
  return {
    id,
    kind,
    created: created.toISOString(),
    read,
    ...(byId !== null && byName !== null && { by: { id: byId, name: byName } }),
    ...(noteId !== null && {
      note: {
        id: noteId,
        root: rootId ?? noteId,
        beginning: beginning ?? '',
        ...(treaty !== null && { treaty }),
      },
    }),
    ...(groupId !== null && groupName !== null && { group: { id: groupId, name: groupName } }),
  };
}

/** Marks a person's own as read: these, or all that came until then. Returns how many were unread. */
export async function markRead(
  tx: Tx,
  userId: string,
  which: { readonly ids: readonly string[] } | { readonly until: Date },
): Promise<number> {
  const chosen =
    'ids' in which ? { id: { in: [...which.ids] } } : { createdAt: { lte: which.until } };
  const { count } = await tx.notification.updateMany({
    where: { userId, readAt: null, ...chosen },
    data: { readAt: new Date() },
  });
  return count;
}

/** A letter that is due: to whom, and of how many. */
export type LetterDue = { readonly email: string; readonly count: number };

/**
 * Takes what no letter told of yet, of people who had none for six hours: only what they may see by now, so
 * that a letter never counts what its reader does not find.
 */
export async function claimLetters(tx: Tx, most: number): Promise<LetterDue[]> {
  const untold = Prisma.sql`(k."userId" = me."id" AND k."letterAt" IS NULL AND k."readAt" IS NULL
    AND ${shownTo(PERSON_OF_ROW)})`;
  return tx.$queryRaw<LetterDue[]>`
    WITH due AS (
      SELECT me."id", me."email", me."moderator" FROM "User" me
      WHERE me."letters" AND me."emailVerified" IS NOT NULL
        AND EXISTS (SELECT 1 FROM "Notification" k WHERE ${untold})
        AND NOT EXISTS (SELECT 1 FROM "Notification" k WHERE k."userId" = me."id"
          AND k."letterAt" > now() - interval '6 hours')
      ORDER BY me."id" LIMIT ${most} FOR NO KEY UPDATE SKIP LOCKED),
    told AS (
      UPDATE "Notification" k SET "letterAt" = now() FROM due me WHERE ${untold}
      RETURNING k."userId")
    SELECT due."email", count(*)::int AS "count" FROM due JOIN told ON told."userId" = due."id"
    GROUP BY due."id", due."email"`;
}
