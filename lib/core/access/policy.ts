/**
 * Who may do what: the one law of visibility. Services ask it before they read or write; the
 * store's list filters (`lib/store/annotations.ts`, `lib/store/corrections.ts`) say the same in SQL, and
 * a test holds the two against each other. What an actor may not see is reported as not found.
 */

import type { Visibility } from './visibility';

/** A person or program making a request. A link holder sees the one note its share link names. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'user';
      readonly id: string;
      readonly name: string;
      readonly email: string;
      readonly sessionId: string;
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

export type Subject =
  | TreatySubject
  | TextSubject
  | {
      readonly type: 'annotation';
      readonly id: string;
      readonly creatorId: string;
      readonly visibility: Visibility;
      readonly deleted: boolean;
      /** The texts that it quotes. */
      readonly texts: readonly TextSubject[];
    }
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
  | { readonly type: 'share-links' };

export type Action = 'read' | 'create' | 'update' | 'delete' | 'restore' | 'share';

/** True when the actor may do the action to the subject. Pure; O(1). */
export function can(actor: Actor, action: Action, subject: Subject): boolean {
  switch (subject.type) {
    case 'treaty':
      return canOwned(actor, action, subject);
    case 'text':
      return can(actor, 'read', subject.treaty) && canOwned(actor, action, subject);
    case 'annotation':
      return canAnnotation(actor, action, subject);
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

function canAnnotation(
  actor: Actor,
  action: Action,
  note: Extract<Subject, { type: 'annotation' }>,
): boolean {
  const own = actor.kind === 'user' && actor.id === note.creatorId;
  if (action === 'restore') return own;
  if (note.deleted) return false;
  if (own) return true;
  if (action !== 'read') return false;
  if (actor.kind === 'link-holder' && actor.annotationId === note.id) {
    return readsAll(actor, note.texts);
  }
  return note.visibility === 'public' && readsAll(actor, note.texts);
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
