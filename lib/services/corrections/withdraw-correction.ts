import { audit } from '@/lib/store/audit';
import { setWithdrawn } from '@/lib/store/corrections';
import { transact } from '@/lib/store/database';
import { authorize, requireLiveSession, type SignedIn } from '../access';
import { loadCorrection, type PlacedCorrection } from './get-correction';

/**
 * Undoes one of the actor's own corrections: it holds no longer but where an address names it.
 * Withdrawing twice changes nothing; to bring it back is to say it anew.
 */
export async function withdrawCorrection(
  user: SignedIn,
  id: string,
  now = Date.now(),
): Promise<PlacedCorrection> {
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    const { subject } = await loadCorrection(id, tx);
    authorize(user, 'delete', subject);
    if (await setWithdrawn(tx, id, new Date(now))) {
      await audit(tx, {
        action: 'correction.withdraw',
        actorId: user.id,
        subject: 'correction',
        subjectId: id,
      });
    }
    const { correction, sides } = await loadCorrection(id, tx);
    return { correction, sides };
  });
}
