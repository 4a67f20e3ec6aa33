/**
 * Groups of people who share notes, and what a role lets one do in them. Whether someone has a role at
 * all is asked of the database with every request: who left, or was put out, has none from then on.
 */

export const GROUP_ROLES = ['owner', 'editor', 'annotator', 'reader'] as const;

/**
 * A reader reads; an annotator writes notes and answers them as well; an editor also invites, hides notes
 * and ends threads; the owner, of whom an open group has one, also changes roles and closes the group.
 */
export type GroupRole = (typeof GROUP_ROLES)[number];

/** A group as access to its notes is decided. */
export type NoteGroup = {
  readonly id: string;
  /** Read, and no longer written to. */
  readonly closed: boolean;
  /** Roles of its present members, by the id of the person. */
  readonly roles: ReadonlyMap<string, GroupRole>;
};

/** Members that a group may have. */
export const MOST_MEMBERS = 200;

export function mayWriteNotes(role: GroupRole | undefined): boolean {
  return role !== undefined && role !== 'reader';
}

/** Hiding notes of others and showing them again, ending threads, inviting. */
export function mayKeepOrder(role: GroupRole | undefined): boolean {
  return role === 'owner' || role === 'editor';
}

/** Roles that do. */
export const ORDER_KEEPERS: readonly GroupRole[] = GROUP_ROLES.filter(mayKeepOrder);
