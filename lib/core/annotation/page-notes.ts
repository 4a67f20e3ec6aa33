/**
 * Notes of pages that show several versions. Each version's notes are asked for with their places in
 * that version; a note on a pair, or on a text shown twice, comes with several of them and is one note
 * all the same: its targets take the places they have where their own text is shown.
 */

import { PLAIN_QUERY } from '@/lib/core/address/compare-query';
import {
  formatAddress,
  type TextName,
  textAddressOf,
  type VersionAddress,
} from '@/lib/core/address/version-address';
import type { View } from '@/lib/core/address/view';
import type { VersionText } from '@/lib/core/treaty/provision';
import { type Annotation, type AnnotationTarget, addressOfTarget, isTargetIn } from './annotation';

export type SideNotes = {
  readonly version: { readonly treaty: Pick<VersionText['treaty'], 'slug'> } & TextName;
  /** With anchors in this version. */
  readonly notes: readonly Annotation[];
};

/** Every note once, in the order of first appearance. O(notes · sides · targets). */
export function notesOfPage(sides: readonly SideNotes[]): Annotation[] {
  const copies = new Map<string, Copy[]>();
  for (const { version, notes } of sides) {
    for (const note of notes)
      copies.set(note.id, [...(copies.get(note.id) ?? []), { version, note }]);
  }
  return [...copies.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const targets = first.note.targets.map((target, index) => bestPlaced(target, index, own));
    return [{ ...first.note, targets }];
  });
}

type Copy = { readonly version: SideNotes['version']; readonly note: Annotation };

/** A target as the copy has it that shows its text and knows its place there. */
function bestPlaced(
  target: AnnotationTarget,
  index: number,
  copies: readonly Copy[],
): AnnotationTarget {
  const shown = copies
    .filter(({ version }) => isTargetIn(target, textAddressOf(version)))
    .map(({ note }) => note.targets[index] ?? target);
  return shown.find(hasPlace) ?? shown[0] ?? target;
}

/** True for a target whose words are found in the version it was asked for. */
export function hasPlace({ anchor }: Pick<AnnotationTarget, 'anchor'>): boolean {
  return anchor.state === 'exact' || anchor.state === 'moved';
}

/** The versions a note was made on, in the order of its targets, each once. */
export function versionsOf({ targets }: Pick<Annotation, 'targets'>): VersionAddress[] {
  const addresses = targets.map(addressOfTarget);
  return [...new Map(addresses.map((address) => [formatAddress(address), address])).values()];
}

/**
 * The view that shows a note as it was made: the reader of its text or, for a note on a pair, the
 * comparison of the two. Undefined for a note without targets.
 */
export function viewOfNote(note: Pick<Annotation, 'targets'>): View | undefined {
  const [side, other] = versionsOf(note);
  if (side === undefined) return undefined;
  if (other === undefined) return { kind: 'reader', side };
  return { kind: 'compare', sides: [side, other], query: PLAIN_QUERY };
}
