import type { Actor } from '@/lib/core/access/policy';
import type { Party, Source, Treaty } from '@/lib/core/treaty/treaty';
import type { Prisma } from '@/prisma/generated/client';
import { audit } from './audit';
import { database, type Tx } from './database';
import { saveSources, sourceLinks } from './sources';

/** Hash of the record a treaty was last seeded from; undefined when it is not stored. */
export async function findCorpusHash(tx: Tx, slug: string): Promise<string | null | undefined> {
  const row = await tx.treaty.findUnique({ where: { slug }, select: { corpusHash: true } });
  return row?.corpusHash;
}

/**
 * Writes a shipped treaty record: creates it or replaces its facts, events, relations and sources.
 * Texts, versions and everything people made hang on other rows and are not touched. Relations to
 * treaties not stored yet are kept by title; `linkRelations` joins them at the end.
 */
export async function saveTreatyRecord(tx: Tx, treaty: Treaty, corpusHash: string): Promise<void> {
  const own = { ...namesOf(treaty), corpusHash };
  const { id } = await tx.treaty.upsert({
    where: { slug: treaty.slug },
    create: { slug: treaty.slug, ...own },
    update: own,
  });
  await writeRecord(tx, id, treaty, '');
  await audit(tx, { action: 'treaty.seed', subject: 'treaty', subjectId: id });
}

/** Writes the record of a person's new treaty, private; undefined where the slug is taken. */
export async function insertTreaty(
  tx: Tx,
  treaty: Treaty,
  ownerId: string,
): Promise<string | undefined> {
  const { slug } = treaty;
  const { count } = await tx.treaty.createMany({
    data: { slug, ...namesOf(treaty), ownerId, visibility: 'private' },
    skipDuplicates: true,
  });
  if (count === 0) return undefined;
  const { id } = await tx.treaty.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  await writeRecord(tx, id, treaty, ownerId);
  await audit(tx, { action: 'treaty.create', actorId: ownerId, subject: 'treaty', subjectId: id });
  return id;
}

export type RecordChange = {
  readonly treaty: Treaty;
  /** The record as it was, for its history. */
  readonly before: Treaty;
  /** The revision that was edited. */
  readonly revision: number;
  readonly ownerId: string;
  readonly reason?: string;
};

/** Replaces the record of a person's treaty and keeps what it was; false when `revision` is stale. */
export async function changeTreatyRecord(
  tx: Tx,
  { treaty, before, revision, ownerId, reason }: RecordChange,
): Promise<boolean> {
  const { count } = await tx.treaty.updateMany({
    where: { slug: treaty.slug, ownerId, revision },
    data: { ...namesOf(treaty), revision: revision + 1 },
  });
  if (count === 0) return false;
  const { id } = await tx.treaty.findUniqueOrThrow({
    where: { slug: treaty.slug },
    select: { id: true },
  });
  await tx.treatyRevision.create({
    data: {
      treatyId: id,
      revision,
      record: before as unknown as Prisma.InputJsonObject,
      reason: reason ?? null,
      editorId: ownerId,
    },
  });
  await writeRecord(tx, id, treaty, ownerId);
  await audit(tx, { action: 'treaty.update', actorId: ownerId, subject: 'treaty', subjectId: id });
  return true;
}

/** What a record said before each change, the newest first; for all but its owner since it is public. */
export async function findRevisions(actor: Actor, slug: string) {
  const treaty = await database().treaty.findUnique({
    where: { slug },
    select: { ownerId: true, publicSince: true },
  });
  const own = actor.kind === 'user' && treaty?.ownerId === actor.id;
  const rows = await database().treatyRevision.findMany({
    where: { treaty: { slug }, revision: { gte: own ? 1 : (treaty?.publicSince ?? 1) } },
    orderBy: { revision: 'desc' },
    include: { editor: { select: { name: true } } },
  });
  return rows.map(({ revision, record, reason, editor, createdAt }) => ({
    revision,
    record: record as unknown as Treaty,
    ...(reason !== null && { reason }),
    ...(editor && { by: editor.name }),
    created: createdAt.toISOString(),
  }));
}

