import type { Annotation } from '@/lib/core/annotation';
import type { Actor } from '@/lib/core/policy';
import { findAnnotations, hasAnchors } from '@/lib/store/annotations';
import { findVersionId } from '@/lib/store/versions';
import { requireUser } from './access';

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
 * Annotations the actor may see, newest first. With treaty, language and version, those that have
 * a place in that version, with their anchors there.
 */
export async function listAnnotations(actor: Actor, query: AnnotationQuery): Promise<Annotation[]> {
  const { treaty, lang, version, creator, q, after, limit } = query;
  const creatorId = creator === 'me' ? requireUser(actor).id : undefined;
  const filter = { treaty, lang, text: q, after, limit, creatorId };
  if (treaty === undefined || lang === undefined || version === undefined) {
    return findAnnotations(actor, filter);
  }
  const versionId = await findVersionId({ slug: treaty, lang, number: version });
  return versionId ? findAnnotations(actor, { ...filter, versionIds: [versionId] }) : [];
}

/** Notes for a page that shows a version: at most 1000, newest first, with anchors in it. */
export async function notesOnVersion(actor: Actor, versionId: string): Promise<Annotation[]> {
  if (!(await hasAnchors(versionId))) return [];
  return findAnnotations(actor, { versionIds: [versionId], limit: 1000 });
}

/** As `notesOnVersion` for one annotation: empty when it has no place there or may not be seen. */
export async function annotationOnVersion(
  actor: Actor,
  id: string,
  versionId: string,
): Promise<Annotation[]> {
  return findAnnotations(actor, { id, versionIds: [versionId], limit: 1 });
}
