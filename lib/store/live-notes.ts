import type { Actor } from '@/lib/core/access/policy';
import { Prisma } from '@/prisma/generated/client';
import { database } from './database';
import { noteOrReplyVisibleTo, placesReadable } from './note-access';

/** What pages that show notes live are told, and who may be told it. */

/** A change as it is read: whose note, and nothing of it. */
export type NoteChange = { readonly id: string; readonly annotationId: string };

/** Changes read at once; the newest, for the others were read before. */
const MOST_CHANGES = 5_000;

/**
 * The changes that were written after a moment, by the clock of the database, and its time now. Without a
 * moment, those of the last seconds.
 */
export async function readChanges(
  after: Date | undefined,
  seconds: number,
): Promise<{ readonly now: Date; readonly changes: readonly NoteChange[] }> {
  const client = database();
  // The time first: what is written meanwhile is read again.
  const [time] = await client.$queryRaw<{ now: Date }[]>`SELECT now() AS "now"`;
  const now = time?.now ?? new Date();
  const from = new Date((after ?? now).getTime() - seconds * 1000);
  const changes = await client.$queryRaw<NoteChange[]>`
    SELECT "id"::text AS "id", "annotationId"::text AS "annotationId" FROM "NoteChange"
    WHERE "createdAt" > ${from} ORDER BY "createdAt" DESC LIMIT ${MOST_CHANGES}`;
  return { now, changes };
}

/** A changed note: the first of its thread, and the versions that have a place of it. */
export type ChangedNote = {
  readonly id: string;
  readonly root: string;
  readonly versionIds: readonly string[];
};

export async function findChangedNotes(ids: readonly string[]): Promise<ChangedNote[]> {
  return database().$queryRaw<ChangedNote[]>`
    SELECT a."id"::text AS "id", COALESCE(a."rootId", a."id")::text AS "root",
      ARRAY(SELECT DISTINCT n."versionId"::text FROM "AnnotationTarget" x
        JOIN "Anchor" n ON n."targetId" = x."id"
        WHERE x."annotationId" = COALESCE(a."rootId", a."id")) AS "versionIds"
    FROM "Annotation" a WHERE a."id" = ANY(${[...ids]}::uuid[])`;
}

/** Of these notes and replies, those that the actor may read. */
export async function findReadable(
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT a."id"::text AS "id" FROM "Annotation" a LEFT JOIN "Annotation" r ON r."id" = a."rootId"
    WHERE a."id" = ANY(${[...ids]}::uuid[]) AND ${noteOrReplyVisibleTo(actor)}`;
  return new Set(rows.map(({ id }) => id));
}

/**
 * Of the notes that these changes are of, those that the actor could read before one of them: they alone
 * may be told that a note has gone. Of a private note that is its author.
 */
export async function findReadBefore(
  actor: Actor,
  changeIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const me = actor.kind === 'user' ? actor.id : null;
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT a."id"::text AS "id" FROM "NoteChange" c
      JOIN "Annotation" a ON a."id" = c."annotationId"
    WHERE c."id" = ANY(${[...changeIds]}::uuid[]) AND c."beforeVisibility" IS NOT NULL
      AND (COALESCE(a."creatorId" = ${me}::uuid, false)
        OR ((c."beforeVisibility" = 'public' OR (c."beforeVisibility" = 'group' AND ${wasMember(me)}))
          AND ${placesReadable(actor, FIRST_NOTE)}))`;
  return new Set(rows.map(({ id }) => id));
}

/** Of the table `a`: the places of a thread are those of its first note. */
const FIRST_NOTE = Prisma.sql`COALESCE(a."rootId", a."id")`;

function wasMember(me: string | null): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "GroupMember" b WHERE b."groupId" = c."beforeGroupId"
    AND b."userId" = ${me}::uuid AND b."leftAt" IS NULL AND b."joinedAt" <= c."createdAt")`;
}

/** Of these sessions, those that live, and whether their people moderate by now. */
export async function findLiveSessions(
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly moderator: boolean }>> {
  if (ids.length === 0) return new Map();
  const rows = await database().$queryRaw<{ id: string; moderator: boolean }[]>`
    SELECT s."id"::text AS "id", u."moderator" FROM "Session" s JOIN "User" u ON u."id" = s."userId"
    WHERE s."id" = ANY(${[...ids]}::uuid[]) AND s."expiresAt" > now()`;
  return new Map(rows.map(({ id, moderator }) => [id, { moderator }]));
}

/** Drops changes that no page is told of any more: a day later it is made anew. */
export async function dropOldChanges(): Promise<void> {
  await database().$executeRaw`
    DELETE FROM "NoteChange" WHERE "createdAt" < now() - interval '1 day'`;
}
