import type { Actor, Subject } from '@/lib/core/access/policy';
import type { Visibility } from '@/lib/core/access/visibility';
import { formatAddress } from '@/lib/core/address/version-address';
import type {
  CellCorrection,
  CellCorrectionKind,
  CellSaid,
} from '@/lib/core/comparison/cell-correction';
import type { Element, Force, StatementSpan } from '@/lib/core/comparison/statement';
import { Prisma } from '@/prisma/generated/client';
import { ACCESS, toTextSubject } from './access-rows';
import { database, type Tx } from './database';
import { versionsVisibleTo } from './text-access';

/** A version as it is found and as people name it. */
export type NamedVersion = { readonly id: string; readonly address: string };

/** A correction with what only services need to know of it. */
export type StoredCellCorrection = {
  readonly correction: CellCorrection;
  readonly subject: Extract<Subject, { type: 'correction' }>;
};

/** The law of `can(actor, 'read', correction)` in SQL, of the table `s`; a test holds the two together. */
export function cellCorrectionVisibleTo(actor: Actor): Prisma.Sql {
  const readable = versionsVisibleTo(actor, Prisma.sql`s."versionId"`);
  const open = Prisma.sql`(s."visibility" = 'public' AND ${readable})`;
  return actor.kind === 'user' ? Prisma.sql`(${open} OR s."creatorId" = ${actor.id}::uuid)` : open;
}

type CellRow = {
  readonly id: string;
  readonly versionId: string;
  readonly statement: string;
  readonly eId: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly element: string | null;
  readonly offsets: number[];
  readonly force: string | null;
  readonly reason: string;
  readonly visibility: string;
  readonly creatorId: string;
  readonly creatorName: string;
  readonly createdAt: Date;
  readonly withdrawnAt: Date | null;
};

const SELECT = Prisma.sql`
  SELECT s."id"::text AS "id", s."versionId"::text AS "versionId", s."statement", s."eId", s."start",
    s."end", s."kind", s."element", s."offsets", s."force", s."reason", s."visibility",
    s."creatorId"::text AS "creatorId", u."name" AS "creatorName", s."createdAt", s."withdrawnAt"
  FROM "StatementCorrection" s JOIN "User" u ON u."id" = s."creatorId"`;

function toCorrection(row: CellRow, version: string): CellCorrection {
  const { id, statement, eId, start, end, reason } = row;
  return {
    id,
    version,
    statement,
    eId,
    span: { start, end },
    ...saidOf(row),
    reason,
    visibility: row.visibility as Visibility,
    author: { id: row.creatorId, name: row.creatorName },
    created: row.createdAt.toISOString(),
    ...(row.withdrawnAt === null ? {} : { withdrawn: row.withdrawnAt.toISOString() }),
  };
}

function saidOf({ kind, element, offsets, force }: CellRow): CellSaid {
  switch (kind as CellCorrectionKind) {
    case 'cell':
      return { kind: 'cell', element: element as Element, spans: spansOf(offsets) };
    case 'force':
      return { kind: 'force', force: force as Force };
    case 'drop':
      return { kind: 'drop' };
  }
}

function spansOf(offsets: readonly number[]): StatementSpan[] {
  return offsets.flatMap((start, index) =>
    index % 2 === 0 ? [{ start, end: offsets[index + 1] ?? start }] : [],
  );
}

/** Which corrections of a text: exactly these, withdrawn or not, those in force by one person or by others. */
export type CellsWanted =
  | { readonly ids: readonly string[] }
  | { readonly by: string }
  | { readonly offeredTo: string | null };

/** Corrections of versions' statements that the actor may see, oldest first. */
export async function findCellCorrections(
  actor: Actor,
  versions: readonly NamedVersion[],
  wanted: CellsWanted,
): Promise<CellCorrection[]> {
  const addresses = new Map(versions.map(({ id, address }) => [id, address]));
  const rows = await database().$queryRaw<CellRow[]>`${SELECT}
    WHERE s."versionId" = ANY(${[...addresses.keys()]}::uuid[])
      AND ${cellCorrectionVisibleTo(actor)} AND ${which(wanted, [...addresses.keys()])}
    ORDER BY s."id"`;
  return rows.map((row) => toCorrection(row, addresses.get(row.versionId) ?? ''));
}

