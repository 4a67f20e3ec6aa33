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
    readReplyWhere(withoutLink(actor)),
  ];
  if (actor.kind === 'user') seen.push({ creatorId: actor.id });
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
  return { OR: [visibleTo(actor), { AND: [gone, threadWhere(reader)] }] };
}

/** Replies that people other than their authors read, be they deleted or not. */
export function readReplyWhere(actor: Actor): Prisma.AnnotationWhereInput {
  const shown: Prisma.AnnotationWhereInput[] = [{ hiddenAt: null }];
  if (actor.kind === 'user') shown.push({ root: keptInOrderWhere(actor) });
  return { root: threadWhere(actor), AND: [circleWhere(actor), { OR: shown }] };
}

/** First notes of threads that an actor reads, be they deleted or not. */
function threadWhere(actor: Actor): Prisma.AnnotationWhereInput {
  const shown: Prisma.AnnotationWhereInput[] = [{ hiddenAt: null }];
  const circle: Prisma.AnnotationWhereInput[] = [circleWhere(actor)];
  if (actor.kind === 'user') {
    shown.push({ creatorId: actor.id }, keptInOrderWhere(actor));
    circle.push({ creatorId: actor.id, visibility: 'private' });
  }
  return { AND: [{ OR: shown }, { OR: circle }], ...readableWhere(actor) };
}

/** Among first notes, those of which an actor is the audience, be they deleted or not. */
function audienceWhere(actor: Actor): Prisma.AnnotationWhereInput {
  const readable = readableWhere(actor);
  const seen: Prisma.AnnotationWhereInput[] = [
    { hiddenAt: null, ...circleWhere(actor), ...readable },
  ];
  if (actor.kind === 'link-holder') seen.push({ id: actor.annotationId, ...readable });
  if (actor.kind === 'user') seen.push(keptInOrderWhere(actor));
  return { OR: seen };
}

/** What was written for everyone, or for a group that the actor has a role in now. */
function circleWhere(actor: Actor): Prisma.AnnotationWhereInput {
  if (actor.kind !== 'user') return { visibility: 'public' };
  const members = { some: { userId: actor.id, leftAt: null } };
  return { OR: [{ visibility: 'public' }, { visibility: 'group', group: { members } }] };
}

/** First notes of threads in which an actor keeps order, and so reads what is hidden. */
export function keptInOrderWhere(
  actor: Extract<Actor, { kind: 'user' }>,
): Prisma.AnnotationWhereInput {
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
  return Prisma.sql`(a."deletedAt" IS NULL AND (${isOwn(actor, 'a')} OR ${isAudience(actor)}))`;
}

/** Notes and replies, of the tables `a` and, joined by `a."rootId"`, `r`. Says what `visibleTo` says. */
export function noteOrReplyVisibleTo(reader: Reader): Prisma.Sql {
  return Prisma.sql`(a."deletedAt" IS NULL AND (${isOwn(reader, 'a')}
    OR CASE WHEN a."rootId" IS NULL THEN ${isAudience(reader)}
      ELSE ${readsReply(withoutLink(reader), { reply: 'a', root: 'r' })} END))`;
}

/** First notes in the table `a` that a page shows. Says what `shownTo` says. */
export function noteShownTo(actor: Actor): Prisma.Sql {
  const reader = withoutLink(actor);
  return Prisma.sql`(${noteVisibleTo(actor)} OR (a."deletedAt" IS NOT NULL AND a."rootId" IS NULL
    AND ${readsThread(reader, 'a')} AND EXISTS (SELECT 1 FROM "Annotation" r
      WHERE r."rootId" = a."id" AND r."deletedAt" IS NULL
        AND (${isOwn(reader, 'r')} OR ${readsReply(reader, { reply: 'r', root: 'a' })}))))`;
}

function isOwn(reader: Reader, table: NoteTable): Prisma.Sql {
  return Prisma.sql`COALESCE(${Prisma.raw(table)}."creatorId" = ${idOf(reader)}, false)`;
}

function readsReply(
  reader: Reader,
  { reply, root }: { readonly reply: NoteTable; readonly root: NoteTable },
): Prisma.Sql {
  return Prisma.sql`((${Prisma.raw(reply)}."hiddenAt" IS NULL OR ${keptInOrderBy(reader, root)})
    AND ${isInCircle(reader, reply)} AND ${readsThread(reader, root)})`;
}

function readsThread(reader: Reader, table: NoteTable): Prisma.Sql {
  const n = Prisma.raw(table);
  const own = isOwn(reader, table);
  return Prisma.sql`((${n}."hiddenAt" IS NULL OR ${own} OR ${keptInOrderBy(reader, table)})
    AND (${isInCircle(reader, table)} OR (${own} AND ${n}."visibility" = 'private'))
    AND ${readableBy(reader, table)})`;
}

/** Of first notes in the table `a`. */
function isAudience(reader: Reader): Prisma.Sql {
  const seen = [
    Prisma.sql`(a."hiddenAt" IS NULL AND ${isInCircle(reader, 'a')} AND ${readableBy(reader, 'a')})`,
    keptInOrderBy(reader, 'a'),
  ];
  if (reader.kind === 'link-holder') {
    seen.push(Prisma.sql`(a."id" = ${reader.annotationId}::uuid AND ${readableBy(reader, 'a')})`);
  }
  return Prisma.sql`(${Prisma.join(seen, ' OR ')})`;
}

function isInCircle(reader: Reader, table: NoteTable): Prisma.Sql {
  const n = Prisma.raw(table);
  if (!isPerson(reader)) return Prisma.sql`(${n}."visibility" = 'public')`;
  return Prisma.sql`(${n}."visibility" = 'public'
    OR (${n}."visibility" = 'group' AND ${hasRoleIn(reader, table)}))`;
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
