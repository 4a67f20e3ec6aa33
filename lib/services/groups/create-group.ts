import { MOST_OWN_GROUPS } from '@/lib/core/access/group';
import { AppError } from '@/lib/errors';
import type { Tx } from '@/lib/store/database';
import { countOwnGroups, type GroupWords, insertGroup } from '@/lib/store/groups';
import { type Once, once, type Repeatable } from '@/lib/store/idempotency';
import { requireLiveSession, type SignedIn } from '../access';
import { limitAttempts } from '../limit-attempts';
import { auditGroup } from './hold-group';

/** Makes a group that the actor owns; its id. Throws `conflict` for who owns as many as one person may. */
export async function createGroup(
  user: SignedIn,
  words: GroupWords,
  repeatable?: Repeatable,
): Promise<Once<{ readonly id: string }>> {
  await limitAttempts(['write-user', user.id]);
  return once(repeatable && { userId: user.id, ...repeatable }, async (tx) => {
    await requireLiveSession(tx, user);
    await refuseManyGroups(
      tx,
      user.id,
      `You own ${MOST_OWN_GROUPS} groups, as many as one person may. Close one, or pass one on.`,
    );
    const id = await insertGroup(tx, words, user.id);
    await auditGroup(tx, user, id, 'group.create');
    return { id };
  });
}

/** Throws `conflict` with the sentence when a person owns as many groups as one may. */
export async function refuseManyGroups(tx: Tx, userId: string, detail: string): Promise<void> {
  if ((await countOwnGroups(tx, userId)) >= MOST_OWN_GROUPS) {
    throw new AppError('conflict', { detail });
  }
}
