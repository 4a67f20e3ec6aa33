import { GROUP_ROLES, ORDER_KEEPERS } from '@/lib/core/access/group';
import { type Actor, ANONYMOUS } from '@/lib/core/access/policy';
import { Prisma } from '@/prisma/generated/client';
import { idOf, PERSON_OF_ROW, type Reader, textVisibleTo, textWhere } from './text-access';

/**
 * The law of `can(actor, 'read', annotation)`, as the database is asked it: for Prisma, and in plain SQL
 * where Prisma cannot ask what is asked. A test holds both to the law; what is changed here is changed in
 * both.
 */

/** A share link opens one note, not what others answered. */
function withoutLink<R extends Reader>(reader: R): R | Actor {
  return reader.kind === 'link-holder' ? ANONYMOUS : reader;
}

/** Notes and replies that the actor may read. */
export function visibleTo(actor: Actor): Prisma.AnnotationWhereInput {
  const seen: Prisma.AnnotationWhereInput[] = [
    { rootId: null, ...audienceWhere(actor) },
    { hiddenAt: null, root: audienceWhere(withoutLink(actor)) },
  ];
  if (actor.kind === 'user') {
    seen.push({ creatorId: actor.id }, { root: keptInOrderWhere(actor) });
  }
  return { deletedAt: null, OR: seen };
}

/**
 * What lists of notes show: notes that the actor may read, and what was deleted of first notes while
 * there are answers for the actor to read.
 */
export function shownTo(actor: Actor): Prisma.AnnotationWhereInput {
  const reader = withoutLink(actor);
  const answered = { replies: { some: visibleTo(reader) } };
  const gone = { rootId: null, deletedAt: { not: null }, ...answered };
  return { OR: [visibleTo(actor), { AND: [gone, audienceWhere(reader)] }] };
}

/** First notes of threads that an actor reads, be they deleted or not. */
function audienceWhere(actor: Actor): Prisma.AnnotationWhereInput {
  const readable = readableWhere(actor);
  const shown = { hiddenAt: null, ...readable };
  const seen: Prisma.AnnotationWhereInput[] = [{ visibility: 'public', ...shown }];
  if (actor.kind === 'link-holder') seen.push({ id: actor.annotationId, ...readable });
  if (actor.kind === 'user') {
    const members = { some: { userId: actor.id, leftAt: null } };
    seen.push({ creatorId: actor.id }, keptInOrderWhere(actor));
    seen.push({ visibility: 'group', group: { members }, ...shown });
  }
  return { OR: seen };
}

/** First notes of threads in which an actor keeps order, and so reads what is hidden. */
function keptInOrderWhere(actor: Extract<Actor, { kind: 'user' }>): Prisma.AnnotationWhereInput {
  const members = { some: { userId: actor.id, leftAt: null, role: { in: [...ORDER_KEEPERS] } } };
  const kept: Prisma.AnnotationWhereInput[] = [{ visibility: 'group', group: { members } }];
  if (actor.moderator) kept.push({ visibility: 'public' });
  return { OR: kept, ...readableWhere(actor) };
}

function readableWhere(actor: Actor): Prisma.AnnotationWhereInput {
  return { targets: { every: { version: { expression: textWhere(actor) } } } };
}

/** In plain SQL, the table that a note is in. */
type NoteTable = 'a' | 'r';

/** First notes in the table `a` that the actor may read, in plain SQL: replies have no places. */
export function noteVisibleTo(actor: Actor): Prisma.Sql {
  return Prisma.sql`(a."deletedAt" IS NULL AND ${audienceOf(actor, 'a')})`;
}

/** Notes and replies, of the tables `a` and, joined by `a."rootId"`, `r`. Says what `visibleTo` says. */
export function noteOrReplyVisibleTo(reader: Reader): Prisma.Sql {
  return Prisma.sql`(a."deletedAt" IS NULL AND (${isOwn(reader, 'a')}
    OR CASE WHEN a."rootId" IS NULL THEN ${audienceOf(reader, 'a')}
      ELSE (a."hiddenAt" IS NULL OR ${keptInOrderBy(reader, 'r')}) AND ${audienceOf(withoutLink(reader), 'r')} END))`;
}

