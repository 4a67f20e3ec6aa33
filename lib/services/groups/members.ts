import { type GivenRole, type GroupRole, mayKeepOrder } from '@/lib/core/access/group';
import { AppError } from '@/lib/errors';
import type { Tx } from '@/lib/store/database';
import { revokeInvitations } from '@/lib/store/group-invitations';
import { endMember, type StoredGroup, setRole } from '@/lib/store/groups';
import type { SignedIn } from '../access';
import { auditGroup, changingGroup } from './hold-group';

/**
 * Who is in a group, and as what. Who can invite no longer leaves no way in behind: the invitations they
 * made end. All throw as `changingGroup`.
 */

/** The role of a member. Throws `not-found` for who is none. */
export function roleOf({ subject }: StoredGroup, userId: string): GroupRole {
  const role = subject.roles.get(userId);
  if (role === undefined) throw new AppError('not-found');
  return role;
}

/** Gives a member another role. */
export async function changeRole(
  user: SignedIn,
  id: string,
  member: string,
  role: GivenRole,
  now = new Date(),
): Promise<void> {
  await changingGroup(user, id, 'update', async (tx, group) => {
    const before = roleOf(group, member);
    if (before === 'owner') {
      throw new AppError('conflict', {
        detail: 'A group has one owner. Pass it on to an editor, and you are an editor yourself.',
      });
    }
    if (before === role) return;
    await setRole(tx, id, member, role);
    if (!mayKeepOrder(role)) await revokeInvitations(tx, id, now, { createdById: member });
    await auditGroup(tx, user, id, 'group.change-role', { member, role });
  });
}

/** Puts a member out: only an invitation made after that lets them in again. What they wrote stays. */
export async function putOut(
  user: SignedIn,
  id: string,
  member: string,
  now = new Date(),
): Promise<void> {
  await changingGroup(user, id, 'put-out', async (tx, group) => {
    if (roleOf(group, member) === 'owner') throw ownerStays();
    await endMembership(tx, id, member, now, true);
    await auditGroup(tx, user, id, 'group.put-out', { member });
  });
}

/** Leaves a group. What the actor wrote stays there, and is theirs to delete or to make private. */
export async function leaveGroup(user: SignedIn, id: string, now = new Date()): Promise<void> {
  await changingGroup(user, id, 'read', async (tx, group) => {
    if (roleOf(group, user.id) === 'owner') throw ownerStays();
    await endMembership(tx, id, user.id, now, false);
    await auditGroup(tx, user, id, 'group.leave');
  });
}

function ownerStays(): AppError {
  return new AppError('conflict', {
    detail:
      'You own this group. Pass it on to one of its editors before you leave, or close it: it can be read then, and nothing is added.',
  });
}

async function endMembership(
  tx: Tx,
  groupId: string,
  userId: string,
  leftAt: Date,
  putOut: boolean,
): Promise<void> {
  await endMember(tx, groupId, userId, { leftAt, putOut });
  await revokeInvitations(tx, groupId, leftAt, { createdById: userId });
}
