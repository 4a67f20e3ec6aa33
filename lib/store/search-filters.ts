import type { Actor } from '@/lib/core/access/policy';
import type { SearchFilters } from '@/lib/core/search/search-result';
import { VERIFICATION_STATES } from '@/lib/core/treaty/provision';
import { levelOf } from '@/lib/core/treaty/verification';
import { Prisma } from '@/prisma/generated/client';

/** What narrows a search, in plain SQL. Never null, and true where nothing is asked. */

const VERIFIED = VERIFICATION_STATES.filter((state) => levelOf(state) === 'verified');

/** When the treaty in the table `t` was signed or, unsigned, approved, by the preferred reading. */
const SIGNED = Prisma.sql`(SELECT d."date" FROM "LifecycleEvent" l
  JOIN "EventReading" d ON d."eventId" = l."id"
  WHERE l."treatyId" = t."id" AND l."kind" IN ('signed', 'approved')
  ORDER BY l."kind" <> 'signed', l."ordinal", NOT d."preferred", d."ordinal" LIMIT 1)`;

/** Of the table `t`. */
export function treatyFits(filters: SearchFilters): Prisma.Sql {
  return all(ofTreaty(filters), ofTreaty(filters.not));
}

/** Of the tables `e` and `t`. */
export function textFits(actor: Actor, filters: SearchFilters): Prisma.Sql {
  const of = (asked: SearchFilters = {}) => [...ofTreaty(asked), ...ofText(actor, asked)];
  return all(of(filters), of(filters.not));
}

/** Of the table `i` of provisions and quotations, apart from what their text has to fit. */
export function provisionFits(filters: SearchFilters): Prisma.Sql {
  return all(ofProvision(filters), ofProvision(filters.not));
}

function ofTreaty({ party = [], treaty, after, before, status }: SearchFilters = {}): Prisma.Sql[] {
  const asked = party.map(
    (
      code,
    ) => Prisma.sql`EXISTS (SELECT 1 FROM "TreatyParty" b JOIN "Party" p ON p."id" = b."partyId"
      WHERE b."treatyId" = t."id" AND p."code" = ${code})`,
  );
  if (treaty) asked.push(Prisma.sql`t."slug" = ANY(${[...treaty]})`);
  if (status) asked.push(Prisma.sql`t."status" = ANY(${[...status]})`);
  if (after !== undefined) asked.push(Prisma.sql`COALESCE(${SIGNED} >= ${after}, false)`);
  if (before !== undefined) asked.push(Prisma.sql`COALESCE(${SIGNED} < ${before}, false)`);
  return asked;
}

function ofText(actor: Actor, { standing, mine }: SearchFilters): Prisma.Sql[] {
  const asked: Prisma.Sql[] = [];
  if (standing) asked.push(Prisma.sql`e."standing" = ANY(${[...standing]})`);
  if (mine) {
    const me = actor.kind === 'user' ? actor.id : null;
    asked.push(Prisma.sql`COALESCE(e."ownerId" = ${me}::uuid, false)`);
  }
  return asked;
}

function ofProvision(filters: SearchFilters = {}): Prisma.Sql[] {
  const { lang, topic, kind, verified, in: where } = filters;
  const asked: Prisma.Sql[] = [];
  if (lang) asked.push(isLanguage(Prisma.sql`i."lang"`, lang));
  if (topic) asked.push(Prisma.sql`i."topics" && ${[...topic]}::text[]`);
  if (kind) asked.push(Prisma.sql`COALESCE(i."kind" = ANY(${[...kind]}), false)`);
  if (verified !== undefined) {
    const seen = Prisma.sql`i."state" = ANY(${VERIFIED})`;
    asked.push(
      verified ? Prisma.sql`COALESCE(${seen}, false)` : Prisma.sql`NOT COALESCE(${seen}, true)`,
    );
  }
  if (where && !where.includes('quotations')) asked.push(Prisma.sql`i."quotationId" IS NULL`);
  if (where && !where.includes('texts')) asked.push(Prisma.sql`i."quotationId" IS NOT NULL`);
  return asked;
}

/** True for a language and for all tags that begin with it. */
export function isLanguage(tag: Prisma.Sql, langs: readonly string[]): Prisma.Sql {
  const wanted = langs.map((lang) => lang.toLowerCase());
  return Prisma.sql`(lower(${tag}) = ANY(${wanted}) OR split_part(lower(${tag}), '-', 1) = ANY(${wanted}))`;
}

function all(asked: readonly Prisma.Sql[], unwanted: readonly Prisma.Sql[]): Prisma.Sql {
  const conditions = [...asked, ...unwanted.map((condition) => Prisma.sql`NOT (${condition})`)];
  return conditions.length === 0
    ? Prisma.sql`true`
    : Prisma.sql`(${Prisma.join(
        conditions.map((one) => Prisma.sql`(${one})`),
        ' AND ',
      )})`;
}
