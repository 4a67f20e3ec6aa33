import type { Prisma } from '@/prisma/generated/client';
import { database, type Tx } from './database';

/** Everything that is stored of one person, for whoever takes it away or has it deleted. */

/** What a person stored besides notes, as plain values. */
export async function findPersonData(userId: string) {
  const own = { where: { userId }, orderBy: { id: 'asc' } } as const;
  const client = database();
  const [identities, sessions, corrections, shareLinks] = await Promise.all([
    client.account.findMany({ ...own, select: { provider: true, createdAt: true } }),
    client.session.findMany({
      ...own,
      select: { createdAt: true, expiresAt: true, userAgent: true },
    }),
    client.alignmentCorrection.findMany({
      where: { creatorId: userId },
      omit: { creatorId: true },
      orderBy: { id: 'asc' },
    }),
    client.shareLink.findMany({
      where: { ownerId: userId },
      omit: { ownerId: true, tokenHash: true },
      orderBy: { id: 'asc' },
    }),
  ]);
  return { identities, sessions, corrections, shareLinks };
}

const WHOLE = {
  revisions: { orderBy: { revision: 'asc' }, omit: { annotationId: true } },
  targets: {
    orderBy: { ordinal: 'asc' },
    select: {
      eId: true,
      start: true,
      end: true,
      exact: true,
      prefix: true,
      suffix: true,
      version: {
        select: {
          lang: true,
          number: true,
          expression: { select: { treaty: { select: { slug: true } } } },
        },
      },
    },
  },
} as const satisfies Prisma.AnnotationInclude;

/** A person's notes in pages, oldest first, deleted ones too, each with all its revisions and places. */
export async function findWholeNotes(creatorId: string, after: string | undefined, take: number) {
  return database().annotation.findMany({
    where: { creatorId, ...(after === undefined ? {} : { id: { gt: after } }) },
    include: WHOLE,
    orderBy: { id: 'asc' },
    take,
  });
}

/**
 * Deletes what a person stored that nobody else could see, and the older states of what is kept: their
 * public notes and corrections alone are left.
 */
export async function deletePrivateData(tx: Tx, userId: string): Promise<void> {
  await tx.shareLink.deleteMany({ where: { ownerId: userId } });
  await tx.annotation.deleteMany({
    where: { creatorId: userId, OR: [{ visibility: 'private' }, { deletedAt: { not: null } }] },
  });
  await tx.$executeRaw`
    DELETE FROM "AnnotationRevision" r USING "Annotation" a
    WHERE a."id" = r."annotationId" AND a."creatorId" = ${userId}::uuid
      AND r."revision" < a."revision"`;
  await tx.alignmentCorrection.deleteMany({
    where: { creatorId: userId, OR: [{ visibility: 'private' }, { withdrawnAt: { not: null } }] },
  });
  await tx.session.deleteMany({ where: { userId } });
  await tx.account.deleteMany({ where: { userId } });
}

/** Forgets the answers that were kept for a person's repeated requests: they hold what was written. */
export async function deleteRememberedAnswers(tx: Tx, userId: string): Promise<void> {
  await tx.idempotentRequest.deleteMany({ where: { userId } });
}
