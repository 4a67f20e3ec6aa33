import type { Actor } from '@/lib/core/access/policy';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { digestNote } from '@/lib/core/annotation/note-digest';
import { findAnnotationIds, findAnnotations } from '@/lib/store/annotations';
import type { AnnotationFilter } from '@/lib/store/note-filter';
import { countFitting } from '@/lib/store/page-notes';
import { findVersions } from '@/lib/store/versions';
import { requireUser } from '../access';
import { findEntry } from '../treaties/read-version';

export type AnnotationQuery = {
  readonly treaty?: string;
  readonly lang?: string;
  readonly name?: string;
  readonly version?: number;
  /** `me`: only the actor's own. */
  readonly creator?: 'me';
  /** Id of a group: only what was written to it. */
  readonly group?: string;
  readonly q?: string;
  readonly after?: string;
  /** Whole notes, or their beginnings. */
  readonly body?: 'whole' | 'beginning';
  readonly limit: number;
};

/** Bytes of words and quotations that one page of a list reads at most; it ends early rather. */
const LIST_BYTES = 1024 * 1024;

export type AnnotationPage = {
  readonly annotations: readonly Annotation[];
  /** What the next page comes after; undefined for the last. */
  readonly next?: string;
};

/**
 * A page of the annotations the actor may see, newest first, with their anchors in the newest texts.
 * With treaty, language and version, of those that were placed in that version, with their anchors
 * there. It has `limit` notes, or fewer where they are long.
 */
export async function pageOfAnnotations(
  actor: Actor,
  query: AnnotationQuery,
): Promise<AnnotationPage> {
  const filter = await filterOf(actor, query);
  return filter ? pageOfFilter(actor, filter, query) : { annotations: [] };
}

/** A page of what a filter finds. */
export async function pageOfFilter(
  actor: Actor,
  filter: Omit<AnnotationFilter, 'limit'>,
  { limit, body = 'whole' }: Pick<AnnotationQuery, 'limit' | 'body'>,
): Promise<AnnotationPage> {
  const ids = await findAnnotationIds(actor, { ...filter, limit: limit + 1 });
  if (ids.length === 0) return { annotations: [] };
  const fitting = Math.min(limit, await countFitting(ids, LIST_BYTES));
  const annotations = await findAnnotations(actor, { ...filter, limit: fitting });
  const next = ids.length > fitting ? annotations.at(-1)?.id : undefined;
  return {
    annotations: body === 'whole' ? annotations : annotations.map((note) => digestNote(note)),
    ...(next !== undefined && { next }),
  };
}

/** The first page of `pageOfAnnotations`. */
export async function listAnnotations(
  actor: Actor,
  query: AnnotationQuery,
): Promise<readonly Annotation[]> {
  return (await pageOfAnnotations(actor, query)).annotations;
}

/** Undefined when the version asked for is not stored. */
async function filterOf(
  actor: Actor,
  query: AnnotationQuery,
): Promise<Omit<AnnotationFilter, 'limit'> | undefined> {
  const { treaty, lang, name, version, creator, group, q, after } = query;
  const creatorId = creator === 'me' ? requireUser(actor).id : undefined;
  const filter = { treaty, lang, name, text: q, after, creatorId, groupId: group };
  if (treaty === undefined || lang === undefined || version === undefined) return filter;
  const entries = await findVersions(actor, [treaty]);
  const found = findEntry(entries, { slug: treaty, lang, name, version });
  return found && { ...filter, versionIds: [found.id] };
}
