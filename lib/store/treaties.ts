import type {
  ExpressionSummary,
  LifecycleEvent,
  PartialDate,
  Treaty,
  TreatyFact,
} from '@/lib/core/treaty/treaty';
import type { Prisma } from '@/prisma/generated/client';
import { database } from './database';
import { toAuthenticText, toSources } from './sources';

const inOrder = { orderBy: { ordinal: 'asc' } } as const;
const withSources = { sources: { ...inOrder, include: { source: true } } } as const;

const RECORD = {
  parties: { ...inOrder, include: { party: true } },
  titles: { orderBy: { lang: 'asc' } },
  facts: { ...inOrder, include: { readings: { ...inOrder, include: withSources } } },
  events: { ...inOrder, include: { readings: { ...inOrder, include: withSources } } },
  relations: { ...inOrder, include: { ...withSources, to: { select: { slug: true } } } },
  ...withSources,
  authentic: { ...inOrder, include: { source: true } },
  expressions: { include: { versions: { orderBy: { number: 'desc' } } } },
} satisfies Prisma.TreatyInclude;

type TreatyRow = Prisma.TreatyGetPayload<{ include: typeof RECORD }>;

/** A treaty with its texts' summaries, as one value. */
export type StoredTreaty = Treaty & { readonly expressions: readonly ExpressionSummary[] };

const SUMMARY = {
  parties: RECORD.parties,
  events: { ...inOrder, include: { readings: inOrder } },
  expressions: { include: { versions: { orderBy: { number: 'desc' }, take: 1 } } },
} satisfies Prisma.TreatyInclude;

/** What a catalogue needs of a treaty: no facts, no sources, the newest version of each text. */
export type TreatySummary = Pick<Treaty, 'slug' | 'title' | 'shortTitle' | 'status' | 'parties'> & {
  readonly events: readonly EventSummary[];
  readonly texts: readonly { readonly lang: string; readonly articleCount: number }[];
};

export type EventSummary = {
  readonly kind: string;
  readonly readings: readonly Pick<LifecycleEvent['readings'][number], 'date' | 'preferred'>[];
};

/** Every stored treaty in short, by short title. */
export async function findTreatySummaries(): Promise<TreatySummary[]> {
  const rows = await database().treaty.findMany({
    include: SUMMARY,
    orderBy: { shortTitle: 'asc' },
  });
  return rows.map(({ slug, title, shortTitle, status, parties, events, expressions }) => ({
    slug,
    title,
    shortTitle,
    status: status as Treaty['status'],
    parties: parties.map(({ party }) => ({ code: party.code, name: party.name })),
    events: events.map(({ kind, readings }) => ({
      kind,
      readings: readings.map((reading) => ({
        date: toDate(reading),
        preferred: reading.preferred,
      })),
    })),
    texts: expressions
      .map(({ lang, versions }) => ({ lang, articleCount: versions[0]?.articleCount ?? 0 }))
      .sort((a, b) => a.lang.localeCompare(b.lang)),
  }));
}

/** Slugs and short titles of all treaties, by title: what a list of them to choose from needs. */
export async function findTreatyTitles(): Promise<{ slug: string; shortTitle: string }[]> {
  return database().treaty.findMany({
    select: { slug: true, shortTitle: true },
    orderBy: { shortTitle: 'asc' },
  });
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
    authenticTexts: row.authentic.map(toAuthenticText),
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
      date: toDate(reading),
      ...(reading.statement ? { statement: reading.statement } : {}),
      preferred: reading.preferred,
      sources: toSources(reading.sources),
    })),
  };
}

/** A stored date as far as it is known. */
export function toDate({ date, precision }: { date: string; precision: string }): PartialDate {
  return { value: date, precision: precision as PartialDate['precision'] };
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
