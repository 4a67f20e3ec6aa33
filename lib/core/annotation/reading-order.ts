/**
 * Notes in the order in which their words are read. Lists of notes beside a text follow the text, so
 * that reading, tabbing and printing go the same way; a note of several places stands at its first.
 */

import type { TextAddress } from '@/lib/core/address/version-address';
import { type Annotation, type AnnotationTarget, isTargetIn } from './annotation';

/** A shown version: its text and the eIds of its units in document order. */
export type ReadVersion = TextAddress & { readonly units: readonly string[] };

/**
 * `notes` by the first place they have in `versions`, unit by unit and then by offset; notes without
 * a place come last, the oldest first. O(notes · (log notes + units)).
 */
export function inReadingOrder(
  notes: readonly Annotation[],
  versions: readonly ReadVersion[],
): Annotation[] {
  return notes
    .map((note) => ({ note, place: firstPlace(note, versions) }))
    .sort(
      (a, b) =>
        a.place.unit - b.place.unit ||
        a.place.start - b.place.start ||
        compareWords(a.note.created, b.note.created) ||
        compareWords(a.note.id, b.note.id),
    )
    .map(({ note }) => note);
}

type Place = { readonly unit: number; readonly start: number };

const NOWHERE: Place = { unit: Number.MAX_SAFE_INTEGER, start: 0 };

function firstPlace(note: Annotation, versions: readonly ReadVersion[]): Place {
  return note.targets
    .map((target) => placeOf(target, versions))
    .reduce((first, place) => (isBefore(place, first) ? place : first), NOWHERE);
}

function placeOf(target: AnnotationTarget, versions: readonly ReadVersion[]): Place {
  const { anchor } = target;
  if (anchor.state !== 'exact' && anchor.state !== 'moved') return NOWHERE;
  for (const version of versions) {
    if (!isTargetIn(target, version)) continue;
    const unit = version.units.indexOf(anchor.eId);
    if (unit !== -1) return { unit, start: anchor.start };
  }
  return NOWHERE;
}

function isBefore(a: Place, b: Place): boolean {
  return a.unit < b.unit || (a.unit === b.unit && a.start < b.start);
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
