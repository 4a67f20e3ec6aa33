import type { GroupRole } from '@/lib/core/access/group';

/** What a role is called, and what it lets one do. */
export const ROLE_WORDS: Readonly<Record<GroupRole, { name: string; does: string }>> = {
  owner: { name: 'Owner', does: 'does all an editor does, changes roles, and closes the group' },
  editor: { name: 'Editor', does: 'writes notes, invites, hides notes and ends threads' },
  annotator: { name: 'Annotator', does: 'writes notes and answers them' },
  reader: { name: 'Reader', does: 'reads notes' },
};

export function countedMembers(count: number): string {
  return count === 1 ? '1 member' : `${count} members`;
}
