import type { Actor } from '@/lib/core/access/policy';
import { guessLanguage } from '@/lib/core/language/guess-language';
import { LEXEME_RULES } from '@/lib/core/search/lexemes';
import type { SearchFilters } from '@/lib/core/search/search-result';
import { wordCounts } from '@/lib/core/search/stored-vector';
import { tsvectorOf } from '@/lib/core/search/tsvector';
import { Prisma } from '@/prisma/generated/client';
import { database, type Tx } from './database';
import { rowsJson } from './many-rows';
import { noteOrReplyVisibleTo } from './note-access';
import { isLanguage, treatyFits } from './search-filters';
import { type AskedQuery, MOST_COUNTED } from './search-texts';
import { textVisibleTo } from './text-access';

/**
 * What notes are found by: their words, and those they quote in the language of the text. It is written in
 * the transaction that writes a note; who may read the note is asked of the note itself, when it is found.
 */

type NoteText = {
  readonly id: string;
  readonly bodyText: string;
  readonly targets: readonly {
    readonly exact: string;
    readonly version: { readonly lang: string };
  }[];
};

/** Makes anew what these notes are found by. */
export async function indexNotes(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const notes: NoteText[] = await tx.annotation.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      bodyText: true,
      targets: {
        orderBy: { ordinal: 'asc' },
        select: { exact: true, version: { select: { lang: true } } },
      },
    },
  });
  await tx.$executeRaw`
    INSERT INTO "NoteIndex" ("annotationId", "lang", "rules", "lexemes", "length")
    SELECT g."id", g."lang", ${LEXEME_RULES}, g."lexemes"::tsvector, g."length"
    FROM jsonb_to_recordset(${rowsJson(notes.map(rowOf))}::jsonb)
      AS g("id" uuid, "lang" text, "lexemes" text, "length" int)
    ORDER BY g."id"
    ON CONFLICT ("annotationId") DO UPDATE SET "lang" = EXCLUDED."lang", "rules" = EXCLUDED."rules",
      "lexemes" = EXCLUDED."lexemes", "length" = EXCLUDED."length"`;
}

function rowOf({ id, bodyText, targets }: NoteText) {
  const lang = guessLanguage(bodyText) ?? targets[0]?.version.lang ?? 'en';
  const lexemes = tsvectorOf([
    { text: bodyText, lang, weight: 'A' },
    ...targets.map(({ exact, version }) => ({
      text: exact,
      lang: version.lang,
      weight: 'C' as const,
    })),
  ]);
  const { A, C } = wordCounts(lexemes);
  return { id, lang, lexemes, length: A + C };
}

export type NoteSearch = {
  /** Any of them: a note and what it quotes may be of several languages. */
  readonly queries: readonly AskedQuery[];
  readonly filters: SearchFilters;
  /** Each asked only of notes in its languages: what must not stand in a note must not in its own. */
  readonly byLanguage: boolean;
};

export type FoundNote = {
  readonly id: string;
  readonly rootId: string | null;
  readonly motivation: string;
  readonly visibility: string;
  readonly group: string | null;
  readonly by: string;
  readonly own: boolean;
  readonly modified: string;
  readonly lang: string;
  readonly bodyText: string;
  readonly total: number;
  /** The first place of it, or of the note it answers. */
  readonly place: {
    readonly slug: string;
    readonly shortTitle: string;
    readonly lang: string;
    readonly eId: string;
    readonly exact: string;
  } | null;
};

/** Notes and replies that the actor may read and that fit, best first; of equals the newer. */
export async function searchNotes(
  actor: Actor,
  { queries, filters, byLanguage }: NoteSearch,
  { offset, most }: { readonly offset: number; readonly most: number },
): Promise<FoundNote[]> {
  const words = [...new Set(queries.flatMap(({ query }) => query ?? []))];
  if (words.length === 0) return [];
  const query = Prisma.sql`${words.map((word) => `(${word})`).join(' | ')}::tsquery`;
  const asked = byLanguage
    ? Prisma.join(
        queries.map(
          (one) =>
            Prisma.sql`(x."lang" = ANY(${[...one.langs]}) AND x."lexemes" @@ ${one.query}::tsquery)`,
        ),
        ' OR ',
      )
    : Prisma.sql`x."lexemes" @@ ${query}`;
  const me = actor.kind === 'user' ? actor.id : null;
  const mine = filters.mine
    ? Prisma.sql`AND COALESCE(a."creatorId" = ${me}::uuid, false)`
    : Prisma.empty;
  const [row] = await database().$queryRaw<{ found: string }[]>`
    WITH seen AS (
      SELECT a."id", ts_rank(x."lexemes", ${query}, 1) AS "rank", x."lang"
      FROM "NoteIndex" x JOIN "Annotation" a ON a."id" = x."annotationId"
        LEFT JOIN "Annotation" r ON r."id" = a."rootId"
      WHERE (${asked}) AND ${noteOrReplyVisibleTo(actor)} ${mine} ${onTexts(actor, filters)}
      LIMIT ${MOST_COUNTED}),
    best AS (SELECT *, count(*) OVER () AS "total" FROM seen
      ORDER BY "rank" DESC, "id" DESC OFFSET ${offset} LIMIT ${most})
    SELECT COALESCE(json_agg(f ORDER BY f."rank" DESC, f."id" DESC), '[]')::text AS "found" FROM (
      SELECT b."id", b."rank", b."total", b."lang", a."rootId", a."motivation", a."visibility",
        g."name" AS "group", u."name" AS "by", COALESCE(a."creatorId" = ${me}::uuid, false) AS "own",
        a."modifiedAt" AS "modified", left(a."bodyText", 20000) AS "bodyText", (
          SELECT json_build_object('slug', t."slug", 'shortTitle', t."shortTitle", 'lang', v."lang",
            'eId', q."eId", 'exact', left(q."exact", 20000))
          FROM "AnnotationTarget" q JOIN "Version" v ON v."id" = q."versionId"
            JOIN "Expression" e ON e."id" = v."expressionId" JOIN "Treaty" t ON t."id" = e."treatyId"
          WHERE q."annotationId" = COALESCE(a."rootId", a."id") AND ${textVisibleTo(actor)}
          ORDER BY q."ordinal" LIMIT 1) AS "place"
      FROM best b JOIN "Annotation" a ON a."id" = b."id" JOIN "User" u ON u."id" = a."creatorId"
        LEFT JOIN "Group" g ON g."id" = a."groupId" AND EXISTS (SELECT 1 FROM "GroupMember" m
          WHERE m."groupId" = g."id" AND m."userId" = ${me}::uuid AND m."leftAt" IS NULL)) f`;
  return JSON.parse(row?.found ?? '[]') as FoundNote[];
}

/** Where a search is narrowed to texts: those with a place in one that fits. */
function onTexts(actor: Actor, filters: SearchFilters): Prisma.Sql {
  const { party, treaty, status, after, before, lang } = filters;
  if (![party, treaty, status, after, before, lang].some((asked) => asked !== undefined)) {
    return Prisma.empty;
  }
  const inLang = lang ? Prisma.sql`AND ${isLanguage(Prisma.sql`v."lang"`, lang)}` : Prisma.empty;
  return Prisma.sql`AND EXISTS (SELECT 1 FROM "AnnotationTarget" q
      JOIN "Version" v ON v."id" = q."versionId"
      JOIN "Expression" e ON e."id" = v."expressionId" JOIN "Treaty" t ON t."id" = e."treatyId"
    WHERE q."annotationId" = COALESCE(a."rootId", a."id") AND ${textVisibleTo(actor)}
      AND ${treatyFits(filters)} ${inLang})`;
}
