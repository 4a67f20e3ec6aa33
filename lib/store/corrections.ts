import type { Actor, Subject, TextSubject } from '@/lib/core/access/policy';
import type { Visibility } from '@/lib/core/access/visibility';
import type { VersionAddress } from '@/lib/core/address/version-address';
import type { LinkRelation } from '@/lib/core/comparison/comparison';
import type { Correction, CorrectionKind } from '@/lib/core/comparison/correction';
import { mirrorCorrection } from '@/lib/core/comparison/mirror';
import { Prisma } from '@/prisma/generated/client';
import { ACCESS, toTextSubject } from './access-rows';
import { database, type Tx } from './database';
import { versionsVisibleTo } from './text-access';

/** Ids of two versions, as a comparison has them. */
export type VersionPair = { readonly left: string; readonly right: string };

/** A correction with what only services need to know of it. */
export type StoredCorrection = {
  readonly correction: Correction;
  /** The versions of its left and right units. */
  readonly sides: readonly [VersionAddress, VersionAddress];
  readonly subject: Extract<Subject, { type: 'correction' }>;
};

/** How a pair is stored: the lower id left, so that a comparison and its mirror share corrections. */
function canonical({ left, right }: VersionPair): { pair: VersionPair; swapped: boolean } {
  const swapped = left > right;
  return { pair: swapped ? { left: right, right: left } : { left, right }, swapped };
}

/** The law of `can(actor, 'read', correction)` in SQL, of the table `c`; a test holds the two together. */
export function correctionVisibleTo(actor: Actor): Prisma.Sql {
  const readable = versionsVisibleTo(
    actor,
    Prisma.sql`c."leftVersionId"`,
    Prisma.sql`c."rightVersionId"`,
  );
  const open = Prisma.sql`(c."visibility" = 'public' AND ${readable})`;
  return actor.kind === 'user' ? Prisma.sql`(${open} OR c."creatorId" = ${actor.id}::uuid)` : open;
}

type CorrectionRow = {
  readonly id: string;
  readonly leftVersionId: string;
  readonly rightVersionId: string;
  readonly kind: CorrectionKind;
  readonly left: string[];
  readonly right: string[];
  readonly relation: LinkRelation | null;
  readonly reason: string;
  readonly visibility: Visibility;
  readonly creatorId: string;
  readonly creatorName: string;
  readonly createdAt: Date;
  readonly withdrawnAt: Date | null;
};

// Plain SQL, as every view of a comparison asks this: the client would ask twice, for the names too.
const SELECT = Prisma.sql`
  SELECT c."id"::text AS "id", c."leftVersionId"::text AS "leftVersionId",
    c."rightVersionId"::text AS "rightVersionId", c."kind", c."left", c."right", c."relation",
    c."reason", c."visibility", c."creatorId"::text AS "creatorId", u."name" AS "creatorName",
    c."createdAt", c."withdrawnAt"
  FROM "AlignmentCorrection" c JOIN "User" u ON u."id" = c."creatorId"`;

function toCorrection(row: CorrectionRow): Correction {
  const { id, kind, left, right, reason, visibility } = row;
  return {
    id,
    kind,
    left,
    right,
    ...(row.relation === null ? {} : { relation: row.relation }),
    reason,
    visibility,
    author: { id: row.creatorId, name: row.creatorName },
    created: row.createdAt.toISOString(),
    ...(row.withdrawnAt === null ? {} : { withdrawn: row.withdrawnAt.toISOString() }),
  };
}

/** Which corrections of a pair: exactly these, withdrawn or not, or those in force by one person. */
export type CorrectionsWanted = { readonly ids: readonly string[] } | { readonly by: string };

/** Corrections of two versions that the actor may see, oldest first. */
export async function findCorrections(
  actor: Actor,
  asked: VersionPair,
  wanted: CorrectionsWanted,
): Promise<Correction[]> {
  return readPair(
    asked,
    'ids' in wanted
      ? Prisma.sql`${correctionVisibleTo(actor)} AND c."id" = ANY(${[...wanted.ids]}::uuid[])`
      : Prisma.sql`${correctionVisibleTo(actor)} AND c."withdrawnAt" IS NULL
          AND c."creatorId" = ${wanted.by}::uuid`,
  );
}

/** Corrections by others that are offered for a pair at most, and of one of them. */
const MOST_OFFERED = 200;
const MOST_OF_ONE_AUTHOR = 20;

/**
 * Public corrections of two versions in force that are not the actor's own, oldest first: the newest of
 * each author, so that nobody pushes the others' out.
 */
