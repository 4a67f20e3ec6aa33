import type { Actor } from '@/lib/core/access/policy';
import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import { updateName } from '@/lib/store/users';
import { requireUser } from '../access';

/** Changes the name that stands beside the actor's notes. */
export async function changeName(actor: Actor, name: string): Promise<void> {
  const user = requireUser(actor);
  await transact(async (tx) => {
    await updateName(tx, user.id, name);
    await audit(tx, {
      action: 'user.change-name',
      actorId: user.id,
      subject: 'user',
      subjectId: user.id,
    });
  });
}
