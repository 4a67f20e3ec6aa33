/**
 * Which draft belongs where: the keys drafts are kept under, and the drafts that a page can offer to
 * continue. Keys name the person, so that people who share a device do not see each other's words.
 */

import { isSameUnit, type UnitRange } from '@/lib/core/anchor/selector';
import type { KeptDraft } from './draft-store';

/** Key of the draft of a new note on these places: another phrase or version, another draft. */
export function newNoteKey(userId: string, ranges: readonly UnitRange[]): string {
  const first = ranges[0]?.versionRef ?? '';
  const places = ranges.map(({ versionRef, selector: { eId, position } }) => {
    const place = `${eId}:${position.start}-${position.end}`;
    return versionRef === first ? place : `${versionRef}#${place}`;
  });
  return `${userId}:new:${first}#${places.join('+')}`;
}

/** Key of the draft of a change to a stored note. */
export function noteKey(userId: string, noteId: string): string {
  return `${userId}:note:${noteId}`;
}

/** Whose a draft is. */
export function personOfKey(key: string): string {
  return key.slice(0, key.indexOf(':'));
}

/** Key of a draft whose place is taken by the draft of another tab. */
export function siblingDraftKey(key: string, draftId: string): string {
  return `${key}~${draftId}`;
}

/** Where someone is writing now; undefined when they are not. */
export type OpenEditor = { readonly key: string; readonly range: UnitRange };

/**
 * The drafts to offer: while a new note is written, the others on the same article of the same
 * version; otherwise all new notes on the versions that the page shows. Never the open one. O(n).
 */
export function draftsToOffer(
  drafts: readonly KeptDraft[],
  shown: ReadonlySet<string>,
  open: OpenEditor | undefined,
): KeptDraft[] {
  return drafts.filter(({ key, draft }) => {
    const place = draft.ranges?.[0];
    if (place === undefined || !shown.has(place.versionRef)) return false;
    if (open === undefined) return true;
    if (key === open.key || key.startsWith(siblingDraftKey(open.key, ''))) return false;
    return isSameUnit(place, open.range);
  });
}
