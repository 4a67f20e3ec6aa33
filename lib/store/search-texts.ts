import type { Actor } from '@/lib/core/access/policy';
import type { FacetName, SearchFilters } from '@/lib/core/search/search-result';
import { Prisma } from '@/prisma/generated/client';
import { database } from './database';
import { provisionFits, textFits } from './search-filters';
import { textVisibleTo } from './text-access';

/**
 * Provisions and quotations that a query finds: of texts that the actor may read, in every number too.
 * Which of them answers best is for the caller to say; of very many so many are handed over.
 */

/** A query as the texts of these languages are asked it. */
export type AskedQuery = {
  readonly langs: readonly string[];
  /** A literal of `tsquery`; undefined asks for no words, and finds all that fits. */
  readonly query?: string;
  /** In these treaties alone. */
  readonly slugs?: readonly string[];
};

export type TextSearch = {
  readonly queries: readonly AskedQuery[];
  readonly filters: SearchFilters;
};

/** More are not counted: "more than". */
export const MOST_COUNTED = 10_000;

/** Languages of what is found in, those of nobody else's private texts. */
export async function findLanguages(actor: Actor): Promise<string[]> {
  const rows = await database().$queryRaw<{ lang: string }[]>`
    SELECT DISTINCT x."lang" FROM "Expression" e JOIN "Treaty" t ON t."id" = e."treatyId"
      CROSS JOIN LATERAL (SELECT e."lang" UNION
        SELECT q."lang" FROM "Quotation" q WHERE q."expressionId" = e."id") x
    WHERE ${textVisibleTo(actor)} ORDER BY 1`;
  return rows.map(({ lang }) => lang);
}

/** One branch a query: an OR would read the lexemes of every text again that any of them finds. */
function matched(search: TextSearch): Prisma.Sql {
  const branches = search.queries.map(({ langs, query, slugs }) => {
    const within = slugs
      ? Prisma.sql`AND i."expressionId" IN (SELECT e."id" FROM "Expression" e
          JOIN "Treaty" t ON t."id" = e."treatyId" WHERE t."slug" = ANY(${[...slugs]}))`
      : Prisma.empty;
    const words =
      query === undefined ? Prisma.sql`true` : Prisma.sql`i."lexemes" @@ ${query}::tsquery`;
    return Prisma.sql`SELECT i."id", i."expressionId", i."lang", i."kind", i."state", i."topics"
      FROM "ProvisionIndex" i
      WHERE i."lang" = ANY(${[...langs]}) AND ${words} AND ${provisionFits(search.filters)} ${within}`;
  });
  // A text that fits a query of its treaty alone may fit the whole one as well.
  const overlap = search.queries.some(({ slugs }) => slugs !== undefined);
  return Prisma.join(branches, overlap ? ' UNION ' : ' UNION ALL ');
}

function seen(actor: Actor, search: TextSearch): Prisma.Sql {
  return Prisma.sql`
    SELECT i.*, e."standing", t."id" AS "treatyId", t."slug", t."shortTitle", t."status"
    FROM (${matched(search)}) i
      JOIN "Expression" e ON e."id" = i."expressionId" JOIN "Treaty" t ON t."id" = e."treatyId"
    WHERE ${textVisibleTo(actor)} AND ${textFits(actor, search.filters)}
    LIMIT ${MOST_COUNTED}`;
}

export type FacetCount = {
  readonly facet: FacetName;
  readonly value: string;
  readonly label: string | null;
  readonly count: number;
};

export type TextCounts = { readonly total: number; readonly facets: readonly FacetCount[] };

/** How many are found, and of what; of verification by state. */
export async function countTexts(actor: Actor, search: TextSearch): Promise<TextCounts> {
  if (search.queries.length === 0) return { total: 0, facets: [] };
  const [row] = await database().$queryRaw<{ total: number; facets: string }[]>`
    WITH seen AS MATERIALIZED (${seen(actor, search)})
    SELECT (SELECT count(*) FROM seen)::int AS "total", COALESCE((
      SELECT json_agg(f) FROM (
        SELECT 'lang' AS "facet", "lang" AS "value", NULL AS "label", count(*) AS "count"
          FROM seen GROUP BY "lang"
        UNION ALL SELECT 'status', "status", NULL, count(*) FROM seen GROUP BY "status"
        UNION ALL SELECT 'standing', "standing", NULL, count(*) FROM seen GROUP BY "standing"
        UNION ALL SELECT 'kind', "kind", NULL, count(*) FROM seen WHERE "kind" IS NOT NULL GROUP BY "kind"
        UNION ALL SELECT 'verified', "state", NULL, count(*) FROM seen WHERE "state" IS NOT NULL GROUP BY "state"
        UNION ALL SELECT 'treaty', "slug", "shortTitle", count(*) FROM seen GROUP BY "slug", "shortTitle"
        UNION ALL SELECT 'topic', x."topic", NULL, count(*)
          FROM seen CROSS JOIN LATERAL unnest("topics") AS x("topic") GROUP BY x."topic"
        UNION ALL SELECT 'party', p."code", p."name", sum(c."count")
          FROM (SELECT "treatyId", count(*) AS "count" FROM seen GROUP BY "treatyId") c
            JOIN "TreatyParty" b ON b."treatyId" = c."treatyId" JOIN "Party" p ON p."id" = b."partyId"
          GROUP BY p."code", p."name") f), '[]')::text AS "facets"`;
  return { total: row?.total ?? 0, facets: JSON.parse(row?.facets ?? '[]') as FacetCount[] };
}

