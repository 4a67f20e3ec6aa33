import type { Actor } from '@/lib/core/access/policy';
import { can } from '@/lib/core/access/policy';
import type { Annotation, NoteRevision } from '@/lib/core/annotation/annotation';
import { AppError } from '@/lib/errors';
import { findRevisions } from '@/lib/store/note-revisions';
import { authorize } from '../access';
import { asReadBy, loadAnnotation } from './get-annotation';

/** Wordings that are answered at most: the newest. */
const MOST_REVISIONS = 100;

export type NoteHistory = {
  readonly annotation: Annotation;
  /** The newest first. */
  readonly revisions: readonly NoteRevision[];
};

/**
 * The wordings of a note. Its author sees all of them; of a note of a group also those who may write
 * there, as far as that group could read them: what was private before, or another group's, stays so.
 * Throws `not-found` for everyone else.
 */
export async function noteHistory(actor: Actor, id: string): Promise<NoteHistory> {
  const stored = await loadAnnotation(id);
  const { subject } = stored;
  authorize(actor, 'read', subject);
  const own = actor.kind === 'user' && actor.id === subject.creatorId;
  const group = subject.root?.group ?? subject.group;
  if (!own && (group === undefined || !can(actor, 'reply', subject))) {
    throw new AppError('not-found');
  }
  const all = await findRevisions(id, MOST_REVISIONS);
  const seen = own ? all : all.filter(({ groupId }) => groupId === group?.id);
  const annotation = await asReadBy(actor, stored);
  return { annotation, revisions: seen.map(({ groupId: _, ...revision }) => revision) };
}