export async function findOfferedCorrections(
  actor: Actor,
  asked: VersionPair,
): Promise<Correction[]> {
  const { pair } = canonical(asked);
  const me = actor.kind === 'user' ? actor.id : null;
  return readPair(
    asked,
    Prisma.sql`c."id" IN (
      SELECT o."id" FROM (
        SELECT p."id", ROW_NUMBER() OVER (PARTITION BY p."creatorId" ORDER BY p."id" DESC) AS place
        FROM "AlignmentCorrection" p
        WHERE p."leftVersionId" = ${pair.left}::uuid AND p."rightVersionId" = ${pair.right}::uuid
          AND p."visibility" = 'public' AND p."withdrawnAt" IS NULL
          AND p."creatorId" IS DISTINCT FROM ${me}::uuid
      ) o WHERE o.place <= ${MOST_OF_ONE_AUTHOR}
      ORDER BY o.place, o."id" DESC LIMIT ${MOST_OFFERED})`,
  );
}

async function readPair(asked: VersionPair, which: Prisma.Sql): Promise<Correction[]> {
  const { pair, swapped } = canonical(asked);
  const rows = await database().$queryRaw<CorrectionRow[]>`${SELECT}
    WHERE c."leftVersionId" = ${pair.left}::uuid AND c."rightVersionId" = ${pair.right}::uuid
      AND ${which}
    ORDER BY c."id"`;
  const found = rows.map(toCorrection);
  return swapped ? found.map(mirrorCorrection) : found;
}

/** One correction whoever asks, withdrawn or not; undefined when there is none. */
export async function findCorrection(
  id: string,
  tx: Tx = database(),
): Promise<StoredCorrection | undefined> {
  const [row] = await tx.$queryRaw<CorrectionRow[]>`${SELECT} WHERE c."id" = ${id}::uuid`;
  if (!row) return undefined;
  const { creatorId, visibility } = row;
  const [left, right] = [await sideOf(row.leftVersionId, tx), await sideOf(row.rightVersionId, tx)];
  return {
    correction: toCorrection(row),
    sides: [left.address, right.address],
    subject: { type: 'correction', creatorId, visibility, texts: [left.text, right.text] },
  };
}

async function sideOf(
  versionId: string,
  tx: Tx,
): Promise<{ address: VersionAddress; text: TextSubject }> {
  const { lang, number, expression } = await tx.version.findUniqueOrThrow({
    where: { id: versionId },
    select: {
      lang: true,
      number: true,
      expression: {
        select: { name: true, ...ACCESS, treaty: { select: { slug: true, ...ACCESS } } },
      },
    },
  });
  const { name, treaty } = expression;
  return {
    address: { slug: treaty.slug, lang, ...(name !== '' && { name }), version: number },
    text: toTextSubject(expression),
  };
}

export type NewCorrection = Pick<
  Correction,
  'kind' | 'left' | 'right' | 'relation' | 'reason' | 'visibility'
> & { readonly creatorId: string };

/** Stores a correction of two versions and answers it with its sides as asked. */
export async function insertCorrection(
  tx: Tx,
  asked: VersionPair,
  input: NewCorrection,
): Promise<Correction> {
  const { pair, swapped } = canonical(asked);
  const { kind, reason, visibility, creatorId } = input;
  const { left, right, relation } = swapped ? mirrorCorrection(input) : input;
  const row = await tx.alignmentCorrection.create({
    data: {
      leftVersionId: pair.left,
      rightVersionId: pair.right,
      kind,
      left: [...left],
      right: [...right],
      relation: relation ?? null,
      reason,
      visibility,
      creatorId,
    },
    include: { creator: { select: { name: true } } },
  });
  const stored = toCorrection({
    ...row,
    kind,
    relation: relation ?? null,
    visibility,
    creatorName: row.creator.name,
  });
  return swapped ? mirrorCorrection(stored) : stored;
}

/**
 * How many corrections of two versions a person has in force. Holds the person's row until the end of
 * the transaction, so that two corrections at once cannot both be the last one allowed.
 */
export async function countCorrections(
  tx: Tx,
  creatorId: string,
  asked: VersionPair,
): Promise<number> {
  const { pair } = canonical(asked);
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${creatorId}::uuid FOR NO KEY UPDATE`;
  return tx.alignmentCorrection.count({
    where: { leftVersionId: pair.left, rightVersionId: pair.right, creatorId, withdrawnAt: null },
  });
}

/** Ends a correction's force; false when it was ended before. */
export async function setWithdrawn(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.alignmentCorrection.updateMany({
    where: { id, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  return count > 0;
}
