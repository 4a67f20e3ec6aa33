import { type ListedShareLink, type ShareLink, shareLinkState } from '@/lib/core/access/share-link';
import type { Prisma, ShareLink as ShareLinkRow } from '@/prisma/generated/client';
import { database, type Tx } from './database';

export type StoredShareLink = { readonly link: ShareLink; readonly ownerId: string };

function toStored(row: ShareLinkRow, now: number): StoredShareLink {
  const times = {
    ...(row.expiresAt ? { expires: row.expiresAt.toISOString() } : {}),
    ...(row.revokedAt ? { revoked: row.revokedAt.toISOString() } : {}),
  };
  return {
    ownerId: row.ownerId,
    link: {
      id: row.id,
      annotation: row.annotationId,
      view: row.view,
      created: row.createdAt.toISOString(),
      ...times,
      state: shareLinkState(times, now),
    },
  };
}

export type NewShareLink = {
  readonly tokenHash: string;
  readonly ownerId: string;
  readonly annotationId: string;
  readonly view: string;
  readonly expiresAt?: Date;
};

export async function insertShareLink(
  tx: Tx,
  input: NewShareLink,
  now: number,
): Promise<StoredShareLink> {
  const row = await tx.shareLink.create({
    data: { ...input, expiresAt: input.expiresAt ?? null },
  });
  return toStored(row, now);
}

const NOTE = {
  select: {
    bodyText: true,
    deletedAt: true,
    targets: {
      select: {
        eId: true,
        version: { select: { expression: { select: { treaty: { select: { slug: true } } } } } },
      },
      orderBy: { ordinal: 'asc' },
    },
  },
} as const satisfies Prisma.AnnotationDefaultArgs;

/** Characters of a note by which its author knows it again. */
const WORDS = 80;

/** Links of one owner, newest first, with what they open; of one note when given. */
export async function findShareLinks(
  ownerId: string,
  now: number,
  annotationId?: string,
): Promise<ListedShareLink[]> {
  const rows = await database().shareLink.findMany({
    where: { ownerId, ...(annotationId ? { annotationId } : {}) },
    include: { annotation: NOTE },
    orderBy: { id: 'desc' },
    take: 200,
  });
  return rows.map(({ annotation: { bodyText, deletedAt, targets }, ...row }) => {
    const places = targets.map(({ eId, version }) => ({
      treaty: version.expression.treaty.slug,
      eId,
    }));
    return {
      ...toStored(row, now).link,
      note: {
        words: beginningOf(bodyText),
        places: [...new Map(places.map((place) => [JSON.stringify(place), place])).values()],
        deleted: deletedAt !== null,
      },
    };
  });
}

function beginningOf(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const words = Array.from(line);
  return words.length <= WORDS ? line : `${words.slice(0, WORDS).join('').trimEnd()}…`;
}

export async function findShareLink(
  tx: Tx,
  id: string,
  now: number,
): Promise<StoredShareLink | undefined> {
  const row = await tx.shareLink.findUnique({ where: { id } });
  return row ? toStored(row, now) : undefined;
}

/** The link with this token hash, whatever its state. */
export async function findShareLinkByToken(
  tokenHash: string,
  now: number,
): Promise<StoredShareLink | undefined> {
  const row = await database().shareLink.findUnique({ where: { tokenHash } });
  return row ? toStored(row, now) : undefined;
}

export async function revokeShareLink(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.shareLink.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
}