/** Corrections by others that are offered for a text at most, and of one of them. */
const MOST_OFFERED = 200;
const MOST_OF_ONE_AUTHOR = 20;

/** Of what others made public, the newest of each author: nobody pushes the others' out. */
function which(wanted: CellsWanted, versionIds: readonly string[]): Prisma.Sql {
  if ('ids' in wanted) return Prisma.sql`s."id" = ANY(${[...wanted.ids]}::uuid[])`;
  if ('by' in wanted) {
    return Prisma.sql`s."withdrawnAt" IS NULL AND s."creatorId" = ${wanted.by}::uuid`;
  }
  return Prisma.sql`s."id" IN (
    SELECT q."id" FROM (
      SELECT o."id", ROW_NUMBER() OVER (PARTITION BY o."versionId" ORDER BY o.place, o."id" DESC) AS rank
      FROM (
        SELECT p."id", p."versionId",
          ROW_NUMBER() OVER (PARTITION BY p."versionId", p."creatorId" ORDER BY p."id" DESC) AS place
        FROM "StatementCorrection" p
        WHERE p."visibility" = 'public' AND p."withdrawnAt" IS NULL
          AND p."versionId" = ANY(${[...versionIds]}::uuid[])
          AND p."creatorId" IS DISTINCT FROM ${wanted.offeredTo}::uuid
      ) o WHERE o.place <= ${MOST_OF_ONE_AUTHOR}
    ) q WHERE q.rank <= ${MOST_OFFERED})`;
}

/** One correction whoever asks, withdrawn or not; undefined when there is none. */
export async function findCellCorrection(
  id: string,
  tx: Tx = database(),
): Promise<StoredCellCorrection | undefined> {
  const [row] = await tx.$queryRaw<CellRow[]>`${SELECT} WHERE s."id" = ${id}::uuid`;
  if (!row) return undefined;
  const { lang, number, expression } = await tx.version.findUniqueOrThrow({
    where: { id: row.versionId },
    select: {
      lang: true,
      number: true,
      expression: {
        select: { name: true, ...ACCESS, treaty: { select: { slug: true, ...ACCESS } } },
      },
    },
  });
  const { name, treaty } = expression;
  const address = { slug: treaty.slug, lang, ...(name !== '' && { name }), version: number };
  return {
    correction: toCorrection(row, formatAddress(address)),
    subject: {
      type: 'correction',
      creatorId: row.creatorId,
      visibility: row.visibility as Visibility,
      texts: [toTextSubject(expression)],
    },
  };
}

export type NewCellCorrection = Pick<
  CellCorrection,
  'statement' | 'eId' | 'span' | 'reason' | 'visibility'
> & { readonly said: CellSaid; readonly creatorId: string };

/** Stores a correction of a statement of a version. */
export async function insertCellCorrection(
  tx: Tx,
  version: NamedVersion,
  { statement, eId, span, said, reason, visibility, creatorId }: NewCellCorrection,
): Promise<CellCorrection> {
  const { creator, ...row } = await tx.statementCorrection.create({
    data: {
      versionId: version.id,
      statement,
      eId,
      ...span,
      kind: said.kind,
      element: said.kind === 'cell' ? said.element : null,
      offsets: said.kind === 'cell' ? said.spans.flatMap(({ start, end }) => [start, end]) : [],
      force: said.kind === 'force' ? said.force : null,
      reason,
      visibility,
      creatorId,
    },
    include: { creator: { select: { name: true } } },
  });
  return toCorrection({ ...row, creatorName: creator.name }, version.address);
}

/**
 * How many corrections of a version a person has in force. Holds the person's row until the end of the
 * transaction, so that two at once cannot both be the last one allowed.
 */
export async function countCellCorrections(
  tx: Tx,
  creatorId: string,
  versionId: string,
): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${creatorId}::uuid FOR NO KEY UPDATE`;
  return tx.statementCorrection.count({ where: { versionId, creatorId, withdrawnAt: null } });
}

/** Ends a correction's force; false when it was ended before. */
export async function withdrawCell(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.statementCorrection.updateMany({
    where: { id, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  return count > 0;
}
