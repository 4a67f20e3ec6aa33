/**
 * The redline of a linked group: one text in B's order in which deleted words stand before the words
 * inserted in their place, as lawyers file it. It is no stored text; `runs` tell which of its characters
 * stand in A, in B or in both, so that notes are shown and made in it. Paragraphs are those of B.
 */

import type { Change } from '@/lib/core/comparison/comparison';
import {
  fromSide,
  type MergedSide,
  type Run,
  runsOf,
  textOfSide,
} from '@/lib/core/text/merged-text';
import type { VersionText } from '@/lib/core/treaty/provision';
import { changeAnchor, obligationsByChange } from './change-marks';
import { markedHtml, type TextBlock } from './marked-html';
import type { TextMark, TextPoint, TextRange } from './marks';
import type { RenderedRow } from './rendered-rows';
import { blocksOf } from './rendered-unit';

export type Redline = {
  readonly text: string;
  /** For each change, where its deleted and its inserted words stand in the redline; may be empty. */
  readonly deleted: readonly TextRange[];
  readonly inserted: readonly TextRange[];
  /** Where an offset of B stands: before what is deleted there, or behind it. */
  readonly place: (offset: number, edge: 'before' | 'behind') => number;
  readonly runs: readonly Run[];
};

/** Merges two texts by the changes that turn `a` into `b`. O(text + changes). */
export function redline(a: string, b: string, changes: readonly Change[]): Redline {
  let text = '';
  let at = 0;
  const deleted: TextRange[] = [];
  const inserted: TextRange[] = [];
  for (const { fromA, toA, fromB, toB } of changes) {
    text += b.slice(at, fromB);
    deleted.push({ start: text.length, end: text.length + toA - fromA });
    text += a.slice(fromA, toA);
    inserted.push({ start: text.length, end: text.length + toB - fromB });
    text += b.slice(fromB, toB);
    at = toB;
  }
  text += b.slice(at);
  const place = (offset: number, edge: 'before' | 'behind') =>
    changes.reduce((sum, { fromA, toA, fromB }) => {
      const counts = fromB < offset || (fromB === offset && edge === 'behind');
      return counts ? sum + toA - fromA : sum;
    }, offset);
  return { text, deleted, inserted, place, runs: runsOf(changes, b.length) };
}

/** A redline as HTML, and which of its characters stand in which text. */
export type Unified = {
  readonly html: string;
  readonly runs: readonly Run[];
  /** Whether A's text stands in it to the letter; B's always does. */
  readonly holdsA: boolean;
};

/**
 * A linked row as one marked text; undefined for a row without a link or without word changes, which
 * is shown as it stands. O(text · paragraphs).
 */
export function unifiedHtml(row: RenderedRow, right: VersionText): Unified | undefined {
  const { link, numbers } = row;
  if (link?.changes === undefined || row.right.length === 0) return undefined;
  const joined = (sides: RenderedRow['left']) => sides.map(({ unit }) => unit.text).join('\n');
  const merged = redline(joined(row.left), joined(row.right), link.changes);
  const obligations = obligationsByChange(link.obligations ?? []);
  const marks: TextMark[] = [];
  const points: TextPoint[] = [];
  for (const [index, change] of link.changes.entries()) {
    const number = numbers[index] ?? 1;
    const [gone, come] = [merged.deleted[index], merged.inserted[index]];
    if (!gone || !come) continue;
    if (change.kind === 'spelling') {
      marks.push({ ...gone, kind: 'spelling', ofA: true }, { ...come, kind: 'spelling' });
      continue;
    }
    if (change.kind !== undefined) {
      points.push({ kind: change.kind, at: come.start, change: number });
      continue;
    }
    const told = toldOf(row, index);
    const words = obligations.get(index);
    if (words !== undefined) points.push({ kind: 'obligation', at: gone.start, words });
    const anchor = (letter: 'A' | 'B') =>
      told.moved === undefined && words === undefined
        ? {}
        : { anchor: changeAnchor(number, letter) };
    marks.push({ ...gone, kind: 'deletion', change: number, ...told, ...anchor('A') });
    marks.push({ ...come, kind: 'insertion', change: number, ...told, ...anchor('B') });
  }
  const a = joined(row.left);
  const held = textOfSide(merged.text, merged.runs, 'a');
  // What a comparison ignores (case, punctuation) is shown as B has it: A's places are then not all known.
  if (held.length === a.length) marks.push(...noteMarks(row.left, merged, 'a'));
  marks.push(...noteMarks(row.right, merged, 'b'));
  const blocks = unifiedBlocks(row, right, merged);
  const html = markedHtml({ text: merged.text, blocks, marks, points });
  return { html, runs: merged.runs, holdsA: held === a };
}

/** The words of notes on a side, where they stand in the redline. O(notes · runs). */
function noteMarks(sides: RenderedRow['left'], { runs }: Redline, letter: MergedSide): TextMark[] {
  let base = 0;
  return sides.flatMap(({ unit, notes }) => {
    const from = base;
    base += unit.text.length + 1;
    return (notes?.marks ?? []).flatMap((mark) =>
      fromSide(runs, letter, { start: from + mark.start, end: from + mark.end }).map((piece) => ({
        ...mark,
        ...piece,
      })),
    );
  });
}

/** What the marks of a side say of a change besides its place. */
function toldOf(
  { left, right, numbers }: RenderedRow,
  index: number,
): { readonly moved?: true; readonly obligation?: true } {
  const mark = [...left, ...right]
    .flatMap(({ marks }) => marks)
    .find((found) => 'change' in found && found.change === numbers[index]);
  if (mark?.kind !== 'deletion' && mark?.kind !== 'insertion') return {};
  return {
    ...(mark.moved === true && { moved: true as const }),
    ...(mark.obligation === true && { obligation: true as const }),
  };
}

/** B's paragraphs in the redline: each takes in what was deleted at its borders, line by line. */
function unifiedBlocks(
  row: RenderedRow,
  right: VersionText,
  { place, text }: Redline,
): TextBlock[] {
  const blocks: TextBlock[] = [];
  let base = 0;
  let before = 0;
  for (const { unit } of row.right) {
    for (const block of blocksOf(right.provisions, unit)) {
      const start = Math.max(before, place(base + block.start, 'before'));
      const end = Math.min(text.length, place(base + block.end, 'behind'));
      blocks.push(...byLine(text, { ...block, start, end }, place(base + block.start, 'behind')));
      before = Math.max(before, end);
    }
    base += unit.text.length + 1;
  }
  return blocks;
}

/** A deleted paragraph is one of its own; the number stays with the line that holds B's first word. */
function byLine(text: string, block: TextBlock, first: number): TextBlock[] {
  const lines: TextBlock[] = [];
  const { eId, number, unchecked } = block;
  let start = block.start;
  while (start < block.end) {
    const line = text.indexOf('\n', start);
    const end = line === -1 || line > block.end ? block.end : line;
    const numbered = number !== undefined && start <= first && first <= end;
    if (start < end)
      lines.push({ eId, start, end, ...(numbered && { number }), ...(unchecked && { unchecked }) });
    start = end + 1;
  }
  return lines;
}
