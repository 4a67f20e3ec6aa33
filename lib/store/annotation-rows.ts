import type { GroupRole, NoteGroup } from '@/lib/core/access/group';
import type { NoteSubject } from '@/lib/core/access/policy';
import type { NoteVisibility } from '@/lib/core/access/visibility';
import type { Anchor } from '@/lib/core/anchor/selector';
import type {
  Annotation,
  AnnotationTarget,
  LinkType,
  Motivation,
} from '@/lib/core/annotation/annotation';
import type { CodeOfNote } from '@/lib/core/annotation/codebook';
import type { NoteBody } from '@/lib/core/annotation/note-body';
import type { Prisma } from '@/prisma/generated/client';
import { ACCESS, toTextSubject } from './access-rows';
import { anchorOfRow } from './anchors';

/** Rows of a note, its targets and their anchors -> the note as core has it, placed where it was asked for. */

/**
 * An annotation with what only services need to know of it. It names its group, and says how often it was
 * answered, whoever asks: what goes out to somebody is `asReadBy` them.
 */
export type StoredAnnotation = {
  readonly annotation: Annotation;
  readonly subject: NoteSubject;
};

/** What is read of a note. */
export const ANNOTATION = {
  creator: { select: { id: true, name: true } },
  group: { select: { id: true, name: true } },
  codes: {
    select: { code: { select: { id: true, notation: true, label: true, colour: true } } },
    orderBy: { code: { ordinal: 'asc' } },
  },
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

/** What is read of a group to decide who may do what to what is its. */
export const GROUP_ROLES_OF = {
  select: {
    id: true,
    name: true,
    closedAt: true,
    members: { where: { leftAt: null }, select: { userId: true, role: true } },
  },
} as const;

/** What is read to decide who may do what to a note. */
const DECIDED_BY = {
  targets: ANNOTATION.targets,
  group: GROUP_ROLES_OF,
} satisfies Prisma.AnnotationInclude;

/** What is read of a note that somebody asks for by its id. */
export const ONE_ANNOTATION = {
  ...ANNOTATION,
  ...DECIDED_BY,
  root: { include: DECIDED_BY },
  _count: { select: { replies: { where: { deletedAt: null, hiddenAt: null } } } },
} satisfies Prisma.AnnotationInclude;

type OneRow = Prisma.AnnotationGetPayload<{ include: typeof ONE_ANNOTATION }>;
type DecidedRow = Prisma.AnnotationGetPayload<{ include: typeof DECIDED_BY }>;
export type AnnotationRow = Prisma.AnnotationGetPayload<{ include: typeof ANNOTATION }>;
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
  // How it was found is for the review of carried notes, not for every note that is shown; but that its
  // author settled it is, for there is nothing to be done about it.
  const { method, ...anchor } = anchorOfRow({ ...row, nearEId: null });
  return method === 'person' ? { ...anchor, method } : anchor;
}

function pickRow({ anchors, version, versionId }: TargetRow, asked?: Asked) {
  if (asked?.texts.has(version.expressionId)) {
    return anchors.find((anchor) => asked.versionIds.includes(anchor.versionId));
  }
  return asked?.elsewhere === 'as-made'
    ? anchors.find((anchor) => anchor.versionId === versionId)
    : anchors[0];
}

const NO_WORDS: NoteBody = { root: { type: 'root', children: [] } };

/** What a note's reader is given beside it: how often it was answered, and whether they are in its group. */
export type Beside = { readonly replies?: number; readonly ofGroup: boolean };

