import type { Actor } from '@/lib/core/access/policy';
import type { Visibility } from '@/lib/core/access/visibility';
import type { VersionAddress } from '@/lib/core/address/version-address';
import { directionOf } from '@/lib/core/language/language';
import type { Provision, Quotation, VersionText } from '@/lib/core/treaty/provision';
import { preferredReading, type Standing } from '@/lib/core/treaty/treaty';
import type { Prisma } from '@/prisma/generated/client';
import { audit } from './audit';
import { database, type Tx } from './database';
import { newId, rowsJson } from './many-rows';
import { type IndexedProvision, indexQuotations, indexVersion } from './search-index';
import {
  attestationLinks,
  saveSources,
  toAttestations,
  toAuthenticText,
  toSource,
  toSources,
} from './sources';
import { textVisibleTo } from './text-access';
import { toDate } from './treaties';
import { insertSketch } from './version-sketches';

const inOrder = { orderBy: { ordinal: 'asc' } } as const;

const TEXT = {
  expression: {
    include: {
      treaty: {
        select: {
          slug: true,
          title: true,
          shortTitle: true,
          parties: { ...inOrder, select: { party: { select: { code: true, name: true } } } },
          sources: { ...inOrder, include: { source: true } },
          authentic: { ...inOrder, include: { source: true } },
          events: {
            ...inOrder,
            where: { kind: { in: ['signed', 'approved'] } },
            include: { readings: inOrder },
          },
        },
      },
      quotations: { ...inOrder, include: { source: true } },
    },
  },
  provisions: {
    ...inOrder,
    include: { sources: { ...inOrder, include: { source: true } } },
  },
} satisfies Prisma.VersionInclude;

type VersionRow = Prisma.VersionGetPayload<{ include: typeof TEXT }>;

/** A version's place among those of its treaty. */
export type VersionEntry = VersionAddress & {
  readonly id: string;
  /** Changes whenever what is said around the text does: its record, its title, who owns it. */
  readonly around: string;
  /** Of several texts of the language, the one to read first. */
  readonly preferred: boolean;
  /** The instruments that amended it, as they are stored (`amendments.ts`). */
  readonly amendedBy: readonly string[];
};

type VersionEntryRow = Omit<VersionEntry, 'name'> & { readonly name: string };

/**
 * Every version of these treaties that the actor may read, by language and text and then newest first: the
 * text that the language alone names, then the preferred one, then the others by name. Every page asks
 * this, so it is plain SQL: the client's query planner takes longer than the database.
 */
export async function findVersions(
  actor: Actor,
  slugs: readonly string[],
): Promise<VersionEntry[]> {
  const rows = await database().$queryRaw<VersionEntryRow[]>`
    SELECT t."slug", v."id"::text AS "id", v."lang", e."name", v."number" AS "version",
      e."preferred", v."amendedBy", concat_ws(' ', t."updatedAt", e."standing", e."title", md5(e."notice"),
        e."preferred", e."visibility") AS "around"
    FROM "Version" v
      JOIN "Expression" e ON e."id" = v."expressionId" JOIN "Treaty" t ON t."id" = v."treatyId"
    WHERE t."slug" = ANY(${[...slugs]}) AND ${textVisibleTo(actor)}
    ORDER BY v."lang", e."name" <> '', NOT e."preferred", e."name", v."number" DESC`;
  return rows.map(({ name, ...entry }) => ({ ...entry, ...(name !== '' && { name }) }));
}

/** The whole text of a version. It never changes; what is said around it does. */
export async function loadVersion(id: string): Promise<VersionText> {
  const row = await database().version.findUniqueOrThrow({ where: { id }, include: TEXT });
  return toVersionText(row);
}

/** The provisions of a version, as the transaction sees them. */
export async function loadProvisions(tx: Tx, versionId: string): Promise<Provision[]> {
  const rows = await tx.provision.findMany({ where: { versionId }, ...TEXT.provisions });
  return rows.map(toProvision);
}

