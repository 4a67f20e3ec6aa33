import type { Subject } from '@/lib/core/access/policy';
import type { Visibility } from '@/lib/core/access/visibility';
import type { Anchor } from '@/lib/core/anchor/selector';
import type { Annotation } from '@/lib/core/annotation/annotation';
import type { NoteBody } from '@/lib/core/annotation/note-body';
import type { Prisma } from '@/prisma/generated/client';
import { ACCESS, toTextSubject } from './access-rows';
import { anchorOfRow } from './anchors';

/** Rows of a note, its targets and their anchors -> the note as core has it, placed where it was asked for. */

/** An annotation with what only services need to know of it. */
export type StoredAnnotation = {
  readonly annotation: Annotation;
  readonly subject: Extract<Subject, { type: 'annotation' }>;
};

/** What is read of a note. */
export const ANNOTATION = {
  creator: { select: { id: true, name: true } },
  targets: {
    orderBy: { ordinal: 'asc' },
    include: {
      version: {
        select: {
          id: true,
          expressionId: true,
          number: true,
          lang: true,
          expression: {
            select: {
              name: true,
              ...ACCESS,
              treaty: { select: { slug: true, shortTitle: true, ...ACCESS } },
            },
          },
        },
      },
      // The newest version first.
      anchors: { orderBy: { version: { number: 'desc' } } },
    },
  },
} satisfies Prisma.AnnotationInclude;

type AnnotationRow = Prisma.AnnotationGetPayload<{ include: typeof ANNOTATION }>;
type TargetRow = AnnotationRow['targets'][number];

/** Versions asked for, and the ids of the texts that they are versions of. */
export type Asked = {
  readonly versionIds: readonly string[];
  readonly texts: ReadonlySet<string>;
  readonly elsewhere?: Elsewhere;
};

/**
 * Where the targets of other texts than those asked for are placed: in their newest version, or in the
 * one they were made on, for a page that quotes the other half of a note on a pair.
 */
export type Elsewhere = 'newest' | 'as-made';

/** A target's anchor in the version asked for, else in the newest of its text. */
function pickAnchor(target: TargetRow, asked?: Asked): Anchor {
  const row = pickRow(target, asked);
  if (!row) return { state: 'orphaned' };
  // How it was found is for the review of carried notes, not for every note that is shown.
  const { method: _, ...anchor } = anchorOfRow({ ...row, nearEId: null });
  return anchor;
}

function pickRow({ anchors, version, versionId }: TargetRow, asked?: Asked) {
  if (asked?.texts.has(version.expressionId)) {
    return anchors.find((anchor) => asked.versionIds.includes(anchor.versionId));
  }
  return asked?.elsewhere === 'as-made'
    ? anchors.find((anchor) => anchor.versionId === versionId)
    : anchors[0];
}

export function toStored(row: AnnotationRow, asked?: Asked): StoredAnnotation {
  const annotation: Annotation = {
    id: row.id,
    revision: row.revision,
    motivation: row.motivation as Annotation['motivation'],
    visibility: row.visibility as Visibility,
    body: row.body as unknown as NoteBody,
    targets: row.targets.map((target) => ({
      treaty: target.version.expression.treaty.slug,
      title: target.version.expression.treaty.shortTitle,
      lang: target.version.lang,
      ...(target.version.expression.name !== '' && { name: target.version.expression.name }),
      version: target.version.number,
      selector: {
        eId: target.eId,
        position: { start: target.start, end: target.end },
        quote: { exact: target.exact, prefix: target.prefix, suffix: target.suffix },
      },
      anchor: pickAnchor(target, asked),
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
      texts: row.targets.map(({ version }) => toTextSubject(version.expression)),
    },
  };
}
