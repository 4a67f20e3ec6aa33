import type { Actor } from '@/lib/core/access/policy';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { Prisma } from '@/prisma/generated/client';
import { ANNOTATION } from './annotation-rows';
import { database } from './database';
import { noteShownTo, shownTo } from './note-access';
import { readBy } from './read-notes';

/** Which notes a page of some versions shows, how many there are, and where. */

/** Notes with a target that is known to any of the versions, found or not. */
function onVersions(versionIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`a."id" IN (
    SELECT t."annotationId" FROM "Anchor" n JOIN "AnnotationTarget" t ON t."id" = n."targetId"
    WHERE n."versionId" = ANY(${[...versionIds]}::uuid[]))`;
}

export type ChosenNotes = {
  /** The reader's own and the others', the newest first. */
  readonly own: readonly string[];
  readonly others: readonly string[];
  /** How many there are that the actor may see. */
  readonly total: number;
};

/**
 * The newest notes on these versions, at most so many of the actor's own and of other people. Authors
 * take turns: each one's newest, then each one's second newest, so that nobody's flood of notes pushes
 * the rest off a page.
 */
export async function chooseNotes(
  actor: Actor,
  versionIds: readonly string[],
  most: { readonly own: number; readonly others: number },
): Promise<ChosenNotes> {
  const me = actor.kind === 'user' ? actor.id : null;
  const rows = await database().$queryRaw<{ id: string; own: boolean; total: bigint }[]>`
    WITH seen AS (
      SELECT a."id", COALESCE(a."creatorId" = ${me}::uuid, false) AS "own",
        row_number() OVER (PARTITION BY a."creatorId" ORDER BY a."id" DESC) AS "turn",
        count(*) OVER () AS "total"
      FROM "Annotation" a
      WHERE ${noteShownTo(actor)} AND ${onVersions(versionIds)})
    (SELECT "id"::text AS "id", "own", "total" FROM seen WHERE "own"
      ORDER BY "id" DESC LIMIT ${most.own})
    UNION ALL
    (SELECT "id"::text AS "id", "own", "total" FROM seen WHERE NOT "own"
      ORDER BY "turn", "id" DESC LIMIT ${most.others})`;
  const idsOf = (own: boolean) => rows.filter((row) => row.own === own).map(({ id }) => id);
  return { own: idsOf(true), others: idsOf(false), total: Number(rows[0]?.total ?? 0) };
}

/** Numbers of notes that have a place in a version, by its id and the unit's eId. */
export type UnitCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** How many notes the actor may see lie in each unit of these versions; or whether one of them does. */
export async function countNotesByUnit(
  actor: Actor,
  versionIds: readonly string[],
  only?: string,
): Promise<UnitCounts> {
  const one = only === undefined ? Prisma.empty : Prisma.sql`AND a."id" = ${only}::uuid`;
  const rows = await database().$queryRaw<{ version: string; eId: string; notes: bigint }[]>`
    SELECT n."versionId"::text AS "version", n."eId", count(DISTINCT a."id") AS "notes"
    FROM "Anchor" n
      JOIN "AnnotationTarget" t ON t."id" = n."targetId"
      JOIN "Annotation" a ON a."id" = t."annotationId"
    WHERE n."versionId" = ANY(${[...versionIds]}::uuid[]) AND n."eId" IS NOT NULL
      AND ${noteShownTo(actor)} ${one}
    GROUP BY n."versionId", n."eId"`;
  const counts = new Map<string, Map<string, number>>();
  for (const { version, eId, notes } of rows) {
    const units = counts.get(version) ?? new Map<string, number>();
    counts.set(version, units.set(eId, Number(notes)));
  }
  return counts;
}

/**
 * Those of these notes that the actor is shown, as each of the versions shows them, with their anchors there:
 * a list for each version, of the notes that are known to it. The law is asked with the words, for a note may
 * have become private since it was chosen.
 */
export async function findNotesOnVersions(
  actor: Actor,
  ids: readonly string[],
  versionIds: readonly string[],
): Promise<Annotation[][]> {
  if (ids.length === 0) return versionIds.map(() => []);
  const [rows, versions] = await Promise.all([
    database().annotation.findMany({
      where: { AND: [shownTo(actor), { id: { in: [...ids] } }] },
      include: ANNOTATION,
    }),
    database().version.findMany({
      where: { id: { in: [...versionIds] } },
      select: { id: true, expressionId: true },
    }),
  ]);
  const place = new Map(ids.map((id, index) => [id, index]));
  rows.sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
  const texts = new Map(versions.map(({ id, expressionId }) => [id, expressionId]));
  const onVersion = (versionId: string) => {
    const asked = {
      versionIds: [versionId],
      texts: new Set([texts.get(versionId) ?? '']),
      elsewhere: 'as-made',
    } as const;
    const known = rows.filter((row) =>
      row.targets.some((target) => target.anchors.some((anchor) => anchor.versionId === versionId)),
    );
    return readBy(actor, known, asked);
  };
  return Promise.all(versionIds.map(onVersion));
}

/**
 * How many of these notes, in their order, take no more than `bytes` together; at least one. Their
 * words and quotations are weighed before they are read.
 */
export async function countFitting(ids: readonly string[], bytes: number): Promise<number> {
  const rows = await database().$queryRaw<{ id: string; size: number }[]>`
    SELECT a."id"::text AS "id", (octet_length(a."body"::text) + COALESCE((
      SELECT sum(octet_length(t."exact") + 500) FROM "AnnotationTarget" t
      WHERE t."annotationId" = a."id"), 0))::int AS "size"
    FROM "Annotation" a WHERE a."id" = ANY(${[...ids]}::uuid[])`;
  const sizes = new Map(rows.map(({ id, size }) => [id, size]));
  let left = bytes;
  const first = ids.findIndex((id) => {
    left -= sizes.get(id) ?? 0;
    return left < 0;
  });
  return first === -1 ? ids.length : Math.max(1, first);
}
