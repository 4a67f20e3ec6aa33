import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import { updateName } from '@/lib/store/users';
import { requireLiveSession, type SignedIn } from '../access';

/** Changes the name that stands beside the actor's notes. */
export async function changeName(user: SignedIn, name: string): Promise<void> {
  await transact(async (tx) => {
    await requireLiveSession(tx, user);
    await updateName(tx, user.id, name);
    await audit(tx, {
      action: 'user.change-name',
      actorId: user.id,
      subject: 'user',
      subjectId: user.id,
    });
  });
}
