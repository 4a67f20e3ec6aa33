import type { Actor } from '@/lib/core/access/policy';
import type { NoteVisibility } from '@/lib/core/access/visibility';
import type { Selector } from '@/lib/core/anchor/selector';
import type { Annotation, LinkType } from '@/lib/core/annotation/annotation';
import type { NoteBody } from '@/lib/core/annotation/note-body';
import type { Prisma } from '@/prisma/generated/client';
import { anchorRow, type PlacedAnchor } from './anchors';
import {
  ANNOTATION,
  type Asked,
  ONE_ANNOTATION,
  type StoredAnnotation,
  toAnnotation,
  toStored,
} from './annotation-rows';
import { database, type Tx } from './database';
import { visibleTo } from './note-access';
import { recordNewNote, recordNoteChange } from './note-changes';
import { type AnnotationFilter, askedBy } from './note-filter';
import { quotesOf, searchTextOf } from './note-search';
import { readBy } from './read-notes';
import { indexNotes } from './search-notes';

/** One annotation whoever asks, deleted or not; undefined when there is none. */
export async function findAnnotation(
  id: string,
  tx: Tx = database(),
): Promise<StoredAnnotation | undefined> {
  const row = await tx.annotation.findUnique({ where: { id }, include: ONE_ANNOTATION });
  return row ? toStored(row) : undefined;
}

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

/**
 * Annotations the actor may see, newest first; with `treaty`, `lang` and `versionIds`, those of which
 * one and the same target fits them all: made on that treaty, in that language, anchored to any of them.
 */
export async function findAnnotations(
  actor: Actor,
  filter: AnnotationFilter,
): Promise<Annotation[]> {
  const { versionIds, elsewhere, limit } = filter;
  const rows = await database().annotation.findMany({
    where: askedBy(actor, filter),
    include: ANNOTATION,
    orderBy: { id: 'desc' },
    take: limit,
  });
  const texts = versionIds && rows.length > 0 ? await textsOf(versionIds) : undefined;
  const asked = versionIds && texts && { versionIds, texts, elsewhere };
  return readBy(actor, rows, asked);
}

/** The ids of what `findAnnotations` answers. */
export async function findAnnotationIds(actor: Actor, filter: AnnotationFilter): Promise<string[]> {
  const rows = await database().annotation.findMany({
    where: askedBy(actor, filter),
    select: { id: true },
    orderBy: { id: 'desc' },
    take: filter.limit,
  });
  return rows.map(({ id }) => id);
}

async function textsOf(versionIds: readonly string[]): Promise<ReadonlySet<string>> {
  const versions = await database().version.findMany({
    where: { id: { in: [...versionIds] } },
    select: { expressionId: true },
  });
  return new Set(versions.map(({ expressionId }) => expressionId));
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
  /** The version it was made on. */
  readonly versionId: string;
  readonly selector: Selector;
  /** Its places: in that version, and in the newest where that is another. */
  readonly anchors: readonly PlacedAnchor[];
};

export type NewAnnotation = {
  readonly creatorId: string;
  readonly motivation: Annotation['motivation'];
  readonly visibility: NoteVisibility;
  /** With the visibility `group`. */
  readonly groupId?: string;
  /** Of a reply, with what it answers; it has no targets. */
  readonly rootId?: string;
  readonly parentId?: string;
  readonly linkType?: LinkType;
  readonly body: NoteBody;
  readonly bodyText: string;
  readonly targets: readonly NewTarget[];
};

/** Its author writes there, and nobody has answered. */
const JUST_MADE = { ofGroup: true };
const AS_MADE: Asked = { versionIds: [], texts: new Set(), elsewhere: 'as-made' };

/**
 * Stores a new annotation with its first revision, targets and anchors, and answers it with its anchors
 * in the versions it was made on.
 */
export async function insertAnnotation(tx: Tx, input: NewAnnotation): Promise<Annotation> {
  const { creatorId, motivation, visibility, bodyText } = input;
  const { groupId, rootId, parentId, linkType } = input;
  const body = input.body as unknown as Prisma.InputJsonValue;
  const row = await tx.annotation.create({
    data: {
      creatorId,
      motivation,
      visibility,
      groupId,
      rootId,
      parentId,
      linkType,
      body,
      bodyText,
      searchText: searchTextOf(
        bodyText,
        input.targets.map(({ selector }) => selector.quote),
      ),
      revisions: { create: { revision: 1, visibility, groupId, body } },
      targets: {
        create: input.targets.map(({ versionId, selector, anchors }, ordinal) => ({
          versionId,
          ordinal,
          eId: selector.eId,
          start: selector.position.start,
          end: selector.position.end,
          ...selector.quote,
          anchors: { create: anchors.map(anchorRow) },
        })),
      },
    },
    include: ANNOTATION,
  });
  await indexNotes(tx, [row.id]);
  await recordNewNote(tx, row.id);
  return toAnnotation(row, JUST_MADE, AS_MADE);
}

export type AnnotationChange = {
  readonly visibility: NoteVisibility;
  /** With the visibility `group`. */
  readonly groupId?: string;
  readonly body: NoteBody;
  readonly bodyText: string;
  /** The words are others than before. */
  readonly reworded: boolean;
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
  const { visibility, bodyText, groupId = null } = change;
  const body = change.body as unknown as Prisma.InputJsonValue;
  const revision = expected + 1;
  const searchText = searchTextOf(bodyText, await quotesOf(tx, id));
  await recordNoteChange(tx, id);
  const { count } = await tx.annotation.updateMany({
    where: { id, revision: expected, deletedAt: null },
    data: {
      ...{ visibility, groupId, body, bodyText, searchText, revision },
      ...(change.reworded && { modifiedAt: new Date() }),
    },
  });
  if (count === 0) return false;
  await indexNotes(tx, [id]);
  await moveReplies(tx, id, { visibility, groupId });
  await tx.annotationRevision.create({
    data: { annotationId: id, revision, visibility, groupId, body },
  });
  return true;
}

/**
 * An author's own replies go with their note. Those of others stay what they were written for, so that no
 * later move shows them to more people; only from the public they go along into a group, which is less.
 */
async function moveReplies(
  tx: Tx,
  rootId: string,
  to: { readonly visibility: NoteVisibility; readonly groupId: string | null },
): Promise<void> {
  const { creatorId } = await tx.annotation.findUniqueOrThrow({
    where: { id: rootId },
    select: { creatorId: true },
  });
  await tx.annotation.updateMany({ where: { rootId, creatorId }, data: to });
  if (to.visibility !== 'group') return;
  await tx.annotation.updateMany({ where: { rootId, visibility: 'public' }, data: to });
}

/** Marks an annotation deleted, or brings it back; false when `expected` is given and stale. */
export async function setDeleted(
  tx: Tx,
  id: string,
  deleted: boolean,
  expected?: number,
): Promise<boolean> {
  await recordNoteChange(tx, id);
  const { count } = await tx.annotation.updateMany({
    where: { id, ...(expected === undefined ? {} : { revision: expected }) },
    data: { deletedAt: deleted ? new Date() : null },
  });
  return count > 0;
}
