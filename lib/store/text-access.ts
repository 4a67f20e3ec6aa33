import type { Actor } from '@/lib/core/access/policy';
import { Prisma } from '@/prisma/generated/client';

/**
 * The law of `can(actor, 'read', treaty)` and `can(actor, 'read', text)`, as the database is asked it:
 * what its owner keeps private, or deleted, is in no answer to anyone else. A test holds them together.
 * A link holder sees what everybody sees. Never null, so that NOT of it is the law as well.
 */

function me(actor: Actor): string | null {
  return actor.kind === 'user' ? actor.id : null;
}

/** Of the table `t`, in plain SQL. */
export function treatyVisibleTo(actor: Actor): Prisma.Sql {
  return Prisma.sql`(t."deletedAt" IS NULL
    AND (t."visibility" = 'public' OR COALESCE(t."ownerId" = ${me(actor)}::uuid, false)))`;
}

/** Of the tables `t` and, of its texts, `e`, in plain SQL. */
export function textVisibleTo(actor: Actor): Prisma.Sql {
  return Prisma.sql`(${treatyVisibleTo(actor)} AND e."deletedAt" IS NULL
    AND (e."visibility" = 'public' OR COALESCE(e."ownerId" = ${me(actor)}::uuid, false)))`;
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
