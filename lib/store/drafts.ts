import type { Prisma } from '@/prisma/generated/client';
import { database, type Tx } from './database';

/** A draft as its owner's devices exchange it. */
export type DraftRow = {
  readonly id: string;
  readonly key: string;
  readonly content: unknown;
  readonly revision: number;
  readonly modified: string;
};

/** A person's drafts, the last written first. */
export async function findDrafts(ownerId: string): Promise<DraftRow[]> {
  const rows = await database().draft.findMany({
    where: { ownerId },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ id, key, content, revision, updatedAt }) => ({
    ...{ id, key, content, revision },
    modified: updatedAt.toISOString(),
  }));
}

export async function countDrafts(tx: Tx, ownerId: string): Promise<number> {
  return tx.draft.count({ where: { ownerId } });
}

/** The revision of a draft and whose it is; undefined when there is none. */
export async function findDraft(
  tx: Tx,
  id: string,
): Promise<{ readonly ownerId: string; readonly revision: number } | undefined> {
  const row = await tx.draft.findUnique({
    where: { id },
    select: { ownerId: true, revision: true },
  });
  return row ?? undefined;
}

type Content = { readonly key: string; readonly content: object };

export async function insertDraft(
  tx: Tx,
  id: string,
  ownerId: string,
  { key, content }: Content,
): Promise<void> {
  await tx.draft.create({ data: { id, ownerId, key, content: content as Prisma.InputJsonObject } });
}

/** Writes over the revision `expected`; false when that is no longer the stored one. */
export async function updateDraft(
  tx: Tx,
  id: string,
  expected: number,
  { key, content }: Content,
): Promise<boolean> {
  const { count } = await tx.draft.updateMany({
    where: { id, revision: expected },
    data: { key, content: content as Prisma.InputJsonObject, revision: expected + 1 },
  });
  return count > 0;
}

/** Forgets the revision `expected` of a draft; false when that is no longer the stored one. */
export async function deleteDraft(tx: Tx, id: string, expected: number): Promise<boolean> {
  const { count } = await tx.draft.deleteMany({ where: { id, revision: expected } });
  return count > 0;
}
