/**
 * What a page shows of the notes in each unit: words are marked in the text; a note on all of a unit is
 * a bar at its margin, for a mark over every word would only be in the way of reading; and a sign beside
 * the unit's name counts them all.
 */

import { textAddressOf } from '@/lib/core/address/version-address';
import { type Annotation, isTargetIn } from '@/lib/core/annotation/annotation';
import { versionsOf } from '@/lib/core/annotation/page-notes';
import { type Provision, unitsById, type VersionText } from '@/lib/core/treaty/provision';
import type { TextMark, TextRange } from './marks';

/** The notes that a page shows in a version, and how many lie in each of its units. */
export type NotesOnText = {
  readonly notes: readonly Annotation[];
  /** By the unit's eId; more than `notes` has, where a page does not show them all. */
  readonly counts: ReadonlyMap<string, number>;
};

export const NO_NOTES: NotesOnText = { notes: [], counts: new Map() };

export type UnitNotes = {
  /** The words of notes on a part of it. */
  readonly marks: readonly TextMark[];
  /** True where a note is about all of it. */
  readonly whole: boolean;
  /** Ids of the notes in it that the page shows: those on all of it first. */
  readonly ids: readonly string[];
  /** How many lie in it, shown or not. */
  readonly count: number;
};

/** Marks in a version at most: a thousand notes on one clause must not make a page of their marks. */
const MOST_MARKS = 400;

/**
 * The notes of a version by unit. `onPairs` are notes that the page shows between the two texts: they
 * leave no bar at either. O(notes · targets + units).
 */
export function notesByUnit(
  { notes, counts }: NotesOnText,
  version: Pick<VersionText, 'treaty' | 'lang' | 'name' | 'provisions'>,
  onPairs: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, UnitNotes> {
  const units = unitsById(version);
  const found = new Map<string, { marks: TextMark[]; whole: Set<string>; part: Set<string> }>();
  let marked = 0;
  for (const note of notes) {
    for (const place of placesIn(note, version)) {
      const unit = units.get(place.eId);
      if (unit === undefined) continue;
      const here = found.get(unit.eId) ?? { marks: [], whole: new Set(), part: new Set() };
      found.set(unit.eId, here);
      if (isWhole(unit, place)) {
        (onPairs.has(note.id) ? here.part : here.whole).add(note.id);
        continue;
      }
      here.part.add(note.id);
      marked += 1;
      if (marked > MOST_MARKS) continue;
      here.marks.push({ kind: 'note', id: note.id, start: place.start, end: place.end });
    }
  }
  return new Map(
    [...new Set([...found.keys(), ...counts.keys()])].map((eId) => {
      const { marks = [], whole, part } = found.get(eId) ?? {};
      const ids = [...new Set([...(whole ?? []), ...(part ?? [])])];
      const count = Math.max(ids.length, counts.get(eId) ?? 0);
      return [eId, { marks, whole: (whole?.size ?? 0) > 0, ids, count }];
    }),
  );
}

type Place = TextRange & { readonly eId: string };

/** Where a note lies in a version. Only exact and moved anchors have a place; the rest are listed only. */
function placesIn(
  { targets }: Annotation,
  version: Pick<VersionText, 'treaty' | 'lang' | 'name'>,
): Place[] {
  const text = textAddressOf(version);
  return targets.flatMap((target): Place[] => {
    const { anchor } = target;
    if (!isTargetIn(target, text)) return [];
    return anchor.state === 'exact' || anchor.state === 'moved' ? [anchor] : [];
  });
}

function isWhole({ text }: Provision, { start, end }: TextRange): boolean {
  return text.slice(0, start).trim() === '' && text.slice(end).trim() === '';
}

/** Notes that have a place in both texts: a page that shows both shows them between the two. */
export function notesOnBoth(
  left: VersionText,
  right: VersionText,
  onLeft: readonly Annotation[],
  onRight: readonly Annotation[],
): ReadonlyMap<string, { readonly left: readonly string[]; readonly right: readonly string[] }> {
  const rights = new Map(onRight.map((note) => [note.id, note]));
  return new Map(
    onLeft.flatMap((note) => {
      const other = rights.get(note.id);
      if (other === undefined || versionsOf(note).length < 2) return [];
      const pair = { left: eIdsIn(note, left), right: eIdsIn(other, right) };
      return pair.left.length > 0 && pair.right.length > 0 ? [[note.id, pair] as const] : [];
    }),
  );
}

/** A unit of each of two texts, as a key. */
export function pairKey(left: string, right: string): string {
  return `${left} ${right}`;
}

/** Ids of the notes on both texts by each pair of units that they are on. O(notes · targets²). */
export function notesByPair(
  ...texts: Parameters<typeof notesOnBoth>
): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, string[]>();
  for (const [id, { left, right }] of notesOnBoth(...texts)) {
    const keys = new Set(left.flatMap((a) => right.map((b) => pairKey(a, b))));
    for (const key of keys) pairs.set(key, [...(pairs.get(key) ?? []), id]);
  }
  return pairs;
}

function eIdsIn(note: Annotation, version: VersionText): string[] {
  return placesIn(note, version).map(({ eId }) => eId);
}