function toVersionText(row: VersionRow): VersionText {
  const { expression } = row;
  const { parties, sources, authentic, events, ...named } = expression.treaty;
  const signed = events.find(({ kind }) => kind === 'signed') ?? events[0];
  const reading = signed && preferredReading(signed.readings);
  return {
    id: row.id,
    treaty: {
      ...named,
      parties: parties.map(({ party }) => party),
      sources: toSources(sources),
      authenticTexts: authentic.map(toAuthenticText),
      ...(reading && { signed: toDate(reading) }),
    },
    title: expression.title,
    lang: row.lang,
    ...(expression.name === '' ? {} : { name: expression.name }),
    dir: directionOf(row.lang),
    standing: expression.standing as Standing,
    number: row.number,
    contentHash: row.contentHash,
    ...(expression.notice ? { notice: expression.notice } : {}),
    provisions: row.provisions.map(toProvision),
    quotations: expression.quotations.map(toQuotation),
  };
}

function toProvision(row: VersionRow['provisions'][number]): Provision {
  return {
    eId: row.eId,
    kind: row.kind as Provision['kind'],
    ...(row.number === null ? {} : { number: row.number }),
    ...(row.numberConfirmed ? {} : { numberConfirmed: false as const }),
    ...(row.heading === null ? {} : { heading: row.heading }),
    ...(row.parentEId === null ? {} : { parent: row.parentEId }),
    text: row.text,
    start: row.start,
    state: row.state as Provision['state'],
    ...(row.note === null ? {} : { note: row.note }),
    sources: toAttestations(row.sources),
  };
}

function toQuotation(row: VersionRow['expression']['quotations'][number]): Quotation {
  return {
    eId: row.eId,
    lang: row.lang,
    text: row.text,
    ...(row.note === null ? {} : { note: row.note }),
    source: toSource(row.source),
  };
}

export type ExpressionInput = {
  readonly slug: string;
  readonly lang: string;
  /** Empty when left out. */
  readonly name?: string;
  /** Whose it is, for what a person makes; private until it is published. */
  readonly ownerId?: string;
  readonly visibility?: Visibility;
  readonly standing: Standing;
  readonly title: string;
  readonly notice?: string;
};

/**
 * Creates an expression; false where the treaty has one of that language and name, whoever's it is: nobody's
 * new text may become a version of another's.
 */
export async function insertExpression(tx: Tx, input: ExpressionInput): Promise<boolean> {
  const { id: treatyId } = await tx.treaty.findUniqueOrThrow({ where: { slug: input.slug } });
  const { slug: _, name = '', ...own } = input;
  const { count } = await tx.expression.createMany({
    data: { treatyId, name, ...own },
    skipDuplicates: true,
  });
  return count > 0;
}

/** Creates or renames an expression and answers its id and its treaty's. */
export async function saveExpression(
  tx: Tx,
  input: ExpressionInput,
): Promise<{ expressionId: string; treatyId: string }> {
  const { id: treatyId } = await tx.treaty.findUniqueOrThrow({ where: { slug: input.slug } });
  const own = { title: input.title, standing: input.standing, notice: input.notice ?? null };
  const { lang, name = '', ownerId = null, visibility = 'public' } = input;
  const { id } = await tx.expression.upsert({
    where: { treatyId_lang_name: { treatyId, lang, name } },
    create: { treatyId, lang, name, ownerId, visibility, ...own },
    update: own,
  });
  return { expressionId: id, treatyId };
}

/** Replaces the attested quotations shown beside an expression. */
export async function saveQuotations(
  tx: Tx,
  expressionId: string,
  quotations: readonly Quotation[],
): Promise<void> {
  const ids = await saveSources(
    tx,
    quotations.map((quotation) => quotation.source),
  );
  await tx.quotation.deleteMany({ where: { expressionId } });
  const rows = await tx.quotation.createManyAndReturn({
    data: quotations.map(({ eId, lang, text, note, source }, ordinal) => ({
      expressionId,
      eId,
      lang,
      text,
      note: note ?? null,
      ordinal,
      sourceId: ids.get(source.url) ?? '',
    })),
    select: { id: true, lang: true, text: true },
  });
  await indexQuotations(tx, expressionId, rows);
}

