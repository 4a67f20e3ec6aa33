/**
 * Groups of people who share notes, and what a role lets one do in them. Whether someone has a role at
 * all is asked of the database with every request: who left, or was put out, has none from then on.
 */

export const GROUP_ROLES = ['owner', 'editor', 'annotator', 'reader'] as const;

/**
 * A reader reads; an annotator writes notes, answers them and ends threads as well; an editor also invites
 * and hides notes; the owner, of whom an open group has one, also changes roles and closes the group.
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
/** Open groups that one person may own. */
export const MOST_OWN_GROUPS = 50;
/** Open invitations that a group may have. */
export const MOST_INVITATIONS = 100;
/** Characters of a group's description. */
export const LONGEST_DESCRIPTION = 1000;

/** Roles that can be given; ownership is passed on. */
export const GIVEN_ROLES = ['editor', 'annotator', 'reader'] as const;

export type GivenRole = (typeof GIVEN_ROLES)[number];

export type GroupMember = {
  readonly id: string;
  readonly name: string;
  readonly role: GroupRole;
  readonly joined: string;
};

/** A group as one of its members has it in a list. */
export type GroupSummary = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Of whoever asks. */
  readonly role: GroupRole;
  /** How many it has. */
  readonly members: number;
  readonly created: string;
  /** When it was closed. */
  readonly closed?: string;
};

/** A way into a group: a link for whoever has it, or a letter to one address. */
export type GroupInvitation = {
  readonly id: string;
  readonly role: GivenRole;
  /** Of a letter. */
  readonly email?: string;
  /** Name of whoever made it, while they have an account. */
  readonly by?: string;
  readonly created: string;
  readonly expires: string;
};

/** What an invitation tells whoever holds it. */
export type OpenInvitation = {
  readonly group: { readonly name: string; readonly description: string; readonly members: number };
  readonly role: GivenRole;
  readonly by?: string;
  readonly expires: string;
  /** True for a letter: only the account with its address may accept it. */
  readonly forAddress: boolean;
  /** The group's id, for who is a member already. */
  readonly joined?: string;
};

/** A group as its members see it. */
export type OpenedGroup = Omit<GroupSummary, 'members'> & {
  /** The owner first, then by role, and who joined earlier before who joined later. */
  readonly members: readonly GroupMember[];
  /** Those that are open, for members who may invite. */
  readonly invitations?: readonly GroupInvitation[];
};

/** Writing notes, answering them, ending threads. */
export function mayWriteNotes(role: GroupRole | undefined): boolean {
  return role !== undefined && role !== 'reader';
}

/** Hiding notes of others and showing them again, inviting. */
export function mayKeepOrder(role: GroupRole | undefined): boolean {
  return role === 'owner' || role === 'editor';
}

/** Roles that do. */
export const ORDER_KEEPERS: readonly GroupRole[] = GROUP_ROLES.filter(mayKeepOrder);

/** Owners invite in every role that can be given; editors those who do not keep order themselves. */
export function mayInviteAs(role: GroupRole | undefined, as: GivenRole): boolean {
  return role === 'owner' || (role === 'editor' && !mayKeepOrder(as));
}

/** By role, the owner first; within a role who joined earlier first. */
export function inOrderOfRole(members: readonly GroupMember[]): GroupMember[] {
  return members.toSorted(
    (one, other) =>
      GROUP_ROLES.indexOf(one.role) - GROUP_ROLES.indexOf(other.role) ||
      one.joined.localeCompare(other.joined) ||
      one.id.localeCompare(other.id),
  );
}

/**
 * Who becomes the owner when an owner's account goes: of those who write, the editor or else the annotator
 * who joined first. Undefined where readers alone are left: the group is closed then, and they go on
 * reading it.
 */
export function successorOf(
  members: readonly GroupMember[],
  owner: string,
): GroupMember | undefined {
  return inOrderOfRole(members).find(({ id, role }) => id !== owner && mayWriteNotes(role));
}
