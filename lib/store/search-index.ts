import { topicsOf } from '@/lib/core/language/terms/topics';
import { LEXEME_RULES } from '@/lib/core/search/lexemes';
import { wordCounts } from '@/lib/core/search/stored-vector';
import { type IndexedPart, tsvectorOf } from '@/lib/core/search/tsvector';
import { isUnit, type ProvisionKind, unitEId } from '@/lib/core/treaty/provision';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from './database';
import { rowsJson } from './many-rows';

/**
 * What provisions and attested quotations are found by, written in the transaction that writes them. Only
 * the newest version of a text is in it: a new one takes the place of the one before.
 */

/** What is read of a provision for it; of its parts the headings alone. */
export type IndexedProvision = {
  readonly id: string;
  readonly eId: string;
  readonly kind: string;
  readonly heading: string | null;
  readonly text: string;
  readonly state: string;
};

export type IndexedQuotation = {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
};

type Text = { readonly expressionId: string; readonly lang: string };

type IndexRow = {
  readonly id: string;
  readonly kind: string | null;
  readonly state: string | null;
  readonly lang: string;
  readonly topics: readonly string[];
  readonly lexemes: string;
  readonly length: number;
  readonly headLength: number;
};

/** Puts the provisions of a version in the place of those of the one before. */
export async function indexVersion(
  tx: Tx,
  text: Text,
  provisions: readonly IndexedProvision[],
): Promise<void> {
  await tx.$executeRaw`DELETE FROM "ProvisionIndex"
    WHERE "expressionId" = ${text.expressionId}::uuid AND "provisionId" IS NOT NULL`;
  await saveRows(tx, text.expressionId, 'provisionId', rowsOfProvisions(provisions, text.lang));
}

/** Adds, or makes anew, what these provisions are found by: all of a version's, or whole units of them. */
export async function indexProvisions(
  tx: Tx,
  text: Text,
  provisions: readonly IndexedProvision[],
): Promise<void> {
  await saveRows(tx, text.expressionId, 'provisionId', rowsOfProvisions(provisions, text.lang));
}

export async function indexQuotations(
  tx: Tx,
  expressionId: string,
  quotations: readonly IndexedQuotation[],
): Promise<void> {
  const rows = quotations.map(({ id, lang, text }) => ({
    ...{ id, lang, kind: null, state: null, topics: topicsOf(text, lang) },
    ...found([{ text, lang, weight: 'D' }]),
  }));
  await saveRows(tx, expressionId, 'quotationId', rows);
}

/** Units, with the headings inside them, and what groups units where it has a heading. */
function isFound({ kind, heading }: Pick<IndexedProvision, 'kind' | 'heading'>): boolean {
  return isUnit({ kind: kind as ProvisionKind }) || (heading !== null && !isPart(kind));
}

function isPart(kind: string): boolean {
  return kind === 'paragraph' || kind === 'point';
}

function rowsOfProvisions(provisions: readonly IndexedProvision[], lang: string): IndexRow[] {
  const inner = new Map<string, string[]>();
  for (const { eId, kind, heading } of provisions) {
    if (!isPart(kind) || heading === null) continue;
    const unit = unitEId(eId);
    inner.set(unit, [...(inner.get(unit) ?? []), heading]);
  }
  return provisions.filter(isFound).map(({ id, eId, kind, state, heading, text }) => ({
    ...{ id, kind, state, lang, topics: topicsOf(text, lang, heading ?? '') },
    ...found([
      { text: heading ?? '', lang, weight: 'A' },
      { text: (inner.get(eId) ?? []).join('\n'), lang, weight: 'B' },
      { text, lang, weight: 'D' },
    ]),
  }));
}

function found(parts: readonly IndexedPart[]) {
  const lexemes = tsvectorOf(parts);
  const { A, B, D } = wordCounts(lexemes);
  return { lexemes, length: D, headLength: A + B };
}

async function saveRows(
  tx: Tx,
  expressionId: string,
  owner: 'provisionId' | 'quotationId',
  rows: readonly IndexRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const column = Prisma.raw(`"${owner}"`);
  await tx.$executeRaw`
    INSERT INTO "ProvisionIndex" ("id", ${column}, "expressionId", "lang", "kind", "state", "topics",
      "rules", "lexemes", "length", "headLength")
    SELECT g."id", g."id", ${expressionId}::uuid, g."lang", g."kind", g."state",
      ARRAY(SELECT jsonb_array_elements_text(g."topics")), ${LEXEME_RULES}, g."lexemes"::tsvector,
      g."length", g."headLength"
    FROM jsonb_to_recordset(${rowsJson(rows)}::jsonb) AS g("id" uuid, "lang" text, "kind" text,
      "state" text, "topics" jsonb, "lexemes" text, "length" int, "headLength" int)
    ORDER BY g."id"
    ON CONFLICT ("id") DO UPDATE SET "rules" = EXCLUDED."rules", "lexemes" = EXCLUDED."lexemes",
      "topics" = EXCLUDED."topics", "length" = EXCLUDED."length",
      "headLength" = EXCLUDED."headLength"`;
}
