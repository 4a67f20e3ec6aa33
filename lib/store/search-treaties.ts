import type { Actor } from '@/lib/core/access/policy';
import type { SearchFilters } from '@/lib/core/search/search-result';
import { Prisma } from '@/prisma/generated/client';
import { database } from './database';
import { isLanguage, textFits, treatyFits } from './search-filters';
import { textVisibleTo, treatyVisibleTo } from './text-access';

/** Treaties by what they are called: names in every language, parties, years and places of their life. */

export type NamedTreaty = {
  readonly slug: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly status: string;
  readonly parties: readonly { readonly code: string; readonly name: string }[];
  readonly titles: readonly { readonly lang: string; readonly title: string }[];
  readonly signed: { readonly date: string; readonly precision: string } | null;
  readonly places: readonly string[];
  readonly years: readonly string[];
};

/** Those that the actor may see and that fit, by short title. Titles of texts are of those one may read. */
export async function findNamedTreaties(
  actor: Actor,
  filters: SearchFilters,
): Promise<NamedTreaty[]> {
  const [row] = await database().$queryRaw<{ found: string }[]>`
    SELECT COALESCE(json_agg(f), '[]')::text AS "found" FROM (
      SELECT t."slug", t."title", t."shortTitle", t."status",
        COALESCE((SELECT json_agg(json_build_object('code', p."code", 'name', p."name") ORDER BY b."ordinal")
          FROM "TreatyParty" b JOIN "Party" p ON p."id" = b."partyId" WHERE b."treatyId" = t."id"), '[]') AS "parties",
        COALESCE((SELECT json_agg(x) FROM (
          SELECT n."lang", n."title" FROM "TreatyTitle" n WHERE n."treatyId" = t."id"
          UNION SELECT e."lang", e."title" FROM "Expression" e
            WHERE e."treatyId" = t."id" AND ${textVisibleTo(actor)}) x), '[]') AS "titles",
        (SELECT json_build_object('date', d."date", 'precision', d."precision") FROM "LifecycleEvent" l
          JOIN "EventReading" d ON d."eventId" = l."id"
          WHERE l."treatyId" = t."id" AND l."kind" IN ('signed', 'approved')
          ORDER BY l."kind" <> 'signed', l."ordinal", NOT d."preferred", d."ordinal" LIMIT 1) AS "signed",
        COALESCE((SELECT json_agg(DISTINCT l."place") FROM "LifecycleEvent" l
          WHERE l."treatyId" = t."id" AND l."place" IS NOT NULL), '[]') AS "places",
        COALESCE((SELECT json_agg(DISTINCT left(d."date", 4)) FROM "LifecycleEvent" l
          JOIN "EventReading" d ON d."eventId" = l."id"
          WHERE l."treatyId" = t."id" AND l."kind" IN ('signed', 'approved', 'entered-into-force')), '[]') AS "years"
      FROM "Treaty" t
      WHERE ${treatyVisibleTo(actor)} AND ${treatyFits(filters)} AND ${ofTexts(actor, filters)}
      ORDER BY t."shortTitle", t."slug") f`;
  return JSON.parse(row?.found ?? '[]') as NamedTreaty[];
}

/** What is asked of texts is asked of a treaty so: one of them is such. */
function ofTexts(actor: Actor, filters: SearchFilters): Prisma.Sql {
  if (!filters.standing && !filters.lang && !filters.mine) return Prisma.sql`true`;
  const lang = filters.lang
    ? Prisma.sql`AND ${isLanguage(Prisma.sql`e."lang"`, filters.lang)}`
    : Prisma.empty;
  return Prisma.sql`EXISTS (SELECT 1 FROM "Expression" e
    WHERE e."treatyId" = t."id" AND ${textVisibleTo(actor)} AND ${textFits(actor, filters)} ${lang})`;
}
