/**
 * Who may do what: the one law of visibility. Services ask it before they read or write; the
 * store's list filters (`lib/store/note-access.ts`, `text-access.ts`, `corrections.ts`) say the same in
 * SQL, and tests hold them against each other. What an actor may not see is reported as not found.
 */

import { type GroupRole, mayKeepOrder, mayWriteNotes, type NoteGroup } from './group';
import type { NoteVisibility, Visibility } from './visibility';

/** A person or program making a request. A link holder sees the one note its share link names. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'user';
      readonly id: string;
      readonly name: string;
      readonly email: string;
      readonly sessionId: string;
      /** May hide public notes, and reads those that are hidden. */
      readonly moderator?: boolean;
    }
  | { readonly kind: 'link-holder'; readonly annotationId: string };

export const ANONYMOUS: Actor = { kind: 'anonymous' };

/** A treaty as its access is decided: `ownerId` is undefined for what is shipped. */
export type TreatySubject = {
  readonly type: 'treaty';
  readonly ownerId?: string;
  readonly visibility: Visibility;
  readonly deleted: boolean;
};

/** A text of a treaty, with all its versions. */
export type TextSubject = Omit<TreatySubject, 'type'> & {
  readonly type: 'text';
  readonly treaty: TreatySubject;
};

export type NoteSubject = {
  readonly type: 'annotation';
  readonly id: string;
  readonly creatorId: string;
  readonly visibility: NoteVisibility;
  readonly deleted: boolean;
  /** By a moderator. */
  readonly hidden: boolean;
  /** The texts that it quotes; none of a reply. */
  readonly texts: readonly TextSubject[];
  /** Of a note of a group; of a reply, the group that it was written for. */
  readonly group?: NoteGroup;
  /** Of a reply: the first note of its thread, whose readers alone read it. */
  readonly root?: NoteSubject;
};

/** A codebook: of nobody where it is shipped, else a person's own or a group's. */
export type CodebookSubject = {
  readonly type: 'codebook';
  readonly ownerId?: string;
  readonly group?: NoteGroup;
  readonly open: boolean;
  readonly deleted: boolean;
};

export type GroupSubject = NoteGroup & { readonly type: 'group' };

export type Subject =
  | TreatySubject
  | TextSubject
  | NoteSubject
  | CodebookSubject
  | { readonly type: 'annotations' }
  | {
      readonly type: 'correction';
      readonly creatorId: string;
      readonly visibility: Visibility;
      readonly texts: readonly TextSubject[];
    }
  | { readonly type: 'corrections' }
  | {
      readonly type: 'reading';
      readonly creatorId: string;
      readonly visibility: Visibility;
      readonly withdrawn: boolean;
      /** The one to whose record it was added. */
      readonly treaty: TreatySubject;
    }
  /** Those added to the record of a treaty. */
  | { readonly type: 'readings'; readonly treaty: TreatySubject }
  | { readonly type: 'share-link'; readonly ownerId: string }
  | { readonly type: 'share-links' }
  | GroupSubject
  | { readonly type: 'groups' };

/**
 * Of notes also: `read-thread`, which is what others answered; `reply`; `resolve`, which ends a thread or
 * opens it again; `hide`, with a reason, and show again; `withdraw`, which makes a note its author's alone. Of groups: `invite`; `put-out`; `leave`;
 * `close`, and open again; `create`, which is to write a note there.
 */
export type Action =
  | 'read'
  | 'create'
  | 'update'
  | 'delete'
  | 'restore'
  | 'share'
  | 'read-thread'
  | 'reply'
  | 'resolve'
  | 'hide'
  | 'withdraw'
  | 'invite'
  | 'put-out'
  | 'leave'
  | 'close';

