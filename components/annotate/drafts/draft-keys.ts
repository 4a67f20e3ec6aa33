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

/** The stored note that a draft changes; undefined for the draft of a new one. */
export function noteOfKey(key: string): string | undefined {
  return /^[^:]*:note:([^~]+)/.exec(key)?.[1];
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

/** What a page shows: its versions, as `data-version` names them, and its notes by their ids. */
export type OnPage = {
  readonly versions: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
};

/**
 * The drafts to offer: while a note is written, the others on the same article of the same version;
 * otherwise all on the versions and of the notes that the page shows. Never the open one. O(n).
 */
export function draftsToOffer(
  drafts: readonly KeptDraft[],
  shown: OnPage,
  open: OpenEditor | undefined,
): KeptDraft[] {
  return drafts.filter(({ key, draft }) => {
    const place = draft.ranges?.[0];
    if (open === undefined) return isShown(noteOfKey(key), place, shown);
    if (key === open.key || key.startsWith(siblingDraftKey(open.key, ''))) return false;
    return place !== undefined && isSameUnit(place, open.range);
  });
}

function isShown(
  note: string | undefined,
  place: UnitRange | undefined,
  { versions, notes }: OnPage,
): boolean {
  if (note !== undefined && notes.has(note)) return true;
  return place !== undefined && versions.has(place.versionRef);
}