export type NewVersion = {
  readonly expressionId: string;
  readonly treatyId: string;
  readonly lang: string;
  readonly contentHash: string;
  readonly provisions: readonly Provision[];
  readonly createdById?: string;
  readonly reason?: string;
  /** Titles of the instruments that amended the text, and `amendmentBy` of those that are stored. */
  readonly amendedBy?: readonly string[];
  /** Whose words about the sources are stored: the maker's own, or what is shipped. */
  readonly sourceOwner?: string;
};

/**
 * Hash and number of the newest version of an expression, or undefined. Holds the expression until the end of
 * the transaction, so that it stays the newest.
 */
export async function findNewest(
  tx: Tx,
  expressionId: string,
): Promise<{ id: string; number: number; contentHash: string } | undefined> {
  await tx.$queryRaw`SELECT 1 FROM "Expression" WHERE "id" = ${expressionId}::uuid FOR NO KEY UPDATE`;
  const row = await tx.version.findFirst({
    where: { expressionId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, contentHash: true },
  });
  return row ?? undefined;
}

/** Appends an immutable version, numbered after the last of its expression. */
export async function insertVersion(
  tx: Tx,
  input: NewVersion,
): Promise<{ id: string; number: number }> {
  const { expressionId, treatyId, lang, provisions } = input;
  const last = await tx.version.aggregate({ where: { expressionId }, _max: { number: true } });
  const { id, number } = await tx.version.create({
    data: {
      expressionId,
      treatyId,
      lang,
      number: (last._max.number ?? 0) + 1,
      contentHash: input.contentHash,
      articleCount: provisions.filter((provision) => provision.kind === 'article').length,
      createdById: input.createdById ?? null,
      reason: input.reason ?? null,
      amendedBy: [...(input.amendedBy ?? [])],
    },
  });
  const rows = await insertProvisions(tx, id, provisions, input.sourceOwner);
  await indexVersion(tx, { expressionId, lang }, rows);
  await insertSketch(tx, id, provisions);
  await audit(tx, {
    action: 'version.publish',
    ...(input.createdById ? { actorId: input.createdById } : {}),
    subject: 'version',
    subjectId: id,
    detail: { number, contentHash: input.contentHash },
  });
  return { id, number };
}

async function insertProvisions(
  tx: Tx,
  versionId: string,
  provisions: readonly Provision[],
  sourceOwner?: string,
): Promise<readonly IndexedProvision[]> {
  const ids = await saveSources(
    tx,
    provisions.flatMap((provision) => provision.sources),
    sourceOwner,
  );
  const rows = provisions.map((provision, ordinal) => ({
    id: newId(),
    eId: provision.eId,
    parentEId: provision.parent ?? null,
    ordinal,
    kind: provision.kind,
    number: provision.number ?? null,
    numberConfirmed: provision.numberConfirmed ?? true,
    heading: provision.heading ?? null,
    text: provision.text,
    start: provision.start,
    state: provision.state,
    note: provision.note ?? null,
  }));
  // Plain SQL: of thousands of rows the client's query planner takes longer than the database.
  await tx.$executeRaw`
    INSERT INTO "Provision" ("id", "versionId", "eId", "parentEId", "ordinal", "kind", "number",
      "numberConfirmed", "heading", "text", "start", "state", "note")
    SELECT g."id", ${versionId}::uuid, g."eId", g."parentEId", g."ordinal", g."kind", g."number",
      g."numberConfirmed", g."heading", g."text", g."start", g."state", g."note"
    FROM jsonb_to_recordset(${rowsJson(rows)}::jsonb) AS g("id" uuid, "eId" text, "parentEId" text,
      "ordinal" int, "kind" text, "number" text, "numberConfirmed" boolean, "heading" text,
      "text" text, "start" int, "state" text, "note" text)`;
  const links = rows.flatMap(({ id, ordinal }) =>
    attestationLinks(provisions[ordinal]?.sources ?? [], ids).map((link) => ({
      provisionId: id,
      ...link,
    })),
  );
  if (links.length > 0) await tx.provisionSource.createMany({ data: links });
  return rows;
}
