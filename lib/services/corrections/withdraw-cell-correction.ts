import type { CellCorrection } from '@/lib/core/comparison/cell-correction';
import { audit } from '@/lib/store/audit';
import { withdrawCell } from '@/lib/store/cell-corrections';
import { transact } from '@/lib/store/database';
import { authorize, requireLiveSession, type SignedIn } from '../access';
import { loadCellCorrection } from './list-cell-corrections';

/**
 * Undoes one of the actor's own corrections of a statement: it holds no longer but where an address names
 * it. Withdrawing twice changes nothing; to bring it back is to say it anew.
 */
export async function withdrawCellCorrection(
  user: SignedIn,
  id: string,
  now = Date.now(),
): Promise<CellCorrection> {
  return transact(async (tx) => {
    await requireLiveSession(tx, user);
    const { subject } = await loadCellCorrection(id, tx);
    authorize(user, 'delete', subject);
    if (await withdrawCell(tx, id, new Date(now))) {
      await audit(tx, {
        action: 'statement-correction.withdraw',
        actorId: user.id,
        subject: 'statement-correction',
        subjectId: id,
      });
    }
    return (await loadCellCorrection(id, tx)).correction;
  });
}
