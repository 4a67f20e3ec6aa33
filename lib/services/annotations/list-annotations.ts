import type { Actor } from '@/lib/core/access/policy';
import { isUuid } from '@/lib/core/address/uuid';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { findAnnotations, findNotedVersions } from '@/lib/store/annotations';
import { findVersions } from '@/lib/store/versions';
import { requireUser } from '../access';

export type AnnotationQuery = {
  readonly treaty?: string;
  readonly lang?: string;
  readonly version?: number;
  /** `me`: only the actor's own. */
  readonly creator?: 'me';
  readonly q?: string;
  readonly after?: string;
  readonly limit: number;
};

/**
 * Annotations the actor may see, newest first, with their anchors in the newest texts. With treaty,
 * language and version, those that were placed in that version, with their anchors there.
 */
export async function listAnnotations(actor: Actor, query: AnnotationQuery): Promise<Annotation[]> {
  const { treaty, lang, version, creator, q, after, limit } = query;
  const creatorId = creator === 'me' ? requireUser(actor).id : undefined;
  const filter = { treaty, lang, text: q, after, limit, creatorId };
  if (treaty === undefined || lang === undefined || version === undefined) {
    return findAnnotations(actor, filter);
  }
  const entries = await findVersions([treaty]);
  const found = entries.find((entry) => entry.lang === lang && entry.version === version);
  return found ? findAnnotations(actor, { ...filter, versionIds: [found.id] }) : [];
}

/** Notes of its reader's own and of other people that a page shows at most: bounds its size. */
const MAX_OWN = 1000;
const MAX_OTHERS = 200;

/**
 * Notes for a page that shows these versions, a list for each, with anchors in that version: the
 * opened note, the actor's own and the newest of other people, so that no flood of public notes can
 * push somebody's own off the page.
 */
export async function notesOnVersions(
  actor: Actor,
  versionIds: readonly string[],
  openNote?: string,
): Promise<Annotation[][]> {
  const noted = await findNotedVersions(versionIds);
  return Promise.all(
    versionIds.map((id) => (noted.has(id) ? notesInOrder(actor, id, openNote) : [])),
  );
}

async function notesInOrder(
  actor: Actor,
  versionId: string,
  openNote: string | undefined,
): Promise<Annotation[]> {
  const onPage = { versionIds: [versionId], elsewhere: 'as-made' } as const;
  const me = actor.kind === 'user' ? actor.id : undefined;
  const lists = await Promise.all([
    openNote !== undefined && isUuid(openNote)
      ? annotationOnVersion(actor, openNote, versionId)
      : [],
    me ? findAnnotations(actor, { ...onPage, creatorId: me, limit: MAX_OWN }) : [],
    findAnnotations(actor, { ...onPage, exceptCreatorId: me, limit: MAX_OTHERS }),
  ]);
  return [...new Map(lists.flat().map((note) => [note.id, note])).values()];
}

/** As `notesOnVersions` for one version. */
export async function notesOnVersion(
  actor: Actor,
  versionId: string,
  openNote?: string,
): Promise<Annotation[]> {
  const [notes = []] = await notesOnVersions(actor, [versionId], openNote);
  return notes;
}

/** As `notesOnVersion`, for one annotation: empty when it has no place there or may not be seen. */
export async function annotationOnVersion(
  actor: Actor,
  id: string,
  versionId: string,
): Promise<Annotation[]> {
  const versionIds = [versionId];
  return findAnnotations(actor, { id, versionIds, elsewhere: 'as-made', limit: 1 });
}
