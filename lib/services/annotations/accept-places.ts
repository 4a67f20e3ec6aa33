import type { TextAddress } from '@/lib/core/address/version-address';
import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import { holdTextsOf } from '@/lib/store/held-texts';
import { recordPlaceChanges } from '@/lib/store/note-changes';
import {
  acceptSurePlaces,
  findVersionsAccepted,
  findVersionsToReview,
  undoAccepted,
} from '@/lib/store/review-places';
import { requireLiveSession, type SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';

/** Accepted in one transaction at most; who has more asks again. */
const MOST_AT_ONCE = 2000;

export type AcceptedPlaces = {
  readonly accepted: number;
  /** The time by which they are taken back all together. */
  readonly at: string;
};

/**
 * Accepts all places of one's own notes that moved with a score of at least `atLeast` and are not settled
 * yet; with a text, those in it.
 */
export async function acceptPlaces(
  user: SignedIn,
  { atLeast, text }: { readonly atLeast: number; readonly text?: TextAddress },
): Promise<AcceptedPlaces> {
  await limitAttempts(['write-user', user.id]);
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    const ofVersions = await findVersionsToReview(tx, user, text);
    // Held, so that no version that is published meanwhile misses what is decided here.
    await holdTextsOf(tx, ofVersions);
    const at = new Date();
    const which = { atLeast, ofVersions, most: MOST_AT_ONCE };
    const notes = await acceptSurePlaces(tx, user, which, at);
    await recordPlaceChanges(tx, notes);
    if (notes.length > 0) await auditMany(tx, user, { as: 'accepted', places: notes.length });
    return { accepted: notes.length, at: at.toISOString() };
  });
}

/** Takes back what was accepted together, but for what was decided otherwise since. */
export async function undoAcceptedPlaces(
  user: SignedIn,
  at: string,
): Promise<{ readonly undone: number }> {
  await limitAttempts(['write-user', user.id]);
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    const time = new Date(at);
    await holdTextsOf(tx, await findVersionsAccepted(tx, user, time));
    const notes = await undoAccepted(tx, user, time);
    await recordPlaceChanges(tx, notes);
    if (notes.length > 0) await auditMany(tx, user, { as: 'undone', places: notes.length });
    return { undone: notes.length };
  });
}

async function auditMany(
  tx: Parameters<typeof audit>[0],
  { id }: SignedIn,
  detail: { readonly as: string; readonly places: number },
): Promise<void> {
  await audit(tx, {
    action: 'annotation.settle-place',
    actorId: id,
    subject: 'annotation',
    detail,
  });
}