/** True when the actor may do the action to the subject. Pure; O(1). */
export function can(actor: Actor, action: Action, subject: Subject): boolean {
  switch (subject.type) {
    case 'treaty':
      return canOwned(actor, action, subject);
    case 'text':
      return can(actor, 'read', subject.treaty) && canOwned(actor, action, subject);
    case 'annotation':
      return canAnnotation(actor, action, subject);
    case 'codebook':
      return canCodebook(actor, action, subject);
    case 'share-link':
      return actor.kind === 'user' && actor.id === subject.ownerId;
    case 'correction':
      return canCorrection(actor, action, subject);
    case 'reading':
      return canReading(actor, action, subject);
    case 'readings':
      return action === 'create' && canAddReading(actor, subject.treaty);
    case 'annotations':
    case 'corrections':
      return action === 'read' || (action === 'create' && actor.kind === 'user');
    case 'share-links':
      return actor.kind === 'user';
    case 'group':
      return canGroup(actor, action, subject);
    case 'groups':
      return actor.kind === 'user' && (action === 'read' || action === 'create');
  }
}

/**
 * Who owns a treaty or a text may do all to it; everyone may read what is public, and a further text may
 * be added to a public treaty by whoever is signed in. What is deleted can be restored, and nothing else.
 */
function canOwned(
  actor: Actor,
  action: Action,
  { ownerId, visibility, deleted, type }: Omit<TreatySubject, 'type'> & { readonly type: string },
): boolean {
  const own = actor.kind === 'user' && actor.id === ownerId;
  if (deleted) return own && action === 'restore';
  if (own) return true;
  if (visibility !== 'public') return false;
  return action === 'read' || (action === 'create' && type === 'treaty' && actor.kind === 'user');
}

/**
 * A note is its author's, who may delete it whoever can read it by now. Authorship opens one's own words and
 * no others: to read what a group answered, or to change what it reads, takes a role there now. A reply is
 * read by whoever reads the thread of its first note, also when that was deleted: what others answered stays.
 */
function canAnnotation(actor: Actor, action: Action, note: NoteSubject): boolean {
  const own = isAuthor(actor, note);
  if (action === 'restore') return own;
  if (action === 'reply') return canReply(actor, note);
  if (action === 'read-thread') return readsThread(actor, note.root ?? note);
  if (note.deleted) return false;
  switch (action) {
    case 'read':
      return own || (note.root ? readsReply(actor, note, note.root) : isAudience(actor, note));
    case 'delete':
      return own;
    case 'update':
      return own && writesWhereItIs(actor, note) && writesWhereItIs(actor, note.root ?? note);
    case 'share':
    case 'withdraw':
      return own && note.root === undefined;
    case 'resolve':
      return note.root === undefined && canResolve(actor, note);
    case 'hide':
      return !own && keepsOrder(actor, note.root ?? note) && isInCircle(actor, note);
    default:
      return false;
  }
}

function isAuthor(actor: Actor, { creatorId }: NoteSubject): boolean {
  return actor.kind === 'user' && actor.id === creatorId;
}

/** A reply is never read more widely than it was written, wherever its thread has gone since. */
function readsReply(actor: Actor, note: NoteSubject, root: NoteSubject): boolean {
  if (note.hidden && !keepsOrder(actor, root)) return false;
  return isInCircle(actor, note) && readsThread(actor, root);
}

/** Those who read what is answered to a first note, be that deleted or not; a share link opens one note. */
function readsThread(actor: Actor, root: NoteSubject): boolean {
  const own = isAuthor(actor, root);
  if (!readsAll(actor, root.texts)) return false;
  if (root.hidden && !own && !keepsOrder(actor, root)) return false;
  return isInCircle(actor, root) || (own && root.visibility === 'private');
}

/** Those other than its author who may read a first note that is not deleted. */
function isAudience(actor: Actor, note: NoteSubject): boolean {
  if (!readsAll(actor, note.texts)) return false;
  if (actor.kind === 'link-holder' && actor.annotationId === note.id) return true;
  return isInCircle(actor, note) && (!note.hidden || keepsOrder(actor, note));
}

/** Everyone in public, in a group those with a role there now. */
function isInCircle(actor: Actor, note: NoteSubject): boolean {
  if (note.visibility === 'group') return roleIn(actor, note) !== undefined;
  return note.visibility === 'public';
}

function canReply(actor: Actor, note: NoteSubject): boolean {
  const root = note.root ?? note;
  if (actor.kind !== 'user' || root.deleted || note.deleted) return false;
  return can(actor, 'read', note) && writesWhereItIs(actor, root);
}

