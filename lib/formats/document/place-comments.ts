/**
 * Which notes become comments of a file, and where: on A's words for a note on A, on B's for one on B. A
 * note whose place is not certain stands at the beginning and says so, so that none is dropped. Where rows
 * were filtered, notes on what was left out stay out too: whoever sends a part means that part.
 */

import { textAddressOf } from '@/lib/core/address/version-address';
import {
  type Annotation,
  type AnnotationTarget,
  isTargetIn,
} from '@/lib/core/annotation/annotation';
import { unitEId, type VersionText } from '@/lib/core/treaty/provision';
import type { ExportedComparison } from './exported-comparison';

/** A comment and where it stands; without a place it stands at the beginning of the document. */
export type PlacedComment = {
  readonly id: number;
  readonly note: Annotation;
  readonly side: 'left' | 'right';
  readonly place?: { readonly eId: string; readonly start: number; readonly end: number };
  /** The words the note was made on, for one without a place. */
  readonly quote: string;
};

/** The comments of a file, numbered from 0; a note of several places is one at each. O(notes). */
export function placeComments({
  left,
  right,
  notes,
  rows,
  allRows,
}: Pick<ExportedComparison, 'left' | 'right' | 'notes' | 'rows' | 'allRows'>): PlacedComment[] {
  const isFiltered = rows.length < allRows;
  const of = (version: VersionText, side: 'left' | 'right', list: readonly Annotation[]) => {
    const shown = new Set(rows.flatMap((row) => row[side].map(({ eId }) => eId)));
    return list.flatMap((note) =>
      note.targets
        .filter((target) => isOn(target, version))
        .filter((target) => !isFiltered || shown.has(unitOf(target)))
        .map((target) => ({ note, side, quote: target.selector.quote.exact, ...placeOf(target) })),
    );
  };
  // One version against itself: its notes stand on the left only, not twice.
  const onRight = left.id === right.id ? [] : of(right, 'right', notes.right);
  return [...of(left, 'left', notes.left), ...onRight].map((comment, id) => ({ ...comment, id }));
}

function isOn(target: AnnotationTarget, version: VersionText): boolean {
  return isTargetIn(target, textAddressOf(version));
}

/** The unit a note stands in, or stood in when it was made. */
function unitOf(target: AnnotationTarget): string {
  return unitEId(placeOf(target).place?.eId ?? target.selector.eId);
}

function placeOf({ anchor }: AnnotationTarget): Pick<PlacedComment, 'place'> {
  if (anchor.state !== 'exact' && anchor.state !== 'moved') return {};
  const { eId, start, end } = anchor;
  return start < end ? { place: { eId, start, end } } : {};
}
