import type { Treaty } from '@/lib/core/treaty/treaty';
import { audit } from './audit';
import type { Tx } from './database';
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
  const ids = await saveSources(tx, sourcesOf(treaty));
  const own = {
    title: treaty.title,
    shortTitle: treaty.shortTitle,
    status: treaty.status,
    corpusHash,
  };
  const { id: treatyId } = await tx.treaty.upsert({
    where: { slug: treaty.slug },
    create: { slug: treaty.slug, ...own },
    update: own,
  });
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
  await audit(tx, { action: 'treaty.seed', subject: 'treaty', subjectId: treatyId });
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

async function saveStatements(
  tx: Tx,
  treatyId: string,
  treaty: Treaty,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [ordinal, { key, label, readings }] of treaty.facts.entries()) {
    const data = readings.map(({ value, preferred, note, sources }, at) => ({
      value,
      preferred,
      note: note ?? null,
      ordinal: at,
      sources: { create: sourceLinks(sources, ids) },
    }));
    await tx.treatyFact.create({
      data: { treatyId, key, label, ordinal, readings: { create: data } },
    });
  }
  for (const [ordinal, { kind, label, place, readings }] of treaty.events.entries()) {
    const data = readings.map(({ date, statement, preferred, sources }, at) => ({
      date: date.value,
      precision: date.precision,
      statement: statement ?? null,
      preferred,
      ordinal: at,
      sources: { create: sourceLinks(sources, ids) },
    }));
    await tx.lifecycleEvent.create({
      data: { treatyId, kind, label, place: place ?? null, ordinal, readings: { create: data } },
    });
  }
  for (const [ordinal, { kind, title, note, sources }] of treaty.relations.entries()) {
    await tx.treatyRelation.create({
      data: {
        treatyId,
        kind,
        title,
        note: note ?? null,
        ordinal,
        sources: { create: sourceLinks(sources, ids) },
      },
    });
  }
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
