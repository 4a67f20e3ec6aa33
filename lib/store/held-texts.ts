import type { Tx } from './database';

/** Texts that get no new version while a note on them is stored, or its place is decided. */

/**
 * Holds the texts that these versions are of until the transaction ends: who publishes a version of one waits,
 * and places what was stored. Always in one order, so that no two wait for each other. Answers the number
 * of each text's newest version, by the ids asked for; one that is gone has none.
 */
export async function holdTextsOf(
  tx: Tx,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const ids = [...versionIds];
  await tx.$queryRaw`
    SELECT 1 FROM "Expression" WHERE "id" IN (
      SELECT "expressionId" FROM "Version" WHERE "id" = ANY(${ids}::uuid[]))
    ORDER BY "id" FOR SHARE`;
  // Asked after the wait, so that what was published meanwhile is seen.
  const rows = await tx.$queryRaw<{ id: string; newest: number }[]>`
    SELECT v."id"::text AS "id", max(w."number")::int AS "newest" FROM "Version" v
      JOIN "Version" w ON w."expressionId" = v."expressionId"
    WHERE v."id" = ANY(${ids}::uuid[]) GROUP BY v."id"`;
  return new Map(rows.map(({ id, newest }) => [id, newest]));
}
