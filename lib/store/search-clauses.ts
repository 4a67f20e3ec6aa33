import type { Actor } from '@/lib/core/access/policy';
import { database } from './database';
import { rowsJson } from './many-rows';
import { textVisibleTo } from './text-access';

export type TextWith = {
  readonly slug: string;
  readonly eId: string;
  readonly lang: string;
  readonly name: string;
};

/**
 * For each of these provisions a text whose newest version has it and that the actor may read: the English
 * one if there is one, of several the main and then the preferred.
 */
export async function findTextsWith(
  actor: Actor,
  clauses: readonly { readonly slug: string; readonly eId: string }[],
): Promise<TextWith[]> {
  if (clauses.length === 0) return [];
  return database().$queryRaw<TextWith[]>`
    SELECT DISTINCT ON (c."slug", c."eId") c."slug", c."eId", e."lang", e."name"
    FROM jsonb_to_recordset(${rowsJson(clauses)}::jsonb) AS c("slug" text, "eId" text)
      JOIN "Treaty" t ON t."slug" = c."slug" JOIN "Expression" e ON e."treatyId" = t."id"
      JOIN LATERAL (SELECT v."id" FROM "Version" v WHERE v."expressionId" = e."id"
        ORDER BY v."number" DESC LIMIT 1) v ON true
      JOIN "Provision" p ON p."versionId" = v."id" AND p."eId" = c."eId"
    WHERE ${textVisibleTo(actor)}
    ORDER BY c."slug", c."eId", e."lang" <> 'en', e."name" <> '', NOT e."preferred", e."lang", e."name"`;
}
