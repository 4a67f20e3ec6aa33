import type { Actor } from '@/lib/core/access/policy';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { type AnnotationRow, type Asked, toAnnotation } from './annotation-rows';
import { database, type Tx } from './database';
import { noteOrReplyVisibleTo } from './note-access';

/**
 * Rows of notes as their reader is given them. The law is asked of them before; here of what stands beside
 * them: how often they were answered, as far as the reader reads the answers, and what their group is called.
 */
export async function readBy(
  actor: Actor,
  rows: readonly AnnotationRow[],
  asked?: Asked,
): Promise<Annotation[]> {
  const firsts = rows.filter(({ rootId }) => rootId === null).map(({ id }) => id);
  const groups = rows.flatMap(({ groupId }) => groupId ?? []);
  const [replies, own] = await Promise.all([
    countReadReplies(actor, firsts),
    findOwnGroups(actor, [...new Set(groups)]),
  ]);
  return rows.map((row) => {
    const beside = { replies: replies.get(row.id), ofGroup: own.has(row.groupId ?? '') };
    return toAnnotation(row, beside, asked);
  });
}

/** How many answers the actor reads in the threads of these first notes, by their ids. */
export async function countReadReplies(
  actor: Actor,
  rootIds: readonly string[],
  tx: Tx = database(),
): Promise<ReadonlyMap<string, number>> {
  if (rootIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ root: string; replies: number }[]>`
    SELECT a."rootId"::text AS "root", count(*)::int AS "replies"
    FROM "Annotation" a JOIN "Annotation" r ON r."id" = a."rootId"
    WHERE a."rootId" = ANY(${[...rootIds]}::uuid[]) AND ${noteOrReplyVisibleTo(actor)}
    GROUP BY a."rootId"`;
  return new Map(rows.map(({ root, replies }) => [root, replies]));
}

/** Of these groups, those that the actor is in. */
async function findOwnGroups(
  actor: Actor,
  groupIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (actor.kind !== 'user' || groupIds.length === 0) return new Set();
  const rows = await database().groupMember.findMany({
    where: { userId: actor.id, leftAt: null, groupId: { in: [...groupIds] } },
    select: { groupId: true },
  });
  return new Set(rows.map(({ groupId }) => groupId));
}
