import { GROUP_ROLES, ORDER_KEEPERS } from '@/lib/core/access/group';
import { type Actor, ANONYMOUS } from '@/lib/core/access/policy';
import { Prisma } from '@/prisma/generated/client';
import { textVisibleTo, textWhere } from './text-access';

/**
 * The law of `can(actor, 'read', annotation)`, as the database is asked it: for Prisma, and in plain SQL
 * where Prisma cannot ask what is asked. A test holds both to the law; what is changed here is changed in
 * both.
 */

/** A share link opens one note, not what others answered. */
function withoutLink(actor: Actor): Actor {
  return actor.kind === 'link-holder' ? ANONYMOUS : actor;
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
export function noteOrReplyVisibleTo(actor: Actor): Prisma.Sql {
  return Prisma.sql`(a."deletedAt" IS NULL AND (${isOwn(actor, 'a')}
    OR CASE WHEN a."rootId" IS NULL THEN ${audienceOf(actor, 'a')}
      ELSE (a."hiddenAt" IS NULL OR ${keptInOrderBy(actor, 'r')}) AND ${audienceOf(withoutLink(actor), 'r')} END))`;
}

/** First notes in the table `a` that a page shows. Says what `shownTo` says. */
export function noteShownTo(actor: Actor): Prisma.Sql {
  const reader = withoutLink(actor);
  return Prisma.sql`(${noteVisibleTo(actor)} OR (a."deletedAt" IS NOT NULL AND a."rootId" IS NULL
    AND ${audienceOf(reader, 'a')} AND EXISTS (SELECT 1 FROM "Annotation" r
      WHERE r."rootId" = a."id" AND r."deletedAt" IS NULL
        AND (r."hiddenAt" IS NULL OR ${isOwn(reader, 'r')} OR ${keptInOrderBy(reader, 'a')}))))`;
}

function isOwn(actor: Actor, table: NoteTable): Prisma.Sql {
  const me = actor.kind === 'user' ? actor.id : null;
  return Prisma.sql`COALESCE(${Prisma.raw(table)}."creatorId" = ${me}::uuid, false)`;
}

function audienceOf(actor: Actor, table: NoteTable): Prisma.Sql {
  const n = Prisma.raw(table);
  const readable = readableBy(actor, table);
  const seen = [
    Prisma.sql`(${n}."visibility" = 'public' AND ${n}."hiddenAt" IS NULL AND ${readable})`,
  ];
  if (actor.kind === 'link-holder') {
    seen.push(Prisma.sql`(${n}."id" = ${actor.annotationId}::uuid AND ${readable})`);
  }
  if (actor.kind === 'user') {
    seen.push(Prisma.sql`${n}."creatorId" = ${actor.id}::uuid`);
    seen.push(Prisma.sql`(${n}."visibility" = 'group' AND ${n}."hiddenAt" IS NULL
      AND ${hasRoleIn(actor.id, table)} AND ${readable})`);
    seen.push(keptInOrderBy(actor, table));
  }
  return Prisma.sql`(${Prisma.join(seen, ' OR ')})`;
}

function keptInOrderBy(actor: Actor, table: NoteTable): Prisma.Sql {
  if (actor.kind !== 'user') return Prisma.sql`false`;
  const n = Prisma.raw(table);
  const inPublic = actor.moderator ? Prisma.sql`true` : Prisma.sql`false`;
  return Prisma.sql`(CASE ${n}."visibility" WHEN 'public' THEN ${inPublic}
    WHEN 'group' THEN ${hasRoleIn(actor.id, table, ORDER_KEEPERS)} ELSE false END
    AND ${readableBy(actor, table)})`;
}

function hasRoleIn(
  userId: string,
  table: NoteTable,
  roles: readonly string[] = GROUP_ROLES,
): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "GroupMember" m
    WHERE m."groupId" = ${Prisma.raw(table)}."groupId" AND m."userId" = ${userId}::uuid
      AND m."leftAt" IS NULL AND m."role" = ANY(${[...roles]}))`;
}

function readableBy(actor: Actor, table: NoteTable): Prisma.Sql {
  return placesReadable(actor, Prisma.sql`${Prisma.raw(table)}."id"`);
}

/** True where the actor may read every text that the first note of this id quotes. */
export function placesReadable(actor: Actor, id: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (
    SELECT 1 FROM "AnnotationTarget" q
      JOIN "Version" v ON v."id" = q."versionId"
      JOIN "Expression" e ON e."id" = v."expressionId" JOIN "Treaty" t ON t."id" = e."treatyId"
    WHERE q."annotationId" = ${id} AND NOT ${textVisibleTo(actor)})`;
}
