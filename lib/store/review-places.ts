import type { Actor } from '@/lib/core/access/policy';
import type { TextAddress } from '@/lib/core/address/version-address';
import type { Anchor } from '@/lib/core/anchor/selector';
import type { NoteBody } from '@/lib/core/annotation/note-body';
import type { SettledAs } from '@/lib/core/annotation/settle-place';
import { Prisma } from '@/prisma/generated/client';
import { type AnchorRow, anchorOfRow } from './anchors';
import { database, type Tx } from './database';
import { textVisibleTo } from './text-access';

/** The places of a person's own notes that the newest version of their text has not exactly as they were. */

type User = Extract<Actor, { kind: 'user' }>;

export type ReviewFilter = {
  /** Of notes on this text only. */
  readonly text?: TextAddress;
  /** Of one note only, settled places too. */
  readonly note?: string;
  /** Those behind this one in the order of the list. */
  readonly after?: { readonly note: string; readonly ordinal: number };
  readonly limit: number;
};

/** A place to be settled, with what is said of it. */
export type PlaceToReview = {
  readonly annotationId: string;
  readonly ordinal: number;
  readonly body: NoteBody;
  readonly text: TextAddress;
  readonly title: string;
  /** Where it was made, and in which words. */
  readonly made: { readonly version: number; readonly eId: string };
  readonly words: string;
  /** The newest version, and the place there. */
  readonly version: number;
  readonly anchor: Anchor;
  readonly computed: Anchor;
  readonly revision: number;
  readonly settledAs?: SettledAs;
};

/** `n`: anchors, `g`: targets, `a`: notes, `v`: versions, `m`: those the notes were made on, `e`: texts, `t`: treaties. */
const FROM = Prisma.sql`FROM "Anchor" n
  JOIN "AnnotationTarget" g ON g."id" = n."targetId"
  JOIN "Annotation" a ON a."id" = g."annotationId"
  JOIN "Version" v ON v."id" = n."versionId"
  JOIN "Version" m ON m."id" = g."versionId"
  JOIN "Expression" e ON e."id" = v."expressionId"
  JOIN "Treaty" t ON t."id" = e."treatyId"`;

/** In the newest version, of the actor's own notes that are not deleted, on texts they may still read. */
function ownInNewest(user: User): Prisma.Sql {
  return Prisma.sql`a."creatorId" = ${user.id}::uuid AND a."deletedAt" IS NULL
    AND NOT EXISTS (SELECT 1 FROM "Version" w
      WHERE w."expressionId" = v."expressionId" AND w."number" > v."number")
    AND ${textVisibleTo(user)}`;
}

const UNSETTLED = Prisma.sql`n."state" <> 'exact' AND n."settledAt" IS NULL`;

function ofText(text: TextAddress | undefined): Prisma.Sql {
  if (text === undefined) return Prisma.empty;
  return Prisma.sql`AND t."slug" = ${text.slug} AND v."lang" = ${text.lang} AND e."name" = ${text.name ?? ''}`;
}

/** How many places a person has to settle, and how many of them moved and are sure to `atLeast`. */
export async function countPlacesToReview(
  user: User,
  atLeast: number,
  text?: TextAddress,
): Promise<{ readonly all: number; readonly sure: number }> {
  const rows = await database().$queryRaw<{ all: number; sure: number }[]>`
    SELECT count(*)::int AS "all",
      (count(*) FILTER (WHERE n."state" = 'moved' AND n."score" >= ${atLeast}))::int AS "sure"
    ${FROM} WHERE ${ownInNewest(user)} AND ${UNSETTLED} ${ofText(text)}`;
  return rows[0] ?? { all: 0, sure: 0 };
}

type Row = AnchorRow & {
  readonly annotationId: string;
  readonly ordinal: number;
  readonly body: unknown;
  readonly slug: string;
  readonly title: string;
  readonly lang: string;
  readonly name: string;
  readonly madeIn: number;
  readonly madeAt: string;
  readonly words: string;
  readonly version: number;
  readonly computed: unknown;
  readonly revision: number;
  readonly settledAs: string | null;
};