/** Parties of the shipped records by their names in lower case. They are everybody's, so nobody renames them. */
export async function findShippedParties(
  tx: Tx,
  names: readonly string[],
): Promise<ReadonlyMap<string, Party>> {
  const rows = await tx.$queryRaw<Party[]>`
    SELECT p."code", p."name" FROM "Party" p
    WHERE lower(p."name") = ANY(${names.map((name) => name.toLowerCase())})
      AND EXISTS (SELECT 1 FROM "TreatyParty" o JOIN "Treaty" t ON t."id" = o."treatyId"
        WHERE o."partyId" = p."id" AND t."corpusHash" IS NOT NULL)`;
  return new Map(rows.map((party) => [party.name.toLowerCase(), party]));
}

function namesOf({ title, shortTitle, status }: Treaty) {
  return { title, shortTitle, status };
}

async function writeRecord(
  tx: Tx,
  treatyId: string,
  treaty: Treaty,
  sourceOwner: string,
): Promise<void> {
  const ids = await saveSources(tx, sourcesOf(treaty), sourceOwner);
  await clearRecord(tx, treatyId);
  await saveNames(tx, treatyId, treaty);
  await tx.treatySource.createMany({
    data: sourceLinks(treaty.sources, ids).map((link) => ({ treatyId, ...link })),
  });
  await tx.authenticText.createMany({
    data: treaty.authenticTexts.map(({ lang, source }, ordinal) => ({
      treatyId,
      lang,
      ordinal,
      sourceId: ids.get(source.url) ?? '',
    })),
  });
  await saveStatements(tx, treatyId, treaty, ids);
}

function sourcesOf(treaty: Treaty) {
  return [
    ...treaty.sources,
    ...[...treaty.facts, ...treaty.events].flatMap(({ readings }) =>
      readings.flatMap((reading) => reading.sources),
    ),
    ...treaty.relations.flatMap((relation) => relation.sources),
    ...treaty.authenticTexts.map(({ source }) => source),
  ];
}

async function clearRecord(tx: Tx, treatyId: string): Promise<void> {
  const where = { where: { treatyId } };
  await tx.treatyParty.deleteMany(where);
  await tx.treatyTitle.deleteMany(where);
  await tx.treatySource.deleteMany(where);
  await tx.authenticText.deleteMany(where);
  await tx.treatyFact.deleteMany(where);
  await tx.lifecycleEvent.deleteMany(where);
  await tx.treatyRelation.deleteMany(where);
}

async function saveNames(tx: Tx, treatyId: string, treaty: Treaty): Promise<void> {
  for (const [ordinal, { code, name }] of treaty.parties.entries()) {
    const party = await tx.party.upsert({
      where: { code },
      create: { code, name },
      update: { name },
    });
    await tx.treatyParty.create({ data: { treatyId, partyId: party.id, ordinal } });
  }
  await tx.treatyTitle.createMany({
    data: treaty.titles.map(({ lang, title }) => ({ treatyId, lang, title })),
  });
}

type Ids = ReadonlyMap<string, string>;

/** Facts, events and relations with their readings: a statement a table, however long the record is. */
async function saveStatements(tx: Tx, treatyId: string, treaty: Treaty, ids: Ids): Promise<void> {
  await saveFacts(tx, treatyId, treaty, ids);
  await saveEvents(tx, treatyId, treaty, ids);
  const rows = await tx.treatyRelation.createManyAndReturn({
    select: { id: true, ordinal: true },
    data: treaty.relations.map(({ kind, title, note }, ordinal) => ({
      treatyId,
      kind,
      title,
      note: note ?? null,
      ordinal,
    })),
  });
  await tx.relationSource.createMany({
    data: rows.flatMap(({ id, ordinal }) =>
      sourceLinks(treaty.relations[ordinal]?.sources ?? [], ids).map((link) => ({
        relationId: id,
        ...link,
      })),
    ),
  });
}

