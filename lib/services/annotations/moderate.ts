import type { Actor } from '@/lib/core/access/policy';
import { mayReport } from '@/lib/core/access/thread-rights';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { AppError } from '@/lib/errors';
import { audit } from '@/lib/store/audit';
import { type Tx, transact } from '@/lib/store/database';
import {
  type FlaggedNote,
  findFlagged,
  insertFlag,
  setModerator,
  settleFlags,
} from '@/lib/store/flags';
import { setHidden } from '@/lib/store/threads';
import { authorize, requireLiveSession, requireUser, type SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';
import { notifyOfHiding } from '../notifications/notify';
import { auditNote } from './audit-note';
import { getAnnotation, loadAnnotation } from './get-annotation';

/** Keeping order among notes that others read: asking for a look, hiding with a reason, showing again. */

/** Asks those who keep order to look at a note. Asking again changes nothing. */
export async function flagNote(user: SignedIn, id: string, reason: string): Promise<void> {
  await limitAttempts(['write-user', user.id], ['flag-user', user.id]);
  await transact(async (tx) => {
    await requireLiveSession(tx, user);
    const { subject } = await loadAnnotation(id, tx);
    authorize(user, 'read', subject);
    if (!mayReport(user, subject)) {
      throw new AppError('forbidden', {
        detail: 'Only notes of others, in public or in a group, can be reported.',
      });
    }
    const added = await insertFlag(tx, { annotationId: id, userId: user.id, reason });
    if (added) await auditNote(tx, user, 'annotation.flag', id);
  });
}

/** Hides a note from its readers. Its author still reads it, with the reason. */
export async function hideNote(user: SignedIn, id: string, reason: string): Promise<Annotation> {
  return setOrder(user, id, async (tx) => {
    if (!(await setHidden(tx, id, { by: user.id, reason }))) return;
    await settleFlags(tx, id);
    await auditNote(tx, user, 'annotation.hide', id);
    await notifyOfHiding(tx, user, id);
  });
}

/** Shows a hidden note again. */
export async function showNote(user: SignedIn, id: string): Promise<Annotation> {
  return setOrder(user, id, async (tx) => {
    if (await setHidden(tx, id, undefined)) await auditNote(tx, user, 'annotation.show', id);
  });
}

/** Leaves a note as it is, and its reports settled. */
export async function dismissFlags(user: SignedIn, id: string): Promise<Annotation> {
  return setOrder(user, id, async (tx) => {
    if ((await settleFlags(tx, id)) > 0) await auditNote(tx, user, 'annotation.dismiss-flags', id);
  });
}

async function setOrder(
  user: SignedIn,
  id: string,
  work: (tx: Tx) => Promise<void>,
): Promise<Annotation> {
  await limitAttempts(['write-user', user.id]);
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    const { subject } = await loadAnnotation(id, tx);
    authorize(user, 'hide', subject);
    await work(tx);
    return getAnnotation(user, id, tx);
  });
}

/** Notes that one list shows at most. */
const MOST_WAITING = 100;

/** What waits for this person to look at, and what is hidden where they keep order. */
export async function notesToKeepInOrder(actor: Actor): Promise<readonly FlaggedNote[]> {
  return findFlagged(requireUser(actor), MOST_WAITING);
}

/**
 * Lets somebody keep order in public, or no longer: done by whoever runs the server. Answers the name;
 * undefined where nobody has this address.
 */
export async function appointModerator(
  email: string,
  moderator: boolean,
): Promise<string | undefined> {
  return transact(async (tx) => {
    const user = await setModerator(tx, email, moderator);
    if (!user) return undefined;
    await audit(tx, {
      action: 'user.moderator',
      subject: 'user',
      subjectId: user.id,
      detail: { moderator },
    });
    return user.name;
  });
}
