import { database, type Tx } from './database';

/** Codebooks and codes of a person, for whoever takes them away or has their account deleted. */

/** A person's own codebooks with their codes, deleted ones too. */
export async function findOwnCodebooks(ownerId: string) {
  const rows = await database().codebook.findMany({
    where: { ownerId },
    omit: { ownerId: true, groupId: true, shippedAs: true },
    include: { codes: { omit: { codebookId: true, ordinal: true }, orderBy: { ordinal: 'asc' } } },
    orderBy: { id: 'asc' },
  });
  return rows;
}

/** What a person asked those who keep order to look at. */
export async function findOwnFlags(userId: string) {
  return database().annotationFlag.findMany({
    where: { userId },
    omit: { userId: true },
    orderBy: { createdAt: 'asc' },
  });
}

/** The person's own codebooks of which codes are on notes of others. */
async function findUsedByOthers(tx: Tx, ownerId: string): Promise<string[]> {
  const notes = { some: { annotation: { creatorId: { not: ownerId } } } };
  const rows = await tx.codebook.findMany({
    where: { ownerId, codes: { some: { notes } } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/**
 * Gives the codebooks of which codes are on notes that stay to another, who offers them to nobody; asked when
 * the notes that stay are that one's already.
 */
export async function leaveUsedCodebooks(
  tx: Tx,
  from: string,
  heir: () => Promise<string>,
  now: Date,
): Promise<void> {
  const ids = await findUsedByOthers(tx, from);
  if (ids.length === 0) return;
  await tx.codebook.updateMany({
    where: { id: { in: ids } },
    data: { ownerId: await heir(), deletedAt: now },
  });
}
