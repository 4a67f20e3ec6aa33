import { Prisma } from '@/prisma/generated/client';
import { database } from './database';

/**
 * In how many texts words stand, by language. Of what everybody may read alone: a ranking and a suggestion
 * say nothing of private texts. Of very many texts a sample is counted and the counts are scaled.
 */

export type LanguageStatistics = {
  readonly lang: string;
  /** Provisions and quotations. */
  readonly texts: number;
  readonly averageLength: number;
  readonly averageHeadLength: number;
  /** By lexeme. */
  readonly counts: ReadonlyMap<string, number>;
};

const MOST_SAMPLED = 20_000;

const PUBLIC = Prisma.sql`FROM "ProvisionIndex" i JOIN "Expression" e ON e."id" = i."expressionId"
  JOIN "Treaty" t ON t."id" = e."treatyId"
  WHERE t."deletedAt" IS NULL AND t."visibility" = 'public'
    AND e."deletedAt" IS NULL AND e."visibility" = 'public'`;

export async function findStatistics(): Promise<LanguageStatistics[]> {
  const langs = await database().$queryRaw<
    { lang: string; texts: number; length: number; head: number }[]
  >`
    SELECT i."lang", count(*)::int AS "texts", avg(i."length")::float8 AS "length",
      avg(i."headLength")::float8 AS "head"
    ${PUBLIC} GROUP BY i."lang" ORDER BY i."lang"`;
  const found: LanguageStatistics[] = [];
  for (const { lang, texts, length, head } of langs) {
    found.push({
      ...{ lang, texts, averageLength: length, averageHeadLength: head },
      counts: await countLexemes(lang, texts),
    });
  }
  return found;
}

/** `ts_stat` takes its query as text; the language is quoted by the database itself. */
async function countLexemes(lang: string, texts: number): Promise<Map<string, number>> {
  const scale = Math.max(1, texts / MOST_SAMPLED);
  const [row] = await database().$queryRaw<{ words: string }[]>`
    SELECT COALESCE(json_object_agg(s."word", s."ndoc"), '{}')::text AS "words"
    FROM ts_stat(format('SELECT i."lexemes" FROM "ProvisionIndex" i
      JOIN "Expression" e ON e."id" = i."expressionId" JOIN "Treaty" t ON t."id" = e."treatyId"
      WHERE t."deletedAt" IS NULL AND t."visibility" = ''public'' AND e."deletedAt" IS NULL
        AND e."visibility" = ''public'' AND i."lang" = %L ORDER BY md5(i."id"::text) LIMIT %s',
      ${lang}::text, ${MOST_SAMPLED}::int)) s`;
  const words = JSON.parse(row?.words ?? '{}') as Record<string, number>;
  return new Map(Object.entries(words).map(([word, count]) => [word, Math.round(count * scale)]));
}
