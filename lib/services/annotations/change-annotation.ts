import { can } from '@/lib/core/access/policy';
import { type Annotation, needsWords } from '@/lib/core/annotation/annotation';
import type { Audience } from '@/lib/core/annotation/audience';
import type { NoteBody } from '@/lib/core/annotation/note-body';
import { isEmptyBody, noteBodyText } from '@/lib/core/annotation/note-body-html';
import { AppError } from '@/lib/errors';
import type { StoredAnnotation } from '@/lib/store/annotation-rows';
import { setDeleted, updateAnnotation } from '@/lib/store/annotations';
import { audit } from '@/lib/store/audit';
import { type Tx, transact } from '@/lib/store/database';
import type { Repeatable } from '@/lib/store/idempotency';
import { type Once, once } from '@/lib/store/idempotency';
import { holdForMove, isAnsweredForFewer, type StoredAudience } from '@/lib/store/threads';
import { authorize, requireLiveSession, type SignedIn } from '../access';
import { limitAttempts, publishing } from '../limit-attempts';
import { notifyOfChangedNote } from '../notifications/notify';
import { asReadBy, getAnnotation, loadAnnotation } from './get-annotation';
import { groupOfNote } from './group-of-note';
import { refuseLongPublicNote } from './public-note';

export type AnnotationEdit = Partial<Audience> & { readonly body?: NoteBody };

function staleRevision(current: number): AppError {
  return new AppError('stale-revision', {
    detail: `The note is now at revision ${current}. Read it again; your text was not saved.`,
  });
}

/** Saves a new revision over `revision`. Throws `stale-revision` when somebody was faster. */
export async function changeAnnotation(
  user: SignedIn,
  id: string,
  revision: number,
  edit: AnnotationEdit,
  repeatable?: Repeatable,
): Promise<Once<Annotation>> {
  await limitAttempts(['write-user', user.id]);
  const change = () => storeChange(user, id, revision, edit, repeatable);
  if (edit.visibility !== 'public') return change();
  // Looked up before the transaction begins, which must not wait for a second connection.
  const { annotation, subject } = await loadAnnotation(id);
  authorizeEdit(user, { annotation, subject }, edit);
  if (annotation.visibility === 'public') return change();
  return publishing('public-note-user', user.id, change);
}

function storeChange(
  user: SignedIn,
  id: string,
  revision: number,
  edit: AnnotationEdit,
  repeatable?: Repeatable,
): Promise<Once<Annotation>> {
  return once(repeatable && { userId: user.id, ...repeatable }, async (tx) => {
    await requireLiveSession(tx, user);
    const { annotation, subject } = await loadAnnotation(id, tx);
    authorizeEdit(user, { annotation, subject }, edit);
    if (annotation.revision !== revision) throw staleRevision(annotation.revision);
    const body = edit.body ?? annotation.body;
    const bodyText = noteBodyText(body);
    if (needsWords(annotation.motivation) && isEmptyBody(body)) {
      throw new AppError('invalid-input', {
        issues: [{ pointer: '/body', message: 'A note needs some text; delete it instead.' }],
      });
    }
    if (annotation.thread && (edit.visibility ?? annotation.visibility) !== annotation.visibility) {
      throw new AppError('invalid-input', {
        issues: [
          { pointer: '/visibility', message: 'A reply is read by whoever reads its thread.' },
        ],
      });
    }
    const { visibility = annotation.visibility, group = annotation.group?.id } = edit;
    if (visibility === 'public') refuseLongPublicNote(body);
    const groupId = await groupOfNote(tx, user, { visibility, group });
    const isMoved = visibility !== annotation.visibility || groupId !== annotation.group?.id;
    if (isMoved) await refuseToShowReplies(tx, id, { visibility, groupId });
    const change = { body, bodyText, visibility, groupId, reworded: edit.body !== undefined };
    const saved = await updateAnnotation(tx, id, revision, change);
    if (!saved) throw staleRevision(revision + 1);
    await audit(tx, {
      action: 'annotation.update',
      actorId: user.id,
      subject: 'annotation',
      subjectId: id,
      detail: { revision: revision + 1, visibility },
    });
    const changed = await loadAnnotation(id, tx);
    await notifyOfChangedNote(tx, user, changed.annotation);
    return asReadBy(user, changed, tx);
  });
}

/**
 * What others answered was written for those who read the note then. They are asked for with the note held,
 * so that no answer comes between.
 */
async function refuseToShowReplies(tx: Tx, id: string, to: StoredAudience): Promise<void> {
  await holdForMove(tx, id);
  if (!(await isAnsweredForFewer(tx, id, to))) return;
  throw new AppError('conflict', {
    detail:
      'Others have answered this note, and their replies would be shown to people they were not written for. Leave the note where they answered it or make it private; to show your own words to others, write them as a new note.',
  });
}

/**
 * To make a note private takes its author alone; to change what others read takes being one who may write
 * there. A reply is read by whoever reads its thread.
 */
function authorizeEdit(
  user: SignedIn,
  { annotation, subject }: StoredAnnotation,
  { body, visibility }: AnnotationEdit,
): void {
  if (body === undefined && visibility === 'private' && can(user, 'withdraw', subject)) return;
  const home = (subject.root ?? subject).visibility;
  if (home === 'group' && can(user, 'delete', subject) && !can(user, 'update', subject)) {
    // What the group is called by now is its members' to know.
    const member = (subject.root ?? subject).group?.roles.has(user.id);
    const here = (member && annotation.group?.name) || 'its group';
    const left = subject.root ? 'You can delete it.' : 'You can delete it, or make it private.';
    throw new AppError('forbidden', {
      detail: `This note was written to ${here}, where you cannot write any more, because you are no longer an author there or it was closed. ${left}`,
    });
  }
  authorize(user, 'update', subject);
  if (subject.root && visibility !== undefined && visibility !== subject.root.visibility) {
    throw new AppError('invalid-input', {
      issues: [{ pointer: '/visibility', message: 'A reply is read by whoever reads its thread.' }],
    });
  }
}

/** Deletes a note so that its owner can bring it back; with `revision`, only that one. */
export async function deleteAnnotation(
  user: SignedIn,
  id: string,
  revision?: number,
): Promise<void> {
  await limitAttempts(['write-user', user.id]);
  await transact(async (tx) => {
    await requireLiveSession(tx, user);
    const { annotation, subject } = await loadAnnotation(id, tx);
    authorize(user, 'delete', subject);
    if (!(await setDeleted(tx, id, true, revision))) throw staleRevision(annotation.revision);
    await audit(tx, {
      action: 'annotation.delete',
      actorId: user.id,
      subject: 'annotation',
      subjectId: id,
    });
  });
}

/** Undoes a deletion. Restoring a note that is not deleted changes nothing. */
export async function restoreAnnotation(user: SignedIn, id: string): Promise<Annotation> {
  await limitAttempts(['write-user', user.id]);
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    const { subject } = await loadAnnotation(id, tx);
    authorize(user, 'restore', subject);
    if (subject.deleted) {
      await setDeleted(tx, id, false);
      await audit(tx, {
        action: 'annotation.restore',
        actorId: user.id,
        subject: 'annotation',
        subjectId: id,
      });
    }
    return getAnnotation(user, id, tx);
  });
}
