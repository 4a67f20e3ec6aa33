import type { Anchor } from '@/lib/core/anchor/selector';
import type { SettledAs } from '@/lib/core/annotation/settle-place';
import { Prisma } from '@/prisma/generated/client';
import { type AnchorRow, anchorOfRow, anchorRow } from './anchors';
import { database, type Tx } from './database';

/** What authors decided of the places of their notes in new versions. */

/** The place of a target in one version, with what was decided of it. */
export type KnownPlace = {
  readonly targetId: string;
  readonly versionId: string;
  readonly version: number;
  /** What holds. */
  readonly anchor: Anchor;
  /** What was computed, be it decided otherwise. */
  readonly computed: Anchor;
  readonly revision: number;
  readonly settled?: { readonly as: SettledAs; readonly at: string };
};

type PlaceRow = AnchorRow & {
  readonly targetId: string;
  readonly versionId: string;
  readonly computed: unknown;
  readonly revision: number;
  readonly settledAs: string | null;
  readonly settledAt: Date | null;
  readonly version: { readonly number: number };
};

function toKnownPlace(row: PlaceRow): KnownPlace {
  const { targetId, versionId, version, revision, settledAs, settledAt } = row;
  const anchor = anchorOfRow(row);
  return {
    ...{ targetId, versionId, version: version.number, anchor, revision },
    computed: row.computed === null ? anchor : (row.computed as Anchor),
    ...(settledAs !== null &&
      settledAt !== null && {
        settled: { as: settledAs as SettledAs, at: settledAt.toISOString() },
      }),
  };
}

const WITH_NUMBER = { version: { select: { number: true } } } as const;

/** The places of a note's target in every version it is known to, the newest version first. */
export async function findPlaces(
  annotationId: string,
  ordinal: number,
  tx: Tx = database(),
): Promise<KnownPlace[]> {
  const rows = await tx.anchor.findMany({
    where: { target: { annotationId, ordinal } },
    include: WITH_NUMBER,
    orderBy: { version: { number: 'desc' } },
  });
  return rows.map(toKnownPlace);
}

/** What is to be stored of a place: decided by a person or, without `as`, what was computed. */
export type PlaceToStore = { readonly anchor: Anchor; readonly as?: SettledAs };

/**
 * Stores what was decided of a place if its row is still the one that was seen; answers false when it is
 * not. What was computed is kept beside it.
 */
export async function storeSettled(
  tx: Tx,
  { targetId, versionId, revision, computed }: KnownPlace,
  { anchor, as }: PlaceToStore,
): Promise<boolean> {
  const decided: Anchor = as === undefined ? anchor : { ...anchor, method: 'person' };
  const row = anchorRow({ versionId, anchor: decided });
  const { count } = await tx.anchor.updateMany({
    where: { targetId, versionId, revision },
    data: {
      ...row,
      settledAs: as ?? null,
      settledAt: as === undefined ? null : new Date(),
      computed: as === undefined ? Prisma.DbNull : (computed as unknown as Prisma.InputJsonValue),
      revision: revision + 1,
    },
  });
  return count > 0;
}

/**
 * Notes that were kept without a place stay so in a new version that has none for them either: nobody is
 * asked again. Called when the anchors of the version are stored.
 */
export async function carryKeptOrphans(tx: Tx, versionId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Anchor" n SET "settledAs" = b."settledAs", "settledAt" = b."settledAt",
      "method" = 'person', "computed" = jsonb_build_object('state', 'orphaned')
        || CASE WHEN n."nearEId" IS NULL THEN '{}' ELSE jsonb_build_object('near', n."nearEId") END
    FROM "Anchor" b
    WHERE n."versionId" = ${versionId}::uuid AND b."targetId" = n."targetId"
      AND n."state" = 'orphaned' AND b."settledAs" = 'orphaned'
      AND b."versionId" = (SELECT w."id" FROM "Version" w JOIN "Version" v ON v."expressionId" = w."expressionId"
        WHERE v."id" = n."versionId" AND w."number" < v."number" ORDER BY w."number" DESC LIMIT 1)`;
}
