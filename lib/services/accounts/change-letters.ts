import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import { updateLetters } from '@/lib/store/users';
import { requireLiveSession, type SignedIn } from '../access';

/** Says whether letters tell the actor of what is new for them. */
export async function changeLetters(user: SignedIn, letters: boolean): Promise<void> {
  await transact(async (tx) => {
    await requireLiveSession(tx, user);
    await updateLetters(tx, user.id, letters);
    await audit(tx, {
      action: 'user.letters',
      actorId: user.id,
      subject: 'user',
      subjectId: user.id,
    });
  });
}
