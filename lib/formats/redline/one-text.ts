/**
 * Both sides of a row as one text: what A alone has and what B alone has stand where they belong in it.
 * It is the unified view of the page, for files that are tables.
 */

import type { ComparisonRow } from '@/lib/core/presentation/row-order';
import type { Provision, VersionText } from '@/lib/core/treaty/provision';
import type { ExportedComparison } from '../document/exported-comparison';
import type { ExportedSegment } from '../document/exported-lines';
import { printedNumbers } from '../document/printed-numbers';
import { stretchesOf } from './stretches';

type Side = 'left' | 'right';

export type OneLine = {
  /** The number printed before it, A's where both have one. */
  readonly label: string | undefined;
  readonly words: readonly (ExportedSegment & { readonly side: Side })[];
};

/** The lines of a linked row; undefined where its wording was not compared. O(text + changes). */
export function oneText(
  row: ComparisonRow,
  { left, right }: Pick<ExportedComparison, Side>,
): OneLine[] | undefined {
  const changes = row.link?.changes;
  if (changes === undefined) return undefined;
  const texts = { left: textOf(row.left), right: textOf(row.right) };
  const labels = { left: labelsOf(row.left, left), right: labelsOf(row.right, right) };
  const lines: { label: string | undefined; words: OneLine['words'][number][] }[] = [];
  const newLine = () => lines.push({ label: undefined, words: [] });
  newLine();
  for (const { status, fromA, toA, fromB, toB, move } of stretchesOf(
    changes,
    texts.left.length,
    texts.right.length,
  )) {
    const side: Side = status === 'inserted' ? 'right' : 'left';
    const [from, to] = side === 'right' ? [fromB, toB] : [fromA, toA];
    const kind = status === 'both' ? 'same' : move === undefined ? 'changed' : 'moved';
    let at = 0;
    for (const [index, text] of texts[side].slice(from, to).split('\n').entries()) {
      if (index > 0) newLine();
      const line = lines.at(-1);
      if (line && text !== '') {
        if (line.words.length === 0) {
          const both = status === 'both' ? labels.right.get(fromB + at) : undefined;
          line.label = labels[side].get(from + at) ?? both;
        }
        line.words.push({ text, kind, side });
      }
      at += text.length + 1;
    }
  }
  return lines.filter(({ words }) => words.length > 0);
}

function textOf(units: readonly Provision[]): string {
  return units.map(({ text }) => text).join('\n');
}

/** Printed numbers by their places in the joined text of a side. */
function labelsOf(units: readonly Provision[], version: VersionText): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  let start = 0;
  for (const { eId, text } of units) {
    for (const [key, { label }] of printedNumbers(version)) {
      const [unit, at] = key.split(' ');
      if (unit === eId) labels.set(start + Number(at), label);
    }
    start += text.length + 1;
  }
  return labels;
}
