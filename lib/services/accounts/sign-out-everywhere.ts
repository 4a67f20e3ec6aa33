import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import { deleteSessions } from '@/lib/store/sessions';
import type { SignedIn } from '../access';

/** Ends every session of the actor, this one too; how many there were. */
export async function signOutEverywhere(user: SignedIn): Promise<number> {
  return transact(async (tx) => {
    const sessions = await deleteSessions(tx, user.id);
    await audit(tx, {
      action: 'user.sign-out-everywhere',
      actorId: user.id,
      subject: 'user',
      subjectId: user.id,
      detail: { sessions },
    });
    return sessions;
  });
}
