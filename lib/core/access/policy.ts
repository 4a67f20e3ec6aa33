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

export type Subject =
  | {
      readonly type: 'annotation';
      readonly id: string;
      readonly creatorId: string;
      readonly visibility: Visibility;
      readonly deleted: boolean;
    }
  | { readonly type: 'annotations' }
  | {
      readonly type: 'correction';
      readonly creatorId: string;
      readonly visibility: Visibility;
    }
  | { readonly type: 'corrections' }
  | { readonly type: 'share-link'; readonly ownerId: string }
  | { readonly type: 'share-links' };

export type Action = 'read' | 'create' | 'update' | 'delete' | 'restore' | 'share';

/** True when the actor may do the action to the subject. Pure; O(1). */
export function can(actor: Actor, action: Action, subject: Subject): boolean {
  switch (subject.type) {
    case 'annotation':
      return canAnnotation(actor, action, subject);
    case 'share-link':
      return actor.kind === 'user' && actor.id === subject.ownerId;
    case 'correction':
      return canCorrection(actor, action, subject);
    case 'annotations':
    case 'corrections':
      return action === 'read' || (action === 'create' && actor.kind === 'user');
    case 'share-links':
      return actor.kind === 'user';
  }
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
  if (actor.kind === 'link-holder' && actor.annotationId === note.id) return true;
  return note.visibility === 'public';
}

/** Withdrawing (`delete`) is all that can be done to a correction; who could see it still can. */
function canCorrection(
  actor: Actor,
  action: Action,
  correction: Extract<Subject, { type: 'correction' }>,
): boolean {
  const own = actor.kind === 'user' && actor.id === correction.creatorId;
  if (action === 'read') return own || correction.visibility === 'public';
  return action === 'delete' && own;
}
