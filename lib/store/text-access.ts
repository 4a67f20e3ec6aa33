import type { Actor } from '@/lib/core/access/policy';
import { Prisma } from '@/prisma/generated/client';

/**
 * The law of `can(actor, 'read', treaty)` and `can(actor, 'read', text)`, as the database is asked it:
 * what its owner keeps private, or deleted, is in no answer to anyone else. A test holds them together.
 * A link holder sees what everybody sees. Never null, so that NOT of it is the law as well.
 */

/**
 * Whose reading is asked about: an actor's or, where many people are asked about at once, that of the person
 * in each row of a table `me`, which has the columns of "User".
 */
export type Reader = Actor | typeof PERSON_OF_ROW;

export const PERSON_OF_ROW = { kind: 'person-of-row' } as const;

/** The reader's id in SQL; null for who has none. */
export function idOf(reader: Reader): Prisma.Sql {
  if (reader.kind === PERSON_OF_ROW.kind) return Prisma.sql`me."id"`;
  return Prisma.sql`${reader.kind === 'user' ? reader.id : null}::uuid`;
}

/** Of the table `t`, in plain SQL. */
export function treatyVisibleTo(reader: Reader): Prisma.Sql {
  return Prisma.sql`(t."deletedAt" IS NULL
    AND (t."visibility" = 'public' OR COALESCE(t."ownerId" = ${idOf(reader)}, false)))`;
}

/** Of the tables `t` and, of its texts, `e`, in plain SQL. */
export function textVisibleTo(reader: Reader): Prisma.Sql {
  return Prisma.sql`(${treatyVisibleTo(reader)} AND e."deletedAt" IS NULL
    AND (e."visibility" = 'public' OR COALESCE(e."ownerId" = ${idOf(reader)}, false)))`;
}

/** True in SQL where each of these versions is one that the actor may read. */
export function versionsVisibleTo(actor: Actor, ...ids: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (
    SELECT 1 FROM "Version" v
      JOIN "Expression" e ON e."id" = v."expressionId" JOIN "Treaty" t ON t."id" = e."treatyId"
    WHERE v."id" IN (${Prisma.join([...ids])}) AND NOT ${textVisibleTo(actor)})`;
}

function ownOrPublic(actor: Actor) {
  const seen: { visibility?: string; ownerId?: string }[] = [{ visibility: 'public' }];
  if (actor.kind === 'user') seen.push({ ownerId: actor.id });
  return { deletedAt: null, OR: seen };
}

/** Treaties that the actor may see. */
export function treatyWhere(actor: Actor): Prisma.TreatyWhereInput {
  return ownOrPublic(actor);
}

/** Texts that the actor may read, of treaties that the actor may see. */
export function textWhere(actor: Actor): Prisma.ExpressionWhereInput {
  return { ...ownOrPublic(actor), treaty: treatyWhere(actor) };
}

/** Texts alone, of a treaty that was found by `treatyWhere`. */
export function ownTextWhere(actor: Actor): Prisma.ExpressionWhereInput {
  return ownOrPublic(actor);
}
