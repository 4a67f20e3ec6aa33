import type { Actor, Subject } from '@/lib/core/access/policy';
import type { Visibility } from '@/lib/core/access/visibility';
import type { Anchor, Selector } from '@/lib/core/anchor/selector';
import type { Annotation } from '@/lib/core/annotation/annotation';
import type { NoteBody } from '@/lib/core/annotation/note-body';
import type { Prisma } from '@/prisma/generated/client';
import { anchorRow } from './anchors';
import { database, type Tx } from './database';

/** An annotation with what only services need to know of it. */
export type StoredAnnotation = {
  readonly annotation: Annotation;
  readonly subject: Extract<Subject, { type: 'annotation' }>;
};

/** The law of `can(actor, 'read', annotation)` in SQL; a test holds the two together. */
export function visibleTo(actor: Actor): Prisma.AnnotationWhereInput {
  const seen: Prisma.AnnotationWhereInput[] = [{ visibility: 'public' }];
  if (actor.kind === 'user') seen.push({ creatorId: actor.id });
  if (actor.kind === 'link-holder') seen.push({ id: actor.annotationId });
  return { deletedAt: null, OR: seen };
}

const include = {
  creator: { select: { id: true, name: true } },
  targets: {
    orderBy: { ordinal: 'asc' },
    include: {
      version: {
        select: {
          id: true,
          treatyId: true,
          number: true,
          lang: true,
          expression: { select: { treaty: { select: { slug: true } } } },
        },
      },
      anchors: true,
    },
  },
} satisfies Prisma.AnnotationInclude;

type AnnotationRow = Prisma.AnnotationGetPayload<{ include: typeof include }>;
type TargetRow = AnnotationRow['targets'][number];

/** Versions a page shows, and which texts they are versions of: `textOf` names one. */
type Shown = { readonly versionIds: readonly string[]; readonly texts: ReadonlySet<string> };

/** Treaty and language: what a version is one of many of. */
function textOf({ treatyId, lang }: { readonly treatyId: string; readonly lang: string }): string {
  return `${treatyId} ${lang}`;
}

/**
 * A target's anchor in the version asked for, or in the version it was made on where it lies in another
 * text: the other half of a note on a pair has its place, though not on this page.
 */
function pickAnchor(target: TargetRow, shown?: Shown): Anchor {
  const here = shown?.texts.has(textOf(target.version)) ? shown.versionIds : [target.versionId];
  const row = target.anchors.find((anchor) => here.includes(anchor.versionId));
  if (!row) return { state: 'orphaned' };
  if (row.state === 'ambiguous') {
    return {
      state: 'ambiguous',
      candidates: (row.candidates ?? []) as unknown as Extract<
        Anchor,
        { state: 'ambiguous' }
      >['candidates'],
    };
  }
  if (row.eId === null || row.start === null || row.end === null) return { state: 'orphaned' };
  const place = { eId: row.eId, start: row.start, end: row.end };
  return row.state === 'moved'
    ? { state: 'moved', ...place, score: row.score ?? 0 }
    : { state: 'exact', ...place };
}

function toStored(row: AnnotationRow, shown?: Shown): StoredAnnotation {
  const annotation: Annotation = {
    id: row.id,
    revision: row.revision,
    motivation: row.motivation as Annotation['motivation'],
    visibility: row.visibility as Visibility,
    body: row.body as unknown as NoteBody,
    targets: row.targets.map((target) => ({
      treaty: target.version.expression.treaty.slug,
      lang: target.version.lang,
      version: target.version.number,
      selector: {
        eId: target.eId,
        position: { start: target.start, end: target.end },
        quote: { exact: target.exact, prefix: target.prefix, suffix: target.suffix },
      },
      anchor: pickAnchor(target, shown),
    })),
    creator: row.creator,
    created: row.createdAt.toISOString(),
    modified: row.modifiedAt.toISOString(),
  };
  return {
    annotation,
    subject: {
      type: 'annotation',
      id: row.id,
      creatorId: row.creatorId,
      visibility: annotation.visibility,
      deleted: row.deletedAt !== null,
    },
  };
}

/** One annotation whoever asks, deleted or not; undefined when there is none. */
export async function findAnnotation(
  id: string,
  tx: Tx = database(),
): Promise<StoredAnnotation | undefined> {
  const row = await tx.annotation.findUnique({ where: { id }, include });
  return row ? toStored(row) : undefined;
}

export type AnnotationFilter = {
  readonly id?: string;
  readonly treaty?: string;
  readonly lang?: string;
  readonly versionIds?: readonly string[];
  readonly creatorId?: string;
  readonly exceptCreatorId?: string;
  readonly text?: string;
  /** Id of the last annotation of the page before. */
  readonly after?: string;
  readonly limit: number;
};

/** Which of these versions have any note anchored: the cheap question most page views end with. */
export async function findNotedVersions(
  versionIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await database().$queryRaw<{ id: string }[]>`
    SELECT v."id"::text AS "id" FROM "Version" v
    WHERE v."id" = ANY(${[...versionIds]}::uuid[])
      AND EXISTS (SELECT 1 FROM "Anchor" a WHERE a."versionId" = v."id")`;
  return new Set(rows.map((row) => row.id));
}

