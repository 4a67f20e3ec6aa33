import { LEXEME_RULES } from '@/lib/core/search/lexemes';
import { isUnit, PROVISION_KINDS } from '@/lib/core/treaty/provision';
import { Prisma } from '@/prisma/generated/client';
import { database, type Tx, transact } from './database';
import { type IndexedProvision, indexProvisions, indexQuotations } from './search-index';
import { indexNotes } from './search-notes';

/**
 * Makes what is missing of the index, or was made by other rules: in small transactions, in an order that
 * goes on where it ended, while the rows that are there answer. Two processes that do it at once do each
 * row once or, at worst, twice the same.
 */

const BATCH = 100;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Asked before each batch; false ends the work, which the next call takes up. */
export type MayGoOn = () => Promise<boolean>;

/** True when all is indexed, false when it was ended before. */
export async function fillIndex(mayGoOn: MayGoOn): Promise<boolean> {
  return (await fillTexts(mayGoOn)) && (await fillNotes(mayGoOn));
}

const UNITS = PROVISION_KINDS.filter((kind) => isUnit({ kind }));
const PARTS = ['paragraph', 'point'];

/** Of the provision `p`, with its index `i`: see `isFound` of `search-index.ts`. */
const IS_MISSING = Prisma.sql`(p."kind" = ANY(${UNITS})
    OR (p."heading" IS NOT NULL AND NOT p."kind" = ANY(${PARTS})))
  AND i."rules" IS DISTINCT FROM ${LEXEME_RULES}`;

type Text = { readonly id: string; readonly lang: string };

async function fillTexts(mayGoOn: MayGoOn): Promise<boolean> {
  for (let after = FIRST; ; ) {
    if (!(await mayGoOn())) return false;
    const texts = await database().$queryRaw<Text[]>`
      SELECT e."id"::text AS "id", e."lang" FROM "Expression" e
        LEFT JOIN LATERAL (SELECT v."id" FROM "Version" v WHERE v."expressionId" = e."id"
          ORDER BY v."number" DESC LIMIT 1) v ON true
      WHERE e."id" > ${after}::uuid AND (
        EXISTS (SELECT 1 FROM "Provision" p LEFT JOIN "ProvisionIndex" i ON i."provisionId" = p."id"
          WHERE p."versionId" = v."id" AND ${IS_MISSING})
        OR EXISTS (SELECT 1 FROM "Quotation" q LEFT JOIN "ProvisionIndex" i ON i."quotationId" = q."id"
          WHERE q."expressionId" = e."id" AND i."rules" IS DISTINCT FROM ${LEXEME_RULES}))
      ORDER BY e."id" LIMIT ${BATCH}`;
    for (const text of texts) {
      while (await transact((tx) => fillText(tx, text))) if (!(await mayGoOn())) return false;
    }
    const last = texts.at(-1);
    if (last === undefined) return true;
    after = last.id;
  }
}

/** A batch of one text; true while there is more. Holds the text, so that no version is added meanwhile. */
async function fillText(tx: Tx, { id, lang }: Text): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM "Expression" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
  const newest = await tx.version.findFirst({
    where: { expressionId: id },
    orderBy: { number: 'desc' },
    select: { id: true },
  });
  await fillQuotations(tx, id);
  if (!newest) return false;
  await tx.$executeRaw`DELETE FROM "ProvisionIndex" i USING "Provision" p
    WHERE i."expressionId" = ${id}::uuid AND p."id" = i."provisionId"
      AND p."versionId" <> ${newest.id}::uuid`;
  const missing = await tx.$queryRaw<IndexedProvision[]>`
    SELECT p."id"::text AS "id", p."eId", p."kind", p."heading", p."text", p."state"
    FROM "Provision" p LEFT JOIN "ProvisionIndex" i ON i."provisionId" = p."id"
    WHERE p."versionId" = ${newest.id}::uuid AND ${IS_MISSING}
    ORDER BY p."ordinal" LIMIT ${BATCH}`;
  if (missing.length === 0) return false;
  // Headings inside a unit are found with it.
  const inner = await tx.provision.findMany({
    where: { versionId: newest.id, kind: { in: PARTS }, heading: { not: null } },
    orderBy: { ordinal: 'asc' },
  });
  await indexProvisions(tx, { expressionId: id, lang }, [...missing, ...inner]);
  return missing.length === BATCH;
}

async function fillQuotations(tx: Tx, expressionId: string): Promise<void> {
  const missing = await tx.$queryRaw<{ id: string; lang: string; text: string }[]>`
    SELECT q."id"::text AS "id", q."lang", q."text"
    FROM "Quotation" q LEFT JOIN "ProvisionIndex" i ON i."quotationId" = q."id"
    WHERE q."expressionId" = ${expressionId}::uuid AND i."rules" IS DISTINCT FROM ${LEXEME_RULES}`;
  await indexQuotations(tx, expressionId, missing);
}

async function fillNotes(mayGoOn: MayGoOn): Promise<boolean> {
  for (let after = FIRST; ; ) {
    if (!(await mayGoOn())) return false;
    const missing = await database().$queryRaw<{ id: string }[]>`
      SELECT a."id"::text AS "id" FROM "Annotation" a
        LEFT JOIN "NoteIndex" x ON x."annotationId" = a."id"
      WHERE a."id" > ${after}::uuid AND x."rules" IS DISTINCT FROM ${LEXEME_RULES}
      ORDER BY a."id" LIMIT ${BATCH}`;
    const last = missing.at(-1);
    if (last === undefined) return true;
    const ids = missing.map(({ id }) => id);
    await transact(async (tx) => {
      // A save meanwhile waits, and then writes its own.
      const held = await tx.$queryRaw<{ id: string }[]>`
        SELECT "id"::text AS "id" FROM "Annotation" WHERE "id" = ANY(${ids}::uuid[])
        ORDER BY "id" FOR SHARE`;
      await indexNotes(
        tx,
        held.map(({ id }) => id),
      );
    });
    after = last.id;
  }
}