/** A note as it stands in lists; of a deleted one nothing but where it stood and what answers it. */
export function toAnnotation(row: AnnotationRow, beside: Beside, asked?: Asked): Annotation {
  if (row.deletedAt !== null) return toStub(row, beside, asked);
  return {
    id: row.id,
    revision: row.revision,
    motivation: row.motivation as Motivation,
    visibility: row.visibility as NoteVisibility,
    ...groupOf(row, beside),
    ...(row.linkType !== null && { linkType: row.linkType as LinkType }),
    ...(row.codes.length > 0 && { codes: row.codes.map(({ code }) => toCodeOfNote(code)) }),
    ...threadOf(row, beside),
    body: row.body as unknown as NoteBody,
    targets: row.targets.map((target) => toTarget(target, asked)),
    creator: row.creator,
    created: row.createdAt.toISOString(),
    modified: row.modifiedAt.toISOString(),
  };
}

function toCodeOfNote(code: AnnotationRow['codes'][number]['code']): CodeOfNote {
  return { ...code, colour: code.colour as CodeOfNote['colour'] };
}

/** What is of no group any more, or read by everyone, names none; nor does any to who is not in it. */
function groupOf({ visibility, group }: AnnotationRow, { ofGroup }: Beside): Partial<Annotation> {
  if (visibility !== 'group' || group === null || !ofGroup) return {};
  return { group: { id: group.id, name: group.name } };
}

function toStub(row: AnnotationRow, beside: Beside, asked?: Asked): Annotation {
  const deletedAt = (row.deletedAt ?? row.modifiedAt).toISOString();
  return {
    id: row.id,
    revision: row.revision,
    motivation: 'commenting',
    visibility: row.visibility as NoteVisibility,
    ...groupOf(row, beside),
    ...threadOf({ ...row, hiddenAt: null }, beside),
    deleted: true,
    body: NO_WORDS,
    targets: row.targets.map((target) => toTarget(target, asked)),
    creator: { id: '', name: '' },
    created: row.createdAt.toISOString(),
    modified: deletedAt,
  };
}

function threadOf(row: AnnotationRow, { replies = 0 }: Beside): Partial<Annotation> {
  const { rootId, parentId, resolvedAt, hiddenAt, hiddenReason } = row;
  return {
    ...(rootId !== null && { thread: { root: rootId, parent: parentId ?? rootId } }),
    ...(replies > 0 && { replies }),
    ...(resolvedAt && { resolved: resolvedAt.toISOString() }),
    ...(hiddenAt && { hidden: { at: hiddenAt.toISOString(), reason: hiddenReason ?? '' } }),
  };
}

function toTarget(target: TargetRow, asked?: Asked): AnnotationTarget {
  const { version } = target;
  const { name, treaty } = version.expression;
  return {
    treaty: treaty.slug,
    title: treaty.shortTitle,
    lang: version.lang,
    ...(name !== '' && { name }),
    version: version.number,
    selector: {
      eId: target.eId,
      position: { start: target.start, end: target.end },
      quote: { exact: target.exact, prefix: target.prefix, suffix: target.suffix },
    },
    anchor: pickAnchor(target, asked),
  };
}

/** A note that was asked for by its id, with what decides who may do what to it. */
export function toStored(row: OneRow): StoredAnnotation {
  const root = row.root === null ? {} : { root: toSubject(row.root) };
  const beside = { replies: row._count.replies, ofGroup: true };
  return { annotation: toAnnotation(row, beside), subject: { ...toSubject(row), ...root } };
}

function toSubject(row: DecidedRow): NoteSubject {
  return {
    type: 'annotation',
    id: row.id,
    creatorId: row.creatorId,
    visibility: row.visibility as NoteVisibility,
    deleted: row.deletedAt !== null,
    hidden: row.hiddenAt !== null,
    texts: row.targets.map(({ version }) => toTextSubject(version.expression)),
    // What is of no group any more, or read by everyone, names none.
    ...(row.visibility === 'group' && row.group && { group: toGroup(row.group) }),
  };
}

export function toGroup({ id, closedAt, members }: NonNullable<DecidedRow['group']>): NoteGroup {
  const roles = new Map(members.map(({ userId, role }) => [userId, role as GroupRole]));
  return { id, closed: closedAt !== null, roles };
}