/** Prisma passes `contains` on to LIKE, whose wildcards a search for words does not mean. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** Annotations the actor may see, newest first; with `versionIds`, those anchored to any of them. */
export async function findAnnotations(
  actor: Actor,
  filter: AnnotationFilter,
): Promise<Annotation[]> {
  const { id, treaty, lang, versionIds, creatorId, exceptCreatorId, text, after, limit } = filter;
  const rows = await database().annotation.findMany({
    where: {
      AND: [
        visibleTo(actor),
        id ? { id } : {},
        creatorId ? { creatorId } : {},
        exceptCreatorId ? { NOT: { creatorId: exceptCreatorId } } : {},
        text ? { bodyText: { contains: escapeLike(text), mode: 'insensitive' } } : {},
        treaty
          ? { targets: { some: { version: { expression: { treaty: { slug: treaty } } } } } }
          : {},
        lang ? { targets: { some: { version: { lang } } } } : {},
        versionIds
          ? { targets: { some: { anchors: { some: { versionId: { in: [...versionIds] } } } } } }
          : {},
        after ? { id: { lt: after } } : {},
      ],
    },
    include,
    orderBy: { id: 'desc' },
    take: limit,
  });
  const shown = versionIds && rows.length > 0 ? await versionsOnPage(versionIds) : undefined;
  return rows.map((row) => toStored(row, shown).annotation);
}

async function versionsOnPage(versionIds: readonly string[]): Promise<Shown> {
  const versions = await database().version.findMany({
    where: { id: { in: [...versionIds] } },
    select: { treatyId: true, lang: true },
  });
  return { versionIds, texts: new Set(versions.map(textOf)) };
}

/**
 * Numbers of annotations the actor may see, by treaty slug. A note of several places counts for the
 * treaty of its first.
 */
export async function countAnnotationsByTreaty(actor: Actor): Promise<ReadonlyMap<string, number>> {
  const byVersion = await database().annotationTarget.groupBy({
    by: ['versionId'],
    where: { ordinal: 0, annotation: visibleTo(actor) },
    _count: { _all: true },
  });
  if (byVersion.length === 0) return new Map();
  const versions = await database().version.findMany({
    where: { id: { in: byVersion.map((row) => row.versionId) } },
    select: { id: true, expression: { select: { treaty: { select: { slug: true } } } } },
  });
  const slugs = new Map(versions.map(({ id, expression }) => [id, expression.treaty.slug]));
  const counts = new Map<string, number>();
  for (const { versionId, _count } of byVersion) {
    const slug = slugs.get(versionId) ?? '';
    counts.set(slug, (counts.get(slug) ?? 0) + _count._all);
  }
  return counts;
}

export type NewTarget = {
  readonly versionId: string;
  readonly selector: Selector;
  readonly anchor: Anchor;
};

export type NewAnnotation = {
  readonly creatorId: string;
  readonly motivation: Annotation['motivation'];
  readonly visibility: Visibility;
  readonly body: NoteBody;
  readonly bodyText: string;
  readonly targets: readonly NewTarget[];
};

/** Stores a new annotation with its first revision, targets and anchors. */
export async function insertAnnotation(tx: Tx, input: NewAnnotation): Promise<StoredAnnotation> {
  const { creatorId, motivation, visibility, bodyText } = input;
  const body = input.body as unknown as Prisma.InputJsonValue;
  const row = await tx.annotation.create({
    data: {
      creatorId,
      motivation,
      visibility,
      body,
      bodyText,
      revisions: { create: { revision: 1, visibility, body } },
      targets: {
        create: input.targets.map(({ versionId, selector, anchor }, ordinal) => ({
          versionId,
          ordinal,
          eId: selector.eId,
          start: selector.position.start,
          end: selector.position.end,
          ...selector.quote,
          anchors: { create: anchorRow(versionId, anchor) },
        })),
      },
    },
    include,
  });
  return toStored(row);
}

export type AnnotationChange = {
  readonly visibility: Visibility;
  readonly body: NoteBody;
  readonly bodyText: string;
};

/**
 * Saves a new revision if the stored one is still `expected`; answers false when it is not.
 * The comparison and the write are one statement, so two editors cannot both win.
 */
export async function updateAnnotation(
  tx: Tx,
  id: string,
  expected: number,
  change: AnnotationChange,
): Promise<boolean> {
  const { visibility, bodyText } = change;
  const body = change.body as unknown as Prisma.InputJsonValue;
  const revision = expected + 1;
  const { count } = await tx.annotation.updateMany({
    where: { id, revision: expected, deletedAt: null },
    data: { visibility, body, bodyText, revision, modifiedAt: new Date() },
  });
  if (count === 0) return false;
  await tx.annotationRevision.create({ data: { annotationId: id, revision, visibility, body } });
  return true;
}

/** Marks an annotation deleted, or brings it back; false when `expected` is given and stale. */
export async function setDeleted(
  tx: Tx,
  id: string,
  deleted: boolean,
  expected?: number,
): Promise<boolean> {
  const { count } = await tx.annotation.updateMany({
    where: { id, ...(expected === undefined ? {} : { revision: expected }) },
    data: { deletedAt: deleted ? new Date() : null },
  });
  return count > 0;
}
