import { ANONYMOUS } from '@/lib/core/access/policy';
import { database } from './database';
import { textVisibleTo } from './text-access';

/** A treaty's texts in two languages, by version id. */
export type ParallelVersions = { readonly left: string; readonly right: string };

/**
 * The newest texts of every treaty stored in both primary languages, at most `most` treaties, those with
 * the better standing first and then the longest. Working renderings are left out: they say what a text
 * is about, in words of their own. So are private texts, for whom anyone else compares would learn of them.
 */
export async function findParallelVersions(
  left: string,
  right: string,
  most: number,
): Promise<ParallelVersions[]> {
  return database().$queryRaw<ParallelVersions[]>`
    WITH text AS (
      SELECT DISTINCT ON (v."treatyId", primary_lang)
        v."treatyId", v."id", v."articleCount", split_part(lower(v."lang"), '-', 1) AS primary_lang,
        array_position(ARRAY['authentic', 'official-translation', 'unofficial-translation'],
          e."standing") AS standing
      FROM "Version" v JOIN "Expression" e ON e."id" = v."expressionId"
        JOIN "Treaty" t ON t."id" = v."treatyId"
      WHERE ${textVisibleTo(ANONYMOUS)} AND split_part(lower(v."lang"), '-', 1) IN (${left}, ${right})
        AND e."standing" IN ('authentic', 'official-translation', 'unofficial-translation')
      ORDER BY v."treatyId", primary_lang, standing, v."createdAt" DESC, v."id"
    )
    SELECT l."id"::text AS "left", r."id"::text AS "right"
    FROM text l JOIN text r ON r."treatyId" = l."treatyId"
    WHERE l.primary_lang = ${left} AND r.primary_lang = ${right}
    ORDER BY l.standing + r.standing, l."articleCount" DESC, l."id"
    LIMIT ${most}`;
}