export type Candidate = {
  readonly id: string;
  readonly slug: string;
  readonly lang: string;
  /** Its lexemes with their places. */
  readonly vector: string;
  readonly length: number;
  readonly headLength: number;
};

/**
 * Those that the database itself ranks first, at most so many, with their lexemes: the ranking that is
 * shown is made of these. Of equals the one with the lower id.
 */
export async function findCandidates(
  actor: Actor,
  search: TextSearch,
  most: number,
): Promise<Candidate[]> {
  if (search.queries.length === 0) return [];
  const ranks = search.queries.map(({ langs, query }) =>
    query === undefined
      ? Prisma.sql`WHEN false THEN 0`
      : Prisma.sql`WHEN s."lang" = ANY(${[...langs]}) THEN ts_rank(j."lexemes", ${query}::tsquery, 1)`,
  );
  return database().$queryRaw<Candidate[]>`
    WITH seen AS MATERIALIZED (${seen(actor, search)}),
    many AS MATERIALIZED (SELECT count(*) > ${most} AS "are" FROM seen),
    best AS (SELECT s."id", s."slug", s."lang" FROM seen s JOIN "ProvisionIndex" j ON j."id" = s."id"
      ORDER BY CASE WHEN NOT (SELECT "are" FROM many) THEN 0 ELSE
        CASE ${Prisma.join(ranks, ' ')} ELSE 0 END END DESC, s."id" LIMIT ${most})
    SELECT b."id"::text AS "id", b."slug", b."lang", j."lexemes"::text AS "vector", j."length",
      j."headLength"
    FROM best b JOIN "ProvisionIndex" j ON j."id" = b."id" ORDER BY b."id"`;
}

export type FoundText = {
  readonly id: string;
  readonly slug: string;
  readonly lang: string;
  /** Of a quotation, which may be of another language than the text. */
  readonly ownLang: string;
  readonly name: string;
  readonly version: number;
  readonly standing: string;
  readonly eId: string;
  readonly kind: string | null;
  readonly number: string | null;
  readonly heading: string | null;
  readonly text: string;
  readonly state: string | null;
  readonly topics: readonly string[];
  readonly quoted: boolean;
  /** Parts inside it, in their order. */
  readonly parts: readonly FoundPart[];
};

export type FoundPart = {
  readonly eId: string;
  readonly kind: string;
  readonly number: string | null;
  readonly start: number;
  readonly length: number;
};

/** What is shown of what was found, as far as the actor may read it. */
export async function findFoundTexts(actor: Actor, ids: readonly string[]): Promise<FoundText[]> {
  if (ids.length === 0) return [];
  const [row] = await database().$queryRaw<{ found: string }[]>`
    SELECT COALESCE(json_agg(f), '[]')::text AS "found" FROM (
      SELECT i."id", t."slug", e."lang", i."lang" AS "ownLang", e."name", v."number" AS "version", e."standing",
        COALESCE(p."eId", q."eId") AS "eId", u."kind", u."number", u."heading",
        COALESCE(p."text", q."text") AS "text", i."state", i."topics",
        i."quotationId" IS NOT NULL AS "quoted", CASE WHEN p."id" IS NULL THEN '[]' ELSE COALESCE((
          SELECT json_agg(json_build_object('eId', c."eId", 'kind', c."kind", 'number', c."number",
            'start', c."start", 'length', length(c."text")) ORDER BY c."ordinal")
          FROM "Provision" c WHERE c."versionId" = p."versionId" AND c."kind" IN ('paragraph', 'point')
            AND starts_with(c."eId", p."eId" || '__')), '[]') END AS "parts"
      FROM "ProvisionIndex" i
        JOIN "Expression" e ON e."id" = i."expressionId" JOIN "Treaty" t ON t."id" = e."treatyId"
        JOIN LATERAL (SELECT n."id", n."number" FROM "Version" n WHERE n."expressionId" = e."id"
          ORDER BY n."number" DESC LIMIT 1) v ON true
        LEFT JOIN "Provision" p ON p."id" = i."provisionId"
        LEFT JOIN "Quotation" q ON q."id" = i."quotationId"
        LEFT JOIN "Provision" u ON u."versionId" = v."id" AND u."eId" = COALESCE(p."eId", q."eId")
      WHERE i."id" = ANY(${[...ids]}::uuid[]) AND ${textVisibleTo(actor)}) f`;
  return JSON.parse(row?.found ?? '[]') as FoundText[];
}
