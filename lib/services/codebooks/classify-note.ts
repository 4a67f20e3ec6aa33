import { isUuid } from '@/lib/core/address/uuid';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { MOST_CODES_OF_NOTE } from '@/lib/core/annotation/codebook';
import { AppError } from '@/lib/errors';
import { audit } from '@/lib/store/audit';
import { findCodesOfNote, findUsableCodes, holdNote, setCodesOfNote } from '@/lib/store/codebooks';
import { type Tx, transact } from '@/lib/store/database';
import { recordNoteChange } from '@/lib/store/note-changes';
import { authorize, requireLiveSession, type SignedIn } from '../access';
import { getAnnotation, loadAnnotation } from '../annotations/get-annotation';
import { limitAttempts } from '../limit-attempts';

/** What is to become of the codes of a note. */
export type CodesChange =
  | { readonly codes: readonly string[] }
  | { readonly add: string }
  | { readonly remove: string };

/**
 * Changes the codes of one's note: makes them these, adds one or takes one off. Those it has stay also
 * where their codebook is gone; others must be of a codebook that the author may read. Whoever reads the
 * note sees the codes on it.
 */
export async function classifyNote(
  user: SignedIn,
  id: string,
  change: CodesChange,
): Promise<Annotation> {
  await limitAttempts(['write-user', user.id]);
  if (!isUuid(id)) throw new AppError('not-found');
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    await holdNote(tx, id);
    authorize(user, 'update', (await loadAnnotation(id, tx)).subject);
    const has = await findCodesOfNote(tx, id);
    const wanted = codesAfter(has, change);
    if (wanted.length > MOST_CODES_OF_NOTE) {
      throw invalid(`A note may have ${MOST_CODES_OF_NOTE} codes; these are ${wanted.length}.`);
    }
    await refuseUnusable(tx, user, has, wanted);
    await recordNoteChange(tx, id);
    await setCodesOfNote(tx, id, wanted);
    await audit(tx, {
      action: 'annotation.classify',
      actorId: user.id,
      subject: 'annotation',
      subjectId: id,
      detail: { codes: wanted.length },
    });
    return getAnnotation(user, id, tx);
  });
}

function codesAfter(has: ReadonlySet<string>, change: CodesChange): readonly string[] {
  if ('codes' in change) return [...new Set(change.codes)];
  if ('add' in change) return [...new Set([...has, change.add])];
  return [...has].filter((code) => code !== change.remove);
}

async function refuseUnusable(
  tx: Tx,
  user: SignedIn,
  has: ReadonlySet<string>,
  wanted: readonly string[],
): Promise<void> {
  const usable = await findUsableCodes(tx, user, wanted);
  const unknown = wanted.filter((code) => !has.has(code) && !usable.has(code)).length;
  if (unknown === 0) return;
  throw invalid(
    `${unknown === 1 ? 'One of these codes is' : `${unknown} of these codes are`} not in a codebook that you can use.`,
  );
}

function invalid(message: string): AppError {
  return new AppError('invalid-input', { issues: [{ pointer: '/codes', message }] });
}
