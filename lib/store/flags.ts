import type { Actor } from '@/lib/core/access/policy';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { ANNOTATION } from './annotation-rows';
import { database, type Tx } from './database';
import { keptInOrderWhere, visibleTo } from './note-access';
import { readBy } from './read-notes';

/** What people asked those who keep order to look at. */

/** False when this person asked for this note before. */
export async function insertFlag(
  tx: Tx,
  flag: { readonly annotationId: string; readonly userId: string; readonly reason: string },
): Promise<boolean> {
  const { count } = await tx.annotationFlag.createMany({ data: [flag], skipDuplicates: true });
  return count > 0;
}

/** Marks what was asked of a note as looked at. */
export async function settleFlags(tx: Tx, annotationId: string): Promise<number> {
  const where = { annotationId, settledAt: null };
  const { count } = await tx.annotationFlag.updateMany({ where, data: { settledAt: new Date() } });
  return count;
}

export type FlaggedNote = {
  readonly note: Annotation;
  /** Why people asked, the newest first; their names are nobody's concern. */
  readonly reasons: readonly string[];
};

/** Notes that wait for this person, or that are hidden where they keep order, the newest first. */
export async function findFlagged(
  keeper: Extract<Actor, { kind: 'user' }>,
  limit: number,
): Promise<FlaggedNote[]> {
  const kept = keptInOrderWhere(keeper);
  const rows = await database().annotation.findMany({
    where: {
      creatorId: { not: keeper.id },
      AND: [
        visibleTo(keeper),
        { OR: [{ rootId: null, ...kept }, { root: kept }] },
        { OR: [{ flags: { some: { settledAt: null } } }, { hiddenAt: { not: null } }] },
      ],
    },
    include: {
      ...ANNOTATION,
      flags: { where: { settledAt: null }, orderBy: { createdAt: 'desc' }, take: MOST_REASONS },
    },
    orderBy: { id: 'desc' },
    take: limit,
  });
  const notes = await readBy(keeper, rows);
  return rows.flatMap(({ flags }, index) => {
    const note = notes[index];
    return note ? [{ note, reasons: flags.map(({ reason }) => reason) }] : [];
  });
}

const MOST_REASONS = 10;

/** Lets a person keep order in public, or no longer; undefined where nobody has this address. */
export async function setModerator(
  tx: Tx,
  email: string,
  moderator: boolean,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  const user = await tx.user.findUnique({ where: { email }, select: { id: true, name: true } });
  if (user) await tx.user.update({ where: { id: user.id }, data: { moderator } });
  return user ?? undefined;
}
