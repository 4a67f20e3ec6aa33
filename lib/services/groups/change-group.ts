import { AppError } from '@/lib/errors';
import { revokeInvitations } from '@/lib/store/group-invitations';
import { type GroupWords, setClosed, setRole, updateGroup } from '@/lib/store/groups';
import type { SignedIn } from '../access';
import { refuseManyGroups } from './create-group';
import { auditGroup, changingGroup } from './hold-group';
import { roleOf } from './members';

/** What an owner does with a group as a whole. All throw as `changingGroup`. */

/** Gives it another name or description. */
export async function renameGroup(
  user: SignedIn,
  id: string,
  words: Partial<GroupWords>,
): Promise<void> {
  await changingGroup(user, id, 'update', async (tx) => {
    await updateGroup(tx, id, words);
    await auditGroup(tx, user, id, 'group.update');
  });
}

/** Passes it on to one of its editors; who owned it is an editor from then on. */
export async function transferGroup(user: SignedIn, id: string, to: string): Promise<void> {
  await changingGroup(user, id, 'update', async (tx, group) => {
    if (to === user.id) throw new AppError('conflict', { detail: 'You own this group already.' });
    if (roleOf(group, to) !== 'editor') {
      throw new AppError('conflict', {
        detail: 'A group is passed on to one of its editors. Make this person an editor first.',
      });
    }
    await refuseManyGroups(
      tx,
      to,
      'This person owns as many groups as one person may. Pass it on to somebody else.',
    );
    // In this order: there is never a second owner.
    await setRole(tx, id, user.id, 'editor');
    await setRole(tx, id, to, 'owner');
    await auditGroup(tx, user, id, 'group.transfer', { to });
  });
}

/** Closes it: what was written can be read, nothing is added, and its invitations end. */
export async function closeGroup(user: SignedIn, id: string, now = new Date()): Promise<void> {
  await changingGroup(user, id, 'close', async (tx, group) => {
    if (group.subject.closed) return;
    await setClosed(tx, id, now);
    await revokeInvitations(tx, id, now);
    await auditGroup(tx, user, id, 'group.close');
  });
}

/** Opens a closed group again; invitations that ended stay ended. */
export async function reopenGroup(user: SignedIn, id: string): Promise<void> {
  await changingGroup(user, id, 'close', async (tx, group) => {
    if (!group.subject.closed) return;
    await refuseManyGroups(
      tx,
      user.id,
      'You own as many open groups as one person may. Close another one first.',
    );
    await setClosed(tx, id, null);
    await auditGroup(tx, user, id, 'group.reopen');
  });
}
