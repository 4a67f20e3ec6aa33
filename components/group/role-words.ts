import type { GroupRole } from '@/lib/core/access/group';

/** What a role is called, and what it lets one do. */
export const ROLE_WORDS: Readonly<Record<GroupRole, { name: string; does: string }>> = {
  owner: { name: 'Owner', does: 'does all an editor does, changes roles, and closes the group' },
  editor: { name: 'Editor', does: 'does all an annotator does, invites, and hides notes' },
  annotator: { name: 'Annotator', does: 'writes notes, answers them and ends threads' },
  reader: { name: 'Reader', does: 'reads notes' },
};

export function countedMembers(count: number): string {
  return count === 1 ? '1 member' : `${count} members`;
}