/** Places to settle, those of the newest notes first. */
export async function findPlacesToReview(
  user: User,
  { text, note, after, limit }: ReviewFilter,
): Promise<PlaceToReview[]> {
  const which =
    note === undefined
      ? UNSETTLED
      : Prisma.sql`a."id" = ${note}::uuid AND (n."state" <> 'exact' OR n."settledAt" IS NOT NULL)`;
  const behind = after
    ? Prisma.sql`AND (a."id" < ${after.note}::uuid OR (a."id" = ${after.note}::uuid AND g."ordinal" > ${after.ordinal}))`
    : Prisma.empty;
  const rows = await database().$queryRaw<Row[]>`
    SELECT a."id"::text AS "annotationId", g."ordinal", a."body", t."slug", t."shortTitle" AS "title", v."lang",
      e."name", m."number" AS "madeIn", g."eId" AS "madeAt", g."exact" AS "words", v."number" AS "version",
      n."state", n."eId", n."start", n."end", n."score", n."candidates", n."method", n."nearEId",
      n."computed", n."revision", n."settledAs"
    ${FROM} WHERE ${ownInNewest(user)} AND ${which} ${ofText(text)} ${behind}
    ORDER BY a."id" DESC, g."ordinal" LIMIT ${limit}`;
  return rows.map(toPlace);
}

function toPlace(row: Row): PlaceToReview {
  const { annotationId, ordinal, slug, lang, name, title, words, version, revision } = row;
  const anchor = anchorOfRow(row);
  return {
    ...{ annotationId, ordinal, title, words, version, revision, anchor },
    body: row.body as NoteBody,
    text: { slug, lang, ...(name !== '' && { name }) },
    made: { version: row.madeIn, eId: row.madeAt },
    computed: row.computed === null ? anchor : (row.computed as Anchor),
    ...(row.settledAs !== null && { settledAs: row.settledAs as SettledAs }),
  };
}

/** The newest versions in which a person has places to settle. */
export async function findVersionsToReview(
  tx: Tx,
  user: User,
  text?: TextAddress,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT v."id"::text AS "id" ${FROM}
    WHERE ${ownInNewest(user)} AND ${UNSETTLED} ${ofText(text)}`;
  return rows.map(({ id }) => id);
}

/** The versions in which a person's places were accepted at that time. */
export async function findVersionsAccepted(tx: Tx, user: User, at: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT n."versionId"::text AS "id" FROM "Anchor" n
      JOIN "AnnotationTarget" g ON g."id" = n."targetId"
      JOIN "Annotation" a ON a."id" = g."annotationId"
    WHERE a."creatorId" = ${user.id}::uuid AND n."settledAs" = 'accepted' AND n."settledAt" = ${at}`;
  return rows.map(({ id }) => id);
}

/**
 * Accepts at most so many places that moved and are sure to `atLeast`, in the texts that these versions
 * are of, all at one time, by which they can be found again; answers the notes they are of.
 */
export async function acceptSurePlaces(
  tx: Tx,
  user: User,
  which: {
    readonly atLeast: number;
    readonly ofVersions: readonly string[];
    readonly most: number;
  },
  at: Date,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH sure AS (
      SELECT n."targetId", n."versionId", n."revision", a."id" ${FROM}
      WHERE ${ownInNewest(user)} AND ${UNSETTLED} AND e."id" IN (SELECT w."expressionId" FROM "Version" w
          WHERE w."id" = ANY(${[...which.ofVersions]}::uuid[]))
        AND n."state" = 'moved' AND n."score" >= ${which.atLeast}
      ORDER BY a."id" DESC, g."ordinal" LIMIT ${which.most})
    UPDATE "Anchor" o SET "settledAs" = 'accepted', "settledAt" = ${at}, "method" = 'person',
      "revision" = o."revision" + 1, "computed" = jsonb_strip_nulls(jsonb_build_object('state', 'moved',
        'eId', o."eId", 'start', o."start", 'end', o."end", 'score', o."score", 'method', o."method"))
    FROM sure WHERE o."targetId" = sure."targetId" AND o."versionId" = sure."versionId"
      AND o."revision" = sure."revision" AND o."settledAt" IS NULL
    RETURNING sure."id"::text AS "id"`;
  return rows.map(({ id }) => id);
}

/** Takes back what was accepted at that time, as far as nothing was decided since; answers the notes. */
export async function undoAccepted(tx: Tx, user: User, at: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Anchor" n SET "settledAs" = NULL, "settledAt" = NULL, "method" = n."computed"->>'method',
      "computed" = NULL, "revision" = n."revision" + 1
    FROM "AnnotationTarget" g JOIN "Annotation" a ON a."id" = g."annotationId"
    WHERE g."id" = n."targetId" AND a."creatorId" = ${user.id}::uuid AND a."deletedAt" IS NULL
      AND n."settledAs" = 'accepted' AND n."settledAt" = ${at}
    RETURNING a."id"::text AS "id"`;
  return rows.map(({ id }) => id);
}
