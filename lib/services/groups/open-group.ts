import type { GroupSummary, OpenedGroup } from '@/lib/core/access/group';
import { can } from '@/lib/core/access/policy';
import { findOpenInvitations } from '@/lib/store/group-invitations';
import { findGroups, type StoredGroup } from '@/lib/store/groups';
import type { SignedIn } from '../access';
import { readGroup } from './hold-group';

/** The actor's groups, open ones first, by name. */
export async function listGroups(user: SignedIn): Promise<readonly GroupSummary[]> {
  return findGroups(user);
}

/** A group with its members and, for who may invite, its open invitations. Throws `not-found`. */
export async function openGroup(
  user: SignedIn,
  id: string,
  now = new Date(),
): Promise<OpenedGroup> {
  const group = await readGroup(user, id);
  if (!can(user, 'invite', group.subject)) return opened(user, group);
  return { ...opened(user, group), invitations: await findOpenInvitations(id, now) };
}

function opened(user: SignedIn, group: StoredGroup): OpenedGroup {
  const { id, name, description, created, closed, members, subject } = group;
  return {
    id,
    name,
    description,
    role: subject.roles.get(user.id) ?? 'reader',
    created: created.toISOString(),
    ...(closed && { closed: closed.toISOString() }),
    members,
  };
}
