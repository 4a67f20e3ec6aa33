/**
 * The rows of a comparison ready to be shown: both texts of a linked pair with their changes marked
 * and numbered through the whole page, so that "change 3 of 41" names one place on each side.
 */

import type { Annotation } from './annotation';
import type { Change, ComparedLink, Comparison } from './comparison';
import { foldRanges, type TextMark } from './marked-html';
import { type Provision, unitsOf, type VersionText } from './provision';
import { rowsOf } from './rows';
import { noteMarks, type ShownUnit, showUnit } from './shown-unit';

/** Ids of the right side start with this: `b.art_4`, as the keys of rows do. */
const RIGHT = 'b.';

type SideMarks = ShownUnit & {
  readonly marks: readonly TextMark[];
  readonly idPrefix: string;
};

export type ShownRow = {
  readonly key: string;
  readonly left?: SideMarks;
  readonly right?: SideMarks;
  readonly link?: ComparedLink;
};

export type ShownComparison = { readonly rows: readonly ShownRow[]; readonly changeCount: number };

/** The rows of a comparison with their changes, without notes. O(text). */
export function showComparison(
  left: VersionText,
  right: VersionText,
  comparison: Comparison,
): ShownComparison {
  const unitsA = byEId(left);
  const unitsB = byEId(right);
  let counted = 0;
  const rows = rowsOf(comparison, left, right).map((row): ShownRow => {
    const a = row.left === undefined ? undefined : unitsA.get(row.left);
    const b = row.right === undefined ? undefined : unitsB.get(row.right);
    const changes = row.link?.changes ?? [];
    const first = counted + 1;
    counted += changes.length;
    return {
      key: row.key,
      ...(a ? { left: showSide(left, a, 'deletion', changes, first) } : {}),
      ...(b ? { right: showSide(right, b, 'insertion', changes, first) } : {}),
      ...(row.link ? { link: row.link } : {}),
    };
  });
  return { rows, changeCount: counted };
}

function byEId(version: VersionText): ReadonlyMap<string, Provision> {
  return new Map(unitsOf(version.provisions).map((unit) => [unit.eId, unit]));
}

function showSide(
  version: VersionText,
  unit: Provision,
  kind: 'deletion' | 'insertion',
  changes: readonly Change[],
  first: number,
): SideMarks {
  const spans = changes.map((change) =>
    kind === 'deletion'
      ? { start: change.fromA, end: change.toA }
      : { start: change.fromB, end: change.toB },
  );
  const marks: TextMark[] = spans
    .map((span, index): TextMark => ({ ...span, kind, change: first + index }))
    .filter((mark) => mark.start < mark.end);
  if (changes.length > 0) marks.push(...foldRanges(unit.text, spans, version.lang));
  const idPrefix = kind === 'deletion' ? '' : RIGHT;
  return { ...showUnit(version, unit, marks, idPrefix), marks, idPrefix };
}

/** A shown side with notes painted over its changes; the same value when no note lies in it. */
export function withNotes(
  side: SideMarks,
  version: VersionText,
  notes: readonly Annotation[],
): ShownUnit {
  const painted = noteMarks(notes, version, side.unit.eId);
  if (painted.length === 0) return side;
  return showUnit(version, side.unit, [...side.marks, ...painted], side.idPrefix);
}
