import type { Actor, Subject } from '@/lib/core/access/policy';
import type { Visibility } from '@/lib/core/access/visibility';
import type { ContributedReading } from '@/lib/core/treaty/contributed-reading';
import type { EventKind, PartialDate, Source } from '@/lib/core/treaty/treaty';
import type { Prisma } from '@/prisma/generated/client';
import { ACCESS, toTreatySubject } from './access-rows';
import { database, type Tx } from './database';
import { treatyWhere } from './text-access';

/** Readings that people added to shipped records. */

/** The law of `can(actor, 'read', reading)` as the database is asked it; a test holds the two together. */
export function readingWhere(actor: Actor): Prisma.ContributedReadingWhereInput {
  const seen: Prisma.ContributedReadingWhereInput[] = [{ visibility: 'public' }];
  if (actor.kind === 'user') seen.push({ creatorId: actor.id });
  return { withdrawnAt: null, treaty: treatyWhere(actor), OR: seen };
}

/** Those of one treaty that the actor may see, in the order they were added. */
export async function findReadings(actor: Actor, slug: string): Promise<ContributedReading[]> {
  const rows = await database().contributedReading.findMany({
    where: { AND: [readingWhere(actor), { treaty: { slug } }] },
    include: { creator: { select: { name: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({
    contribution: {
      id: row.id,
      by: row.creator.name,
      visibility: row.visibility as Visibility,
      own: actor.kind === 'user' && row.creatorId === actor.id,
    },
    about:
      row.eventKind === null
        ? { fact: row.factKey ?? '', value: row.value }
        : {
            event: row.eventKind as EventKind,
            date: { value: row.value, precision: row.precision as PartialDate['precision'] },
          },
    ...(row.note !== null && { note: row.note }),
    source: sourceOf(row),
  }));
}

function sourceOf({
  sourceTitle,
  sourceUrl,
}: {
  readonly sourceTitle: string | null;
  readonly sourceUrl: string | null;
}): Source {
  const title = sourceTitle ?? undefined;
  if (sourceUrl !== null) return { url: sourceUrl, ...(title !== undefined && { title }) };
  return { url: title ?? '', ...(title !== undefined && { title }), partial: true };
}

export type NewReading = {
  readonly about: ContributedReading['about'];
  readonly note?: string;
  readonly source: { readonly title?: string; readonly url?: string };
  readonly visibility: Visibility;
};

export async function insertReading(
  tx: Tx,
  treatyId: string,
  creatorId: string,
  { about, note, source, visibility }: NewReading,
): Promise<string> {
  const said =
    'fact' in about
      ? { factKey: about.fact, value: about.value }
      : { eventKind: about.event, value: about.date.value, precision: about.date.precision };
  const { id } = await tx.contributedReading.create({
    data: {
      ...{ treatyId, creatorId, visibility, ...said },
      note: note || null,
      sourceTitle: source.title || null,
      sourceUrl: source.url || null,
    },
    select: { id: true },
  });
  return id;
}

/** How many a person has on a treaty; holds the person's row, so that two at once are counted. */
export async function countReadings(tx: Tx, treatyId: string, creatorId: string): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${creatorId}::uuid FOR NO KEY UPDATE`;
  return tx.contributedReading.count({ where: { treatyId, creatorId, withdrawnAt: null } });
}

/** A reading of a treaty as its access is decided; undefined for none. */
export async function findReadingSubject(
  tx: Tx,
  slug: string,
  id: string,
): Promise<Extract<Subject, { type: 'reading' }> | undefined> {
  const row = await tx.contributedReading.findFirst({
    where: { id, treaty: { slug } },
    include: { treaty: { select: ACCESS } },
  });
  if (!row) return undefined;
  return {
    type: 'reading',
    creatorId: row.creatorId,
    visibility: row.visibility as Visibility,
    withdrawn: row.withdrawnAt !== null,
    treaty: toTreatySubject(row.treaty),
  };
}

export async function withdrawReadingRow(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.contributedReading.update({ where: { id }, data: { withdrawnAt: now } });
}