async function saveFacts(tx: Tx, treatyId: string, { facts }: Treaty, ids: Ids): Promise<void> {
  const rows = await tx.treatyFact.createManyAndReturn({
    select: { id: true, ordinal: true },
    data: facts.map(({ key, label }, ordinal) => ({ treatyId, key, label, ordinal })),
  });
  const placed = rows.flatMap((row) => readingsAt(row, facts));
  const readings = await tx.factReading.createManyAndReturn({
    select: { id: true, factId: true, ordinal: true },
    data: placed.map(({ ownerId, ordinal, reading: { value, preferred, note } }) => ({
      factId: ownerId,
      value,
      preferred,
      note: note ?? null,
      ordinal,
    })),
  });
  const saved = readings.map(({ id, factId, ordinal }) => ({ id, ownerId: factId, ordinal }));
  await tx.factReadingSource.createMany({ data: readingLinks(saved, placed, ids) });
}

async function saveEvents(tx: Tx, treatyId: string, { events }: Treaty, ids: Ids): Promise<void> {
  const rows = await tx.lifecycleEvent.createManyAndReturn({
    select: { id: true, ordinal: true },
    data: events.map(({ kind, label, place }, ordinal) => ({
      treatyId,
      kind,
      label,
      place: place ?? null,
      ordinal,
    })),
  });
  const placed = rows.flatMap((row) => readingsAt(row, events));
  const readings = await tx.eventReading.createManyAndReturn({
    select: { id: true, eventId: true, ordinal: true },
    data: placed.map(({ ownerId, ordinal, reading: { date, preferred, statement } }) => ({
      eventId: ownerId,
      date: date.value,
      precision: date.precision,
      statement: statement ?? null,
      preferred,
      ordinal,
    })),
  });
  const saved = readings.map(({ id, eventId, ordinal }) => ({ id, ownerId: eventId, ordinal }));
  await tx.eventReadingSource.createMany({ data: readingLinks(saved, placed, ids) });
}

type Placed<R> = { readonly ownerId: string; readonly ordinal: number; readonly reading: R };

/** The readings of one stored statement, each with its place among them. */
function readingsAt<R>(
  { id, ordinal }: { readonly id: string; readonly ordinal: number },
  statements: readonly { readonly readings: readonly R[] }[],
): Placed<R>[] {
  const { readings = [] } = statements[ordinal] ?? {};
  return readings.map((reading, at) => ({ ownerId: id, ordinal: at, reading }));
}

function readingLinks(
  saved: readonly { readonly id: string; readonly ownerId: string; readonly ordinal: number }[],
  placed: readonly Placed<{ readonly sources: readonly Source[] }>[],
  ids: Ids,
) {
  const name = (at: { readonly ownerId: string; readonly ordinal: number }) =>
    `${at.ownerId} ${at.ordinal}`;
  const sources = new Map(placed.map((at) => [name(at), at.reading.sources]));
  return saved.flatMap((row) =>
    sourceLinks(sources.get(name(row)) ?? [], ids).map((link) => ({ readingId: row.id, ...link })),
  );
}

/** Joins a treaty's relations, in record order, to the treaties they name that are stored. */
export async function linkRelations(tx: Tx, treaty: Treaty): Promise<void> {
  const rows = await tx.treatyRelation.findMany({
    where: { treaty: { slug: treaty.slug } },
    orderBy: { ordinal: 'asc' },
  });
  for (const row of rows) {
    const slug = treaty.relations[row.ordinal]?.slug;
    const to = slug ? await tx.treaty.findUnique({ where: { slug } }) : null;
    if (row.toId !== (to?.id ?? null)) {
      await tx.treatyRelation.update({ where: { id: row.id }, data: { toId: to?.id ?? null } });
    }
  }
}
