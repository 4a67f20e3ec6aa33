/**
 * One side of an exported row as a reader sees it: each provision under its title, its paragraphs as
 * lines under the numbers that are printed before them, each line's words by what happened to them.
 * The web page and the synopsis in Word are both written from this.
 */

import type { Change } from '@/lib/core/comparison/comparison';
import type { GroundLevel } from '@/lib/core/comparison/shared-ground';
import type { ComparisonRow } from '@/lib/core/presentation/row-order';
import type { Provision } from '@/lib/core/treaty/provision';
import { type ExportedComparison, provisionTitle } from './exported-comparison';
import { printedNumbers } from './printed-numbers';
import type { SharedWords } from './shared-words';

/** A stretch of one side's text and what happened to it. */
export type ExportedSegment = {
  readonly text: string;
  readonly kind: 'same' | 'changed' | 'moved' | 'spelling' | 'shared';
  /** Of what is shared. */
  readonly level?: GroundLevel;
};

type NumberedLine = {
  /** Where the line begins in its unit's text. */
  readonly at: number;
  /** The number printed before it, if any. */
  readonly label: string | undefined;
  readonly words: readonly ExportedSegment[];
};

export type TitledUnit = {
  readonly unit: Provision;
  readonly title: string;
  readonly lines: readonly NumberedLine[];
};

/** The units of one side of a row, marked or clean as the file is. O(text). */
export function titledUnits(
  row: ComparisonRow,
  side: 'left' | 'right',
  exported: Pick<ExportedComparison, 'left' | 'right' | 'marked' | 'shared' | 'sharedRows'>,
): TitledUnit[] {
  const version = exported[side];
  const numbers = printedNumbers(version);
  const changes = exported.marked ? row.link?.changes : undefined;
  const segments =
    exported.marked && exported.shared && (exported.sharedRows?.has(row.key) ?? true)
      ? sharedSegments(row[side], exported.shared[side])
      : segmentsOf(rowText(row[side]), changes, side);
  let start = 0;
  return row[side].map((unit) => {
    const lines = linesOf(segments, start, start + unit.text.length).map(({ at, words }) => {
      return { at, label: numbers.get(`${unit.eId} ${at}`)?.label, words };
    });
    start += unit.text.length + 1;
    return { unit, title: provisionTitle(version, unit), lines };
  });
}

/** The text of a side of a row: its units' texts joined by one "\n", as changes count it. */
function rowText(units: readonly Provision[]): string {
  return units.map((unit) => unit.text).join('\n');
}

/** One side's text cut at the changes of its link; concatenated it is the text. O(text + changes). */
function segmentsOf(
  text: string,
  changes: readonly Change[] | undefined,
  side: 'left' | 'right',
): ExportedSegment[] {
  const segments: ExportedSegment[] = [];
  let at = 0;
  const add = (to: number, kind: ExportedSegment['kind']) => {
    if (to > at) segments.push({ text: text.slice(at, to), kind });
    at = Math.max(at, to);
  };
  for (const change of changes ?? []) {
    const [from, to] = side === 'left' ? [change.fromA, change.toA] : [change.fromB, change.toB];
    add(from, 'same');
    const moved = change.move === undefined ? 'changed' : 'moved';
    add(to, change.kind === 'spelling' ? change.kind : moved);
  }
  add(text.length, 'same');
  return segments;
}

/** The same cut at what is shared with the other text. */
function sharedSegments(
  units: readonly Provision[],
  shared: SharedWords['left'],
): ExportedSegment[] {
  return units.flatMap(({ eId, text }, index): ExportedSegment[] => {
    let at = 0;
    const plain = (to: number): ExportedSegment[] =>
      to > at ? [{ text: text.slice(at, to), kind: 'same' }] : [];
    const own = (shared.get(eId) ?? []).flatMap(({ start, end, level }) => {
      const before = plain(start);
      at = end;
      return [...before, { text: text.slice(start, end), kind: 'shared' as const, level }];
    });
    const parting: ExportedSegment[] = index === 0 ? [] : [{ text: '\n', kind: 'same' }];
    return [...parting, ...own, ...plain(text.length)];
  });
}

/** A line of a unit: where it begins in the unit's text, and its words. */
type Line = { readonly at: number; readonly words: readonly ExportedSegment[] };

/** The lines of one unit, whose text is `from` to `to` of what the segments hold. O(text). */
function linesOf(segments: readonly ExportedSegment[], from: number, to: number): Line[] {
  const lines: { at: number; words: ExportedSegment[] }[] = [{ at: 0, words: [] }];
  let start = 0;
  for (const { text, ...mark } of segments) {
    const own = text.slice(Math.max(from - start, 0), Math.max(to - start, 0));
    let at = Math.max(start - from, 0);
    for (const [index, words] of own.split('\n').entries()) {
      if (index > 0) lines.push({ at, words: [] });
      if (words !== '') lines.at(-1)?.words.push({ text: words, ...mark });
      at += words.length + 1;
    }
    start += text.length;
  }
  return lines;
}
