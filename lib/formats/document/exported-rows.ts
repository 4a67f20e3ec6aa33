/**
 * The rows of an exported comparison: one for each link, whole, and one for each provision that has
 * none. A page lays a link of several provisions out over several rows; a file that is sorted,
 * filtered and filed wants it in one.
 */

import type { Change, ComparedLink, Comparison } from '@/lib/core/comparison/comparison';
import { type Provision, unitsOf, type VersionText } from '@/lib/core/treaty/provision';

export type ExportedRow = {
  /** Unique in a file: the first left eId, or `b.` and the first right eId. */
  readonly key: string;
  readonly left: readonly Provision[];
  readonly right: readonly Provision[];
  readonly link?: ComparedLink;
};

type Compared = {
  readonly left: VersionText;
  readonly right: VersionText;
  readonly comparison: Comparison;
};

/**
 * Rows in the order of A; what stands only in B follows the row of the provision it follows there.
 * Every unit of both sides stands in exactly one row. O(n).
 */
export function exportedRows({ left, right, comparison }: Compared): ExportedRow[] {
  const [unitsA, unitsB] = [unitsById(left), unitsById(right)];
  const linkOfA = linkByUnit(comparison, (link) => link.left);
  const linkOfB = linkByUnit(comparison, (link) => link.right);
  const rowOf = (link: ComparedLink): ExportedRow => ({
    key: link.left[0] ?? `b.${link.right[0]}`,
    left: link.left.flatMap((eId) => unitsA.get(eId) ?? []),
    right: link.right.flatMap((eId) => unitsB.get(eId) ?? []),
    link,
  });
  const after = new Map<string, ExportedRow[]>();
  let anchor = '';
  for (const [eId, unit] of unitsB) {
    const link = linkOfB.get(eId);
    if (link) anchor = link.left[0] ?? anchor;
    else
      after.set(anchor, [
        ...(after.get(anchor) ?? []),
        { key: `b.${eId}`, left: [], right: [unit] },
      ]);
  }
  const rows = [...unitsA].flatMap(([eId, unit]): ExportedRow[] => {
    const link = linkOfA.get(eId);
    if (link && link.left[0] !== eId) return [];
    const row = link ? rowOf(link) : { key: eId, left: [unit], right: [] };
    return [row, ...(after.get(eId) ?? [])];
  });
  return [...(after.get('') ?? []), ...rows];
}

/** A stretch of one side's text and what happened to it. */
export type Segment = {
  readonly text: string;
  readonly kind: 'same' | 'changed' | 'moved';
};

/** The text of a side of a row: its units' texts joined by one "\n", as changes count it. */
export function rowText(units: readonly Provision[]): string {
  return units.map((unit) => unit.text).join('\n');
}

/** One side's text cut at the changes of its link; concatenated it is the text. O(text + changes). */
export function segmentsOf(
  text: string,
  changes: readonly Change[] | undefined,
  side: 'left' | 'right',
): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const add = (to: number, kind: Segment['kind']) => {
    if (to > at) segments.push({ text: text.slice(at, to), kind });
    at = Math.max(at, to);
  };
  for (const change of changes ?? []) {
    const [from, to] = side === 'left' ? [change.fromA, change.toA] : [change.fromB, change.toB];
    add(from, 'same');
    add(to, change.move === undefined ? 'changed' : 'moved');
  }
  add(text.length, 'same');
  return segments;
}

/** A line of a unit: where it begins in the unit's text, and its words. */
type Line = { readonly at: number; readonly words: readonly Segment[] };

/** The lines of one unit, whose text is `from` to `to` of what the segments hold. O(text). */
export function linesOf(segments: readonly Segment[], from: number, to: number): Line[] {
  const lines: { at: number; words: Segment[] }[] = [{ at: 0, words: [] }];
  let start = 0;
  for (const { text, kind } of segments) {
    const own = text.slice(Math.max(from - start, 0), Math.max(to - start, 0));
    let at = Math.max(start - from, 0);
    for (const [index, words] of own.split('\n').entries()) {
      if (index > 0) lines.push({ at, words: [] });
      if (words !== '') lines.at(-1)?.words.push({ text: words, kind });
      at += words.length + 1;
    }
    start += text.length;
  }
  return lines;
}

function unitsById(version: VersionText): Map<string, Provision> {
  return new Map(unitsOf(version.provisions).map((unit) => [unit.eId, unit]));
}

function linkByUnit(
  comparison: Comparison,
  side: (link: ComparedLink) => readonly string[],
): Map<string, ComparedLink> {
  return new Map(comparison.links.flatMap((link) => side(link).map((eId) => [eId, link])));
}
