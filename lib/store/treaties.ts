import type { ExpressionSummary, LifecycleEvent, Treaty, TreatyFact } from '@/lib/core/treaty';
import type { Prisma } from '@/prisma/generated/client';
import { database } from './database';
import { toSources } from './sources';

const inOrder = { orderBy: { ordinal: 'asc' } } as const;
const withSources = { sources: { ...inOrder, include: { source: true } } } as const;

const RECORD = {
  parties: { ...inOrder, include: { party: true } },
  titles: { orderBy: { lang: 'asc' } },
  facts: { ...inOrder, include: { readings: { ...inOrder, include: withSources } } },
  events: { ...inOrder, include: { readings: { ...inOrder, include: withSources } } },
  relations: { ...inOrder, include: { ...withSources, to: { select: { slug: true } } } },
  ...withSources,
  expressions: { include: { versions: { orderBy: { number: 'desc' } } } },
} satisfies Prisma.TreatyInclude;

type TreatyRow = Prisma.TreatyGetPayload<{ include: typeof RECORD }>;

/** A treaty with its texts' summaries, as one value. */
export type StoredTreaty = Treaty & { readonly expressions: readonly ExpressionSummary[] };

/** Every stored treaty, by short title. */
export async function findTreaties(): Promise<StoredTreaty[]> {
  const rows = await database().treaty.findMany({
    include: RECORD,
    orderBy: { shortTitle: 'asc' },
  });
  return rows.map(toTreaty);
}

export async function findTreaty(slug: string): Promise<StoredTreaty | undefined> {
  const row = await database().treaty.findUnique({ where: { slug }, include: RECORD });
  return row ? toTreaty(row) : undefined;
}

function toTreaty(row: TreatyRow): StoredTreaty {
  return {
    slug: row.slug,
    title: row.title,
    shortTitle: row.shortTitle,
    status: row.status as Treaty['status'],
    parties: row.parties.map(({ party }) => ({ code: party.code, name: party.name })),
    titles: row.titles.map(({ lang, title }) => ({ lang, title })),
    facts: row.facts.map(toFact),
    events: row.events.map(toEvent),
    relations: row.relations.map((relation) => ({
      kind: relation.kind as Treaty['relations'][number]['kind'],
      title: relation.title,
      ...(relation.to ? { slug: relation.to.slug } : {}),
      ...(relation.note ? { note: relation.note } : {}),
      sources: toSources(relation.sources),
    })),
    sources: toSources(row.sources),
    expressions: row.expressions.map(toExpression).sort((a, b) => a.lang.localeCompare(b.lang)),
  };
}

function toFact(row: TreatyRow['facts'][number]): TreatyFact {
  return {
    key: row.key,
    label: row.label,
    readings: row.readings.map((reading) => ({
      value: reading.value,
      preferred: reading.preferred,
      ...(reading.note ? { note: reading.note } : {}),
      sources: toSources(reading.sources),
    })),
  };
}

function toEvent(row: TreatyRow['events'][number]): LifecycleEvent {
  return {
    kind: row.kind as LifecycleEvent['kind'],
    label: row.label,
    ...(row.place ? { place: row.place } : {}),
    readings: row.readings.map((reading) => ({
      date: {
        value: reading.date,
        precision: reading.precision as 'day' | 'month' | 'year',
      },
      ...(reading.statement ? { statement: reading.statement } : {}),
      preferred: reading.preferred,
      sources: toSources(reading.sources),
    })),
  };
}

function toExpression(row: TreatyRow['expressions'][number]): ExpressionSummary {
  return {
    lang: row.lang,
    standing: row.standing as ExpressionSummary['standing'],
    title: row.title,
    ...(row.notice ? { notice: row.notice } : {}),
    versions: row.versions.map((version) => ({
      id: version.id,
      number: version.number,
      contentHash: version.contentHash,
      articleCount: version.articleCount,
      createdAt: version.createdAt.toISOString(),
    })),
  };
}