/** First notes in the table `a` that a page shows. Says what `shownTo` says. */
export function noteShownTo(actor: Actor): Prisma.Sql {
  const reader = withoutLink(actor);
  return Prisma.sql`(${noteVisibleTo(actor)} OR (a."deletedAt" IS NOT NULL AND a."rootId" IS NULL
    AND ${audienceOf(reader, 'a')} AND EXISTS (SELECT 1 FROM "Annotation" r
      WHERE r."rootId" = a."id" AND r."deletedAt" IS NULL
        AND (r."hiddenAt" IS NULL OR ${isOwn(reader, 'r')} OR ${keptInOrderBy(reader, 'a')}))))`;
}

function isOwn(reader: Reader, table: NoteTable): Prisma.Sql {
  return Prisma.sql`COALESCE(${Prisma.raw(table)}."creatorId" = ${idOf(reader)}, false)`;
}

function audienceOf(reader: Reader, table: NoteTable): Prisma.Sql {
  const n = Prisma.raw(table);
  const readable = readableBy(reader, table);
  const seen = [
    Prisma.sql`(${n}."visibility" = 'public' AND ${n}."hiddenAt" IS NULL AND ${readable})`,
  ];
  if (reader.kind === 'link-holder') {
    seen.push(Prisma.sql`(${n}."id" = ${reader.annotationId}::uuid AND ${readable})`);
  }
  if (isPerson(reader)) {
    seen.push(Prisma.sql`${n}."creatorId" = ${idOf(reader)}`);
    seen.push(Prisma.sql`(${n}."visibility" = 'group' AND ${n}."hiddenAt" IS NULL
      AND ${hasRoleIn(reader, table)} AND ${readable})`);
    seen.push(keptInOrderBy(reader, table));
  }
  return Prisma.sql`(${Prisma.join(seen, ' OR ')})`;
}

function keptInOrderBy(reader: Reader, table: NoteTable): Prisma.Sql {
  if (!isPerson(reader)) return Prisma.sql`false`;
  const n = Prisma.raw(table);
  return Prisma.sql`(CASE ${n}."visibility" WHEN 'public' THEN ${moderates(reader)}
    WHEN 'group' THEN ${hasRoleIn(reader, table, ORDER_KEEPERS)} ELSE false END
    AND ${readableBy(reader, table)})`;
}

type PersonReading = Extract<Reader, { kind: 'user' | 'person-of-row' }>;

function isPerson(reader: Reader): reader is PersonReading {
  return reader.kind === 'user' || reader.kind === PERSON_OF_ROW.kind;
}

function moderates(reader: PersonReading): Prisma.Sql {
  if (reader.kind === PERSON_OF_ROW.kind) return Prisma.sql`me."moderator"`;
  return reader.moderator ? Prisma.sql`true` : Prisma.sql`false`;
}

function hasRoleIn(
  reader: Reader,
  table: NoteTable,
  roles: readonly string[] = GROUP_ROLES,
): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "GroupMember" m
    WHERE m."groupId" = ${Prisma.raw(table)}."groupId" AND m."userId" = ${idOf(reader)}
      AND m."leftAt" IS NULL AND m."role" = ANY(${[...roles]}))`;
}

function readableBy(reader: Reader, table: NoteTable): Prisma.Sql {
  return placesReadable(reader, Prisma.sql`${Prisma.raw(table)}."id"`);
}

/** True where the actor may read every text that the first note of this id quotes. */
export function placesReadable(reader: Reader, id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (
    SELECT 1 FROM "AnnotationTarget" q
      JOIN "Version" v ON v."id" = q."versionId"
      JOIN "Expression" e ON e."id" = v."expressionId" JOIN "Treaty" t ON t."id" = e."treatyId"
    WHERE q."annotationId" = ${id} AND NOT ${textVisibleTo(reader)})`;
}
