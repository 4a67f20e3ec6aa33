import type { Annotation } from '@/lib/core/annotation/annotation';
import { MOST_CODES_OF_NOTE } from '@/lib/core/annotation/codebook';
import { AppError } from '@/lib/errors';
import { audit } from '@/lib/store/audit';
import { findCodesOfNote, findUsableCodes, setCodesOfNote } from '@/lib/store/codebooks';
import { type Tx, transact } from '@/lib/store/database';
import { recordNoteChange } from '@/lib/store/note-changes';
import { authorize, requireLiveSession, type SignedIn } from '../access';
import { loadAnnotation } from '../annotations/get-annotation';
import { limitAttempts } from '../limit-attempts';

/**
 * Makes the codes of one's note these. Those it has stay also where their codebook is gone; others must be
 * of a codebook that the author may read. Whoever reads the note sees the codes on it.
 */
export async function classifyNote(
  user: SignedIn,
  id: string,
  codeIds: readonly string[],
): Promise<Annotation> {
  await limitAttempts(['write-user', user.id]);
  const wanted = [...new Set(codeIds)];
  if (wanted.length > MOST_CODES_OF_NOTE) {
    throw invalid(`A note may have ${MOST_CODES_OF_NOTE} codes; these are ${wanted.length}.`);
  }
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    authorize(user, 'update', (await loadAnnotation(id, tx)).subject);
    await refuseUnusable(tx, user, id, wanted);
    await recordNoteChange(tx, id);
    await setCodesOfNote(tx, id, wanted);
    await audit(tx, {
      action: 'annotation.classify',
      actorId: user.id,
      subject: 'annotation',
      subjectId: id,
      detail: { codes: wanted.length },
    });
    return (await loadAnnotation(id, tx)).annotation;
  });
}

async function refuseUnusable(
  tx: Tx,
  user: SignedIn,
  id: string,
  wanted: readonly string[],
): Promise<void> {
  const [has, usable] = [await findCodesOfNote(tx, id), await findUsableCodes(tx, user, wanted)];
  const unknown = wanted.filter((code) => !has.has(code) && !usable.has(code)).length;
  if (unknown === 0) return;
  throw invalid(
    `${unknown === 1 ? 'One of these codes is' : `${unknown} of these codes are`} not in a codebook that you can use.`,
  );
}

function invalid(message: string): AppError {
  return new AppError('invalid-input', { issues: [{ pointer: '/codes', message }] });
}
