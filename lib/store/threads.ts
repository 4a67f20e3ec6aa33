import type { Actor } from '@/lib/core/access/policy';
import type { NoteVisibility } from '@/lib/core/access/visibility';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { ANNOTATION } from './annotation-rows';
import { database, type Tx } from './database';
import { holdGroup } from './groups';
import { readReplyWhere, visibleTo } from './note-access';
import { recordNoteChange } from './note-changes';
import { readBy } from './read-notes';

/** What was answered to a note, its end, and what is hidden of it. */

export type RepliesAsked = {
  readonly rootId: string;
  /** Id of the last reply of the page before. */
  readonly after?: string;
  readonly take: number;
};

/**
 * Replies of a thread that the actor reads, the oldest first, and what was deleted of those that such
 * a reply answers.
 */
export async function findReplies(
  actor: Actor,
  { rootId, after, take }: RepliesAsked,
): Promise<Annotation[]> {
  const answered = await findAnswered(actor, rootId);
  const rows = await database().annotation.findMany({
    where: {
      rootId,
      ...(after !== undefined && { id: { gt: after } }),
      OR: [visibleTo(actor), { id: { in: answered }, ...readReplyWhere(actor) }],
    },
    include: ANNOTATION,
    orderBy: { id: 'asc' },
    take,
  });
  return readBy(actor, rows);
}

/** Deleted replies that a reply which the actor reads answers. */
async function findAnswered(actor: Actor, rootId: string): Promise<string[]> {
  const deleted = await database().annotation.findMany({
    where: { rootId, deletedAt: { not: null }, hiddenAt: null },
    select: { id: true },
    take: MOST_DELETED,
  });
  if (deleted.length === 0) return [];
  const answers = await database().annotation.findMany({
    where: { AND: [visibleTo(actor), { parentId: { in: deleted.map(({ id }) => id) } }] },
    select: { parentId: true },
    distinct: ['parentId'],
  });
  return answers.flatMap(({ parentId }) => parentId ?? []);
}

/** Of one thread: what answers the others stands at the first level. */
const MOST_DELETED = 2000;

/**
 * Holds the first note of a thread as it is until the transaction ends, for replies are of those who read it;
 * and first its group, which others may be leaving or closing.
 */
export async function holdThread(tx: Tx, rootId: string): Promise<void> {
  const group = await groupOf(tx, rootId);
  if (group !== undefined) await holdGroup(tx, group, 'write');
  await tx.$queryRaw`SELECT 1 FROM "Annotation" WHERE "id" = ${rootId}::uuid FOR SHARE`;
  const now = await groupOf(tx, rootId);
  if (now !== undefined && now !== group) await holdGroup(tx, now, 'write');
}

async function groupOf(tx: Tx, id: string): Promise<string | undefined> {
  const note = await tx.annotation.findUnique({ where: { id }, select: { groupId: true } });
  return note?.groupId ?? undefined;
}

/** Holds a note that is about to go to other readers, and waits for replies that are being stored. */
export async function holdForMove(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Annotation" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
}

/** Who is to read a note, as it is stored. */
export type StoredAudience = { readonly visibility: NoteVisibility; readonly groupId?: string };

/** True where others answered a note, and wrote that for fewer people, or for others, than these. */
export async function isAnsweredForFewer(
  tx: Tx,
  rootId: string,
  { visibility, groupId }: StoredAudience,
): Promise<boolean> {
  if (visibility === 'private') return false;
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Annotation" a JOIN "Annotation" r ON r."id" = a."rootId"
    WHERE a."rootId" = ${rootId}::uuid AND a."deletedAt" IS NULL AND a."creatorId" <> r."creatorId"
      AND a."visibility" <> 'public'
      AND NOT (a."visibility" = 'group' AND COALESCE(a."groupId" = ${groupId ?? null}::uuid, false))
    LIMIT 1`;
  return rows.length > 0;
}

/** How many replies a thread has, deleted ones too. */
export async function countReplies(tx: Tx, rootId: string): Promise<number> {
  return tx.annotation.count({ where: { rootId } });
}

/** Ends a thread, or opens it again; false when it was so before. */
export async function setResolved(
  tx: Tx,
  id: string,
  resolvedById: string | undefined,
): Promise<boolean> {
  const resolved = resolvedById !== undefined;
  await recordNoteChange(tx, id);
  const { count } = await tx.annotation.updateMany({
    where: { id, resolvedAt: resolved ? null : { not: null } },
    data: { resolvedAt: resolved ? new Date() : null, resolvedById: resolvedById ?? null },
  });
  return count > 0;
}

export type Hiding = { readonly by: string; readonly reason: string };

/** Hides a note from its readers, with the reason, or shows it again; false when it was so before. */
export async function setHidden(tx: Tx, id: string, hiding: Hiding | undefined): Promise<boolean> {
  await recordNoteChange(tx, id);
  const { count } = await tx.annotation.updateMany({
    where: { id, hiddenAt: hiding ? null : { not: null } },
    data: {
      hiddenAt: hiding ? new Date() : null,
      hiddenById: hiding?.by ?? null,
      hiddenReason: hiding?.reason ?? null,
    },
  });
  return count > 0;
}
