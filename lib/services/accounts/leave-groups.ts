import { successorOf } from '@/lib/core/access/group';
import { audit } from '@/lib/store/audit';
import type { Tx } from '@/lib/store/database';
import { revokeInvitations } from '@/lib/store/group-invitations';
import {
  findGroupsOf,
  holdGroupsOf,
  type StoredGroup,
  setClosed,
  setRole,
} from '@/lib/store/groups';
import type { SignedIn } from '../access';

/** What becomes of a group when its owner's account goes: it passes to somebody, or is closed. */
export type LeftGroup = { readonly name: string; readonly heir?: string };

/** What would become of the open groups that the actor owns. */
export async function groupsLeftBehind({ id }: SignedIn): Promise<LeftGroup[]> {
  const owned = (await findGroupsOf(id)).filter((group) => isOwner(group, id));
  return owned
    .filter(({ subject }) => !subject.closed)
    .map(({ name, members }) => {
      const heir = successorOf(members, id)?.name;
      return { name, ...(heir !== undefined && { heir }) };
    });
}

/**
 * Passes the groups on that a person owns, in the transaction in which their account goes: to the editor, or
 * else the annotator who joined first. Where there is none the group is closed. No invitation of theirs
 * lets anybody in any more. Their memberships go with the account itself.
 */
export async function leaveAllGroups(tx: Tx, { id }: SignedIn, now: Date): Promise<void> {
  for (const group of await holdGroupsOf(tx, id)) {
    await revokeInvitations(tx, group.id, now, { createdById: id });
    if (isOwner(group, id)) await passOn(tx, group, id, now);
  }
}

async function passOn(tx: Tx, group: StoredGroup, owner: string, now: Date): Promise<void> {
  const heir = successorOf(group.members, owner);
  const entry = { actorId: owner, subject: 'group', subjectId: group.id } as const;
  if (heir) {
    await setRole(tx, group.id, owner, 'editor');
    await setRole(tx, group.id, heir.id, 'owner');
    await audit(tx, { ...entry, action: 'group.transfer', detail: { to: heir.id } });
  } else if (!group.subject.closed) {
    await setClosed(tx, group.id, now);
    await revokeInvitations(tx, group.id, now);
    await audit(tx, { ...entry, action: 'group.close' });
  }
}

function isOwner({ subject }: StoredGroup, userId: string): boolean {
  return subject.roles.get(userId) === 'owner';
}