/** Everyone who is signed in writes in public, in a group those whose role it is. */
function writesWhereItIs(actor: Actor, note: NoteSubject): boolean {
  if (note.visibility !== 'group') return actor.kind === 'user';
  return !(note.group?.closed ?? true) && mayWriteNotes(roleIn(actor, note));
}

function canResolve(actor: Actor, note: NoteSubject): boolean {
  if (note.visibility !== 'group') return isAuthor(actor, note);
  return readsThread(actor, note) && writesWhereItIs(actor, note);
}

/** Moderators keep order in public, owners and editors in their group. */
function keepsOrder(actor: Actor, note: NoteSubject): boolean {
  if (actor.kind !== 'user' || !readsAll(actor, note.texts)) return false;
  if (note.visibility === 'public') return actor.moderator === true;
  return note.visibility === 'group' && mayKeepOrder(roleIn(actor, note));
}

function roleIn(actor: Actor, { group }: { readonly group?: NoteGroup }): GroupRole | undefined {
  return actor.kind === 'user' ? group?.roles.get(actor.id) : undefined;
}

/**
 * A group exists for its members alone. Closed, it is read: who is there may leave or be put out, and the
 * owner may open it again. Owners pass a group on before they leave it.
 */
function canGroup(actor: Actor, action: Action, group: GroupSubject): boolean {
  const role = roleIn(actor, { group });
  if (role === undefined) return false;
  switch (action) {
    case 'read':
      return true;
    case 'leave':
      return role !== 'owner';
    case 'close':
    case 'put-out':
      return role === 'owner';
    case 'update':
      return role === 'owner' && !group.closed;
    case 'invite':
      return mayKeepOrder(role) && !group.closed;
    case 'create':
      return mayWriteNotes(role) && !group.closed;
    default:
      return false;
  }
}

/** Nobody learns from another's note or correction what a text says that is not theirs to read. */
function readsAll(actor: Actor, texts: readonly TextSubject[]): boolean {
  return texts.every((text) => can(actor, 'read', text));
}

/** Withdrawing (`delete`) is all that can be done to a correction; who could see it still can. */
function canCorrection(
  actor: Actor,
  action: Action,
  correction: Extract<Subject, { type: 'correction' }>,
): boolean {
  const own = actor.kind === 'user' && actor.id === correction.creatorId;
  if (action === 'read') {
    return own || (correction.visibility === 'public' && readsAll(actor, correction.texts));
  }
  return action === 'delete' && own;
}

/** Withdrawing (`delete`) ends a reading for everyone; nothing else can be done to it. */
function canReading(
  actor: Actor,
  action: Action,
  { creatorId, visibility, withdrawn, treaty }: Extract<Subject, { type: 'reading' }>,
): boolean {
  if (withdrawn || !can(actor, 'read', treaty)) return false;
  const own = actor.kind === 'user' && actor.id === creatorId;
  return action === 'read' ? own || visibility === 'public' : action === 'delete' && own;
}

/** Only records that are nobody's take readings; an owner edits the record itself. */
function canAddReading(actor: Actor, treaty: TreatySubject): boolean {
  return actor.kind === 'user' && treaty.ownerId === undefined && can(actor, 'read', treaty);
}

/**
 * What is shipped is everyone's to read. A group's codebook is kept by those who keep order there;
 * `create` adds a code to it, which an open one lets all who write notes do.
 */
function canCodebook(
  actor: Actor,
  action: Action,
  { ownerId, group, open, deleted }: CodebookSubject,
): boolean {
  if (deleted) return false;
  if (ownerId === undefined && group === undefined) return action === 'read';
  if (actor.kind !== 'user') return false;
  if (group === undefined) {
    return actor.id === ownerId && ['read', 'update', 'delete', 'create'].includes(action);
  }
  const role = group.roles.get(actor.id);
  if (action === 'read') return role !== undefined;
  if (group.closed) return false;
  if (action === 'create') return mayKeepOrder(role) || (open && mayWriteNotes(role));
  return (action === 'update' || action === 'delete') && mayKeepOrder(role);
}
