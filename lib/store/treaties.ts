import { type Actor, can } from '@/lib/core/access/policy';
import type { Visibility } from '@/lib/core/access/visibility';
import type {
  ExpressionSummary,
  LifecycleEvent,
  PartialDate,
  Treaty,
  TreatyFact,
} from '@/lib/core/treaty/treaty';
import type { TreatyRecord } from '@/lib/core/treaty/treaty-record';
import type { Prisma } from '@/prisma/generated/client';
import { ACCESS, toTreatySubject } from './access-rows';
import { type Amending, findAmending, toAmendedBy } from './amendments';
import { database } from './database';
import { toAuthenticText, toSources } from './sources';
import { ownTextWhere, treatyWhere } from './text-access';

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
} satisfies Prisma.TreatyInclude;

const recordFor = (actor: Actor) =>
  ({
    ...RECORD,
    relations: {
      ...RECORD.relations,
      include: { ...withSources, to: { select: { slug: true, ...ACCESS } } },
    },
    expressions: {
      where: ownTextWhere(actor),
      include: {
        versions: {
          orderBy: { number: 'desc' },
          include: { createdBy: { select: { name: true } } },
        },
      },
    },
  }) satisfies Prisma.TreatyInclude;

type TreatyRow = Prisma.TreatyGetPayload<{ include: ReturnType<typeof recordFor> }>;

/** A treaty with its texts' summaries, as one value. */
export type StoredTreaty = Omit<TreatyRecord, 'noteCount'>;

const summaryFor = (actor: Actor) =>
  ({
    parties: RECORD.parties,
    events: { ...inOrder, include: { readings: inOrder } },
    expressions: {
      where: ownTextWhere(actor),
      include: { versions: { orderBy: { number: 'desc' }, take: 1 } },
    },
  }) satisfies Prisma.TreatyInclude;

/** What a catalogue needs of a treaty: no facts, no sources, the newest version of each text. */
export type TreatySummary = Pick<Treaty, 'slug' | 'title' | 'shortTitle' | 'status' | 'parties'> & {
  readonly visibility: Visibility;
  readonly events: readonly EventSummary[];
  readonly texts: readonly { readonly lang: string; readonly articleCount: number }[];
};

export type EventSummary = {
  readonly kind: string;
  readonly readings: readonly Pick<LifecycleEvent['readings'][number], 'date' | 'preferred'>[];
};

/** Every treaty that the actor may see in short, by short title. */
export async function findTreatySummaries(actor: Actor): Promise<TreatySummary[]> {
  const rows = await database().treaty.findMany({
    where: treatyWhere(actor),
    include: summaryFor(actor),
    orderBy: { shortTitle: 'asc' },
  });
  return rows.map(
    ({ slug, title, shortTitle, status, visibility, parties, events, expressions }) => ({
      slug,
      title,
      shortTitle,
      status: status as Treaty['status'],
      visibility: visibility as Visibility,
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
    }),
  );
}

/** Slugs and short titles of what the actor may see, by title: what a list to choose from needs. */
export async function findTreatyTitles(
  actor: Actor,
): Promise<{ slug: string; shortTitle: string }[]> {
  return database().treaty.findMany({
    where: treatyWhere(actor),
    select: { slug: true, shortTitle: true },
    orderBy: { shortTitle: 'asc' },
  });
}

/** A treaty with its texts, as far as the actor may see them; undefined for none. */
export async function findTreaty(actor: Actor, slug: string): Promise<StoredTreaty | undefined> {
  const row = await database().treaty.findFirst({
    where: { slug, ...treatyWhere(actor) },
    include: recordFor(actor),
  });
  if (!row) return undefined;
  const stored = row.expressions.flatMap(({ versions }) => versions.flatMap((v) => v.amendedBy));
  return toTreaty(row, actor, await findAmending(actor, stored));
}

function toTreaty(row: TreatyRow, actor: Actor, amending: Amending): StoredTreaty {
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
      ...(relation.to && can(actor, 'read', toTreatySubject(relation.to))
        ? { slug: relation.to.slug }
        : {}),
      ...(relation.note ? { note: relation.note } : {}),
      sources: toSources(relation.sources),
    })),
    authenticTexts: row.authentic.map(toAuthenticText),
    sources: toSources(row.sources),
    expressions: row.expressions
      .map((expression) => toExpression(expression, actor, amending))
      .sort(inReadingOrder),
    own: isOwner(row, actor),
    visibility: row.visibility as Visibility,
    takesReadings: can(actor, 'create', { type: 'readings', treaty: toTreatySubject(row) }),
    revision: row.revision,
  };
}

/** By language, and of one language the main text, the preferred one, and the others by name. */
function inReadingOrder(one: ExpressionSummary, other: ExpressionSummary): number {
  const rank = ({ name, preferred }: ExpressionSummary) =>
    name === undefined ? 0 : 1 + Number(!preferred);
  return (
    one.lang.localeCompare(other.lang) ||
    rank(one) - rank(other) ||
    (one.name ?? '').localeCompare(other.name ?? '')
  );
}

function isOwner({ ownerId }: { readonly ownerId: string | null }, actor: Actor): boolean {
  return actor.kind === 'user' && ownerId === actor.id;
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

function toExpression(
  row: TreatyRow['expressions'][number],
  actor: Actor,
  amending: Amending,
): ExpressionSummary {
  return {
    lang: row.lang,
    ...(row.name === '' ? {} : { name: row.name }),
    own: isOwner(row, actor),
    visibility: row.visibility as Visibility,
    preferred: row.preferred,
    ...(row.preferredReason ? { preferredReason: row.preferredReason } : {}),
    standing: row.standing as ExpressionSummary['standing'],
    title: row.title,
    ...(row.notice ? { notice: row.notice } : {}),
    versions: row.versions.map((version) => ({
      id: version.id,
      number: version.number,
      contentHash: version.contentHash,
      articleCount: version.articleCount,
      createdAt: version.createdAt.toISOString(),
      ...(version.reason ? { reason: version.reason } : {}),
      ...(version.createdBy ? { by: version.createdBy.name } : {}),
      ...toAmendedBy(version.amendedBy, amending),
    })),
  };
}
