import type { Prisma } from '@/prisma/generated/client';
import { database, type Tx } from './database';
import { findSavedSearches } from './saved-searches';
import { indexNotes } from './search-notes';

/** Everything that is stored of one person, for whoever takes it away or has it deleted. */

const PLACE = {
  select: {
    lang: true,
    number: true,
    expression: { select: { name: true, treaty: { select: { slug: true } } } },
  },
} as const;

type Placed = Prisma.VersionGetPayload<typeof PLACE>;

function placeOf({ lang, number, expression }: Placed) {
  const { name, treaty } = expression;
  return { treaty: treaty.slug, lang, ...(name !== '' && { name }), version: number };
}

/** What a person stored besides notes, as plain values. */
export async function findPersonData(userId: string) {
  const client = database();
  const [
    identities,
    sessions,
    corrections,
    cells,
    readings,
    shareLinks,
    notifications,
    groups,
    drafts,
    savedSearches,
  ] = await Promise.all([
    client.account.findMany({
      where: { userId },
      select: { provider: true, createdAt: true },
      orderBy: { id: 'asc' },
    }),
    client.session.findMany({
      where: { userId },
      select: { createdAt: true, expiresAt: true, userAgent: true },
      orderBy: { id: 'asc' },
    }),
    client.alignmentCorrection.findMany({
      where: { creatorId: userId },
      omit: { creatorId: true, leftVersionId: true, rightVersionId: true },
      include: { leftVersion: PLACE, rightVersion: PLACE },
      orderBy: { id: 'asc' },
    }),
    client.statementCorrection.findMany({
      where: { creatorId: userId },
      omit: { creatorId: true, versionId: true },
      include: { version: PLACE },
      orderBy: { id: 'asc' },
    }),
    client.contributedReading.findMany({
      where: { creatorId: userId },
      omit: { creatorId: true, treatyId: true },
      include: { treaty: { select: { slug: true } } },
      orderBy: { id: 'asc' },
    }),
    client.shareLink.findMany({
      where: { ownerId: userId },
      omit: { ownerId: true, tokenHash: true },
      orderBy: { id: 'asc' },
    }),
    findTold(userId),
    findMemberships(userId),
    client.draft.findMany({ where: { ownerId: userId }, omit: { ownerId: true } }),
    findSavedSearches(userId),
  ]);
  return {
    identities,
    sessions,
    corrections: corrections.map(({ leftVersion, rightVersion, ...correction }) => ({
      sides: [placeOf(leftVersion), placeOf(rightVersion)],
      ...correction,
    })),
    statementCorrections: cells.map(({ version, ...correction }) => ({
      ...placeOf(version),
      ...correction,
    })),
    readings: readings.map(({ treaty, ...reading }) => ({ treaty: treaty.slug, ...reading })),
    shareLinks,
    drafts,
    notifications,
    groups,
    savedSearches,
  };
}

/** What a person was told. */
function findTold(userId: string) {
  return database().notification.findMany({
    where: { userId },
    select: { kind: true, annotationId: true, createdAt: true, readAt: true },
    orderBy: { id: 'asc' },
  });
}

/** The groups that a person is or was in; what one is called is its members' to know. */
async function findMemberships(userId: string) {
  const rows = await database().groupMember.findMany({
    where: { userId },
    select: {
      role: true,
      joinedAt: true,
      leftAt: true,
      group: { select: { id: true, name: true } },
    },
    orderBy: { joinedAt: 'asc' },
  });
  return rows.map(({ group: { id, name }, ...membership }) => ({
    id,
    ...(membership.leftAt === null && { name }),
    ...membership,
  }));
}

const WHOLE = {
  omit: { creatorId: true, searchText: true },
  include: {
    codes: {
      select: { code: { select: { id: true, codebookId: true, notation: true, label: true } } },
      orderBy: { code: { ordinal: 'asc' } },
    },
    revisions: { orderBy: { revision: 'asc' }, omit: { annotationId: true } },
    targets: {
      orderBy: { ordinal: 'asc' },
      select: {
        eId: true,
        start: true,
        end: true,
        exact: true,
        prefix: true,
        suffix: true,
        version: PLACE,
      },
    },
  },
} as const;

