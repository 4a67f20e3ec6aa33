import { ORDER_KEEPERS } from '@/lib/core/access/group';
import type { Annotation } from '@/lib/core/annotation/annotation';
import type { Prisma } from '@/prisma/generated/client';
import { ANNOTATION, toAnnotation } from './annotation-rows';
import { database, type Tx } from './database';

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

/** Whose order is kept: the public's by moderators, a group's by those with a role for it. */
export type Keeper = { readonly id: string; readonly moderator: boolean };

export type FlaggedNote = {
  readonly note: Annotation;
  /** Why people asked, the newest first; their names are nobody's concern. */
  readonly reasons: readonly string[];
};

/** Notes that wait for this person, or that are hidden where they keep order, the newest first. */
export async function findFlagged(keeper: Keeper, limit: number): Promise<FlaggedNote[]> {
  const rows = await database().annotation.findMany({
    where: {
      deletedAt: null,
      creatorId: { not: keeper.id },
      AND: [
        keptBy(keeper),
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
  return rows.map(({ flags, ...row }) => ({
    note: toAnnotation(row),
    reasons: flags.map(({ reason }) => reason),
  }));
}

const MOST_REASONS = 10;

function keptBy({ id, moderator }: Keeper): Prisma.AnnotationWhereInput {
  const members = { some: { userId: id, leftAt: null, role: { in: [...ORDER_KEEPERS] } } };
  const group: Prisma.AnnotationWhereInput = { visibility: 'group', group: { members } };
  const first = moderator ? { OR: [group, { visibility: 'public' }] } : group;
  return { OR: [{ rootId: null, ...first }, { root: first }] };
}

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
