import type { Actor } from '@/lib/core/access/policy';
import { Prisma } from '@/prisma/generated/client';
import { database, type Tx } from './database';
import { noteOrReplyVisibleTo, noteVisibleTo } from './note-access';

/** Who can be mentioned where: a person sees no accounts but of those whose words they read anyway. */

export type NamedPerson = { readonly id: string; readonly name: string };

/** Where somebody is mentioned: in a group, in a thread by its first note, in public on some treaties. */
export type MentionPlace =
  | { readonly group: string }
  | { readonly thread: string; readonly treaties: readonly string[] }
  | { readonly treaties: readonly string[] };

type Search = {
  /** Only these. */
  readonly ids?: readonly string[];
  /** Part of the name. */
  readonly name?: string;
  readonly limit: number;
};

function circleOf(actor: Actor, place: MentionPlace): Prisma.Sql {
  if ('group' in place) {
    return Prisma.sql`SELECT m."userId" FROM "GroupMember" m
      WHERE m."groupId" = ${place.group}::uuid AND m."leftAt" IS NULL`;
  }
  const publicly = Prisma.sql`SELECT a."creatorId" FROM "Annotation" a
      JOIN "AnnotationTarget" x ON x."annotationId" = a."id" JOIN "Version" w ON w."id" = x."versionId"
    WHERE w."treatyId" = ANY(${[...place.treaties]}::uuid[]) AND a."visibility" = 'public'
      AND a."hiddenAt" IS NULL AND ${noteVisibleTo(actor)}`;
  if (!('thread' in place)) return publicly;
  return Prisma.sql`${publicly} UNION SELECT a."creatorId" FROM "Annotation" a
      LEFT JOIN "Annotation" r ON r."id" = a."rootId"
    WHERE (a."id" = ${place.thread}::uuid OR a."rootId" = ${place.thread}::uuid)
      AND a."hiddenAt" IS NULL AND ${noteOrReplyVisibleTo(actor)}`;
}

/** The people who can be mentioned at a place, by name. The caller has authorized the place. */
export async function findMentionable(
  actor: Actor,
  place: MentionPlace,
  { ids, name = '', limit }: Search,
  tx: Tx = database(),
): Promise<NamedPerson[]> {
  const only = ids === undefined ? Prisma.empty : Prisma.sql`AND u."id" = ANY(${[...ids]}::uuid[])`;
  const me = actor.kind === 'user' ? actor.id : null;
  return tx.$queryRaw<NamedPerson[]>`
    SELECT u."id"::text AS "id", u."name" FROM "User" u
    WHERE u."id" IN (${circleOf(actor, place)}) AND u."id" IS DISTINCT FROM ${me}::uuid ${only}
      AND position(lower(${name}) IN lower(u."name")) > 0
    ORDER BY u."name", u."id" LIMIT ${limit}`;
}

/** Those who wrote in a thread and whose words still stand there. */
export async function findThreadPeople(tx: Tx, rootId: string, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT a."creatorId"::text AS "id" FROM "Annotation" a
    WHERE (a."id" = ${rootId}::uuid OR (a."rootId" = ${rootId}::uuid AND a."deletedAt" IS NULL))
    GROUP BY a."creatorId" ORDER BY max(a."createdAt") DESC LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** The treaties that a note stands on, by their ids. */
export async function findTreatiesOfNote(
  annotationId: string,
  tx: Tx = database(),
): Promise<string[]> {
  const rows = await tx.annotationTarget.findMany({
    where: { annotationId },
    select: { version: { select: { treatyId: true } } },
  });
  return [...new Set(rows.map(({ version }) => version.treatyId))];
}

/** A treaty by its name in addresses; none where there is none. */
export async function findTreatyIds(slug: string): Promise<string[]> {
  const rows = await database().treaty.findMany({ where: { slug }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/** True for a present member of a group. */
export async function isMemberOf(groupId: string, userId: string): Promise<boolean> {
  return (await database().groupMember.count({ where: { groupId, userId, leftAt: null } })) > 0;
}