/** A person's notes in pages, oldest first, deleted ones too, each with all its revisions and places. */
export async function findWholeNotes(creatorId: string, after: string | undefined, take: number) {
  const notes = await database().annotation.findMany({
    ...WHOLE,
    where: { creatorId, ...(after === undefined ? {} : { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take,
  });
  return notes.map(({ targets, codes, ...note }) => ({
    ...note,
    codes: codes.map(({ code }) => code),
    targets: targets.map(({ version, eId, start, end, ...quote }) => ({
      ...placeOf(version),
      selector: { eId, position: { start, end }, quote },
    })),
  }));
}

/** How much of a person is stored, as they see it: what they deleted or withdrew is not counted. */
export type PersonCounts = {
  readonly notes: { readonly private: number; readonly group: number; readonly public: number };
  readonly corrections: { readonly private: number; readonly public: number };
  readonly shareLinks: number;
  readonly texts: { readonly private: number; readonly public: number };
  readonly imports: number;
};

export async function countPersonData(userId: string, now: Date): Promise<PersonCounts> {
  const client = database();
  const ofNotes = { creatorId: userId, deletedAt: null };
  const ofCorrections = { creatorId: userId, withdrawnAt: null };
  const ofTexts = { ownerId: userId, deletedAt: null };
  const [
    notes,
    groupNotes,
    publicNotes,
    corrections,
    publicCorrections,
    cells,
    publicCells,
    texts,
    publicTexts,
    imports,
    shareLinks,
  ] = await Promise.all([
    client.annotation.count({ where: ofNotes }),
    client.annotation.count({ where: { ...ofNotes, visibility: 'group' } }),
    client.annotation.count({ where: { ...ofNotes, visibility: 'public' } }),
    client.alignmentCorrection.count({ where: ofCorrections }),
    client.alignmentCorrection.count({ where: { ...ofCorrections, visibility: 'public' } }),
    client.statementCorrection.count({ where: ofCorrections }),
    client.statementCorrection.count({ where: { ...ofCorrections, visibility: 'public' } }),
    client.expression.count({ where: ofTexts }),
    client.expression.count({ where: { ...ofTexts, visibility: 'public' } }),
    client.import.count({ where: { ownerId: userId } }),
    client.shareLink.count({
      where: {
        ownerId: userId,
        revokedAt: null,
        OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
      },
    }),
  ]);
  return {
    notes: { private: notes - groupNotes - publicNotes, group: groupNotes, public: publicNotes },
    corrections: {
      private: corrections - publicCorrections + cells - publicCells,
      public: publicCorrections + publicCells,
    },
    shareLinks,
    texts: { private: texts - publicTexts, public: publicTexts },
    imports,
  };
}

/**
 * Gives what a person made public, or wrote to a group, to another, in its last state alone: earlier ones may have been
 * private. What is left theirs is private, deleted or withdrawn.
 */
export async function handOverPublic(tx: Tx, from: string, to: string): Promise<void> {
  await tx.annotation.updateMany({
    where: { creatorId: from, visibility: { in: ['group', 'public'] }, deletedAt: null },
    data: { creatorId: to },
  });
  await tx.$executeRaw`
    DELETE FROM "AnnotationRevision" r USING "Annotation" a
    WHERE a."id" = r."annotationId" AND a."creatorId" = ${to}::uuid
      AND r."revision" < a."revision"`;
  await tx.alignmentCorrection.updateMany({
    where: { creatorId: from, visibility: 'public', withdrawnAt: null },
    data: { creatorId: to },
  });
  await tx.statementCorrection.updateMany({
    where: { creatorId: from, visibility: 'public', withdrawnAt: null },
    data: { creatorId: to },
  });
  await tx.contributedReading.updateMany({
    where: { creatorId: from, visibility: 'public', withdrawnAt: null },
    data: { creatorId: to },
  });
}

/** How many notes of a person others have answered. */
export async function countAnsweredNotes(tx: Tx, userId: string): Promise<number> {
  return (await findAnsweredNotes(tx, userId)).length;
}

/**
 * Holds all notes of a person against answers: one that is written meanwhile is either there by now, or waits
 * and is refused.
 */
export async function holdNotesOf(tx: Tx, creatorId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT "id" FROM "Annotation" WHERE "creatorId" = ${creatorId}::uuid ORDER BY "id" FOR UPDATE`;
}

/** First notes with answers of others in their thread, and replies that others answered. */
async function findAnsweredNotes(tx: Tx, creatorId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT a."id"::text AS "id" FROM "Annotation" a
    WHERE a."creatorId" = ${creatorId}::uuid AND EXISTS (
      SELECT 1 FROM "Annotation" r
      WHERE r."rootId" = COALESCE(a."rootId", a."id") AND r."creatorId" <> a."creatorId"
        AND (a."rootId" IS NULL OR r."parentId" = a."id"))`;
  return rows.map(({ id }) => id);
}

/**
 * Empties a person's notes that others answered, and gives what is left to another: the answers are not
 * theirs to take along, and need a note to stand under.
 */
export async function leaveStubs(tx: Tx, from: string, to: string, now: Date): Promise<void> {
  const ids = await findAnsweredNotes(tx, from);
  await tx.annotationRevision.deleteMany({ where: { annotationId: { in: ids } } });
  await tx.annotation.updateMany({
    where: { id: { in: ids } },
    data: { ...EMPTIED, creatorId: to, deletedAt: now },
  });
  await indexNotes(tx, ids);
}

const EMPTIED = {
  body: { root: { type: 'root', children: [] } },
  bodyText: '',
  searchText: '',
  hiddenReason: null,
};

/** Forgets the answers that were kept for a person's repeated requests: they hold what was written. */
export async function deleteRememberedAnswers(tx: Tx, userId: string): Promise<void> {
  await tx.idempotentRequest.deleteMany({ where: { userId } });
}
