/**
 * Answers in part: where a provision has no link, or a paragraph of a linked one has nothing like it in
 * that link, a paragraph elsewhere in the other treaty may answer it all the same. Which lines answer
 * which is said in `answering-lines.ts`; here they become links with addresses.
 */

import type { Alignment, PartialLink } from '@/lib/core/comparison/comparison';
import type { Pins } from '@/lib/core/comparison/correction';
import { unitEId } from '@/lib/core/treaty/provision';
import { meaningOf } from '../relations/relation';
import { measureKinds } from '../similarity/clause-kinds';
import { addressOf, type Line, linesOf } from '../similarity/lines';
import type { AlignUnit } from '../similarity/measure';
import { readPassages } from '../similarity/passage';
import { measurePassages } from '../similarity/similarity';
import { type Answer, answersIn, type LineTable } from './answering-lines';

/** Past this many pairs of lines only whole provisions are compared. */
const MAX_PAIRS = 4_000_000;
/** What one kind of clause is worth in units of likeness, as among whole provisions. */
const KIND_WEIGHT = 0.25;
/** Odds of an answer as it is found, and what likeness and kind add (fitted with the gates). */
const LEAST_CONFIDENCE = 0.5;
const MOST_CONFIDENCE = 0.95;

/** What answers in part, in left order. O(lines of left · lines of right). */
export function partialLinks(
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
  linked: Alignment['links'],
  { names, pins }: { readonly names: readonly string[]; readonly pins: Pins },
): PartialLink[] {
  const lines = { left: linesOf(left), right: linesOf(right) };
  if (lines.left.length * lines.right.length > MAX_PAIRS) return [];
  const table = tableOf(lines.left, lines.right, names);
  const links = unitPairs(linked, left, right);
  const barred = unitPairs([...linked, ...pins.apart], left, right);
  return answersIn(table, links, barred).flatMap((answer) => {
    const [a, b] = [lines.left[answer.row], lines.right[answer.column]];
    const [one, other] = [left[a?.unit ?? -1], right[b?.unit ?? -1]];
    return a && b && one && other
      ? [toLink({ line: a, unit: one }, { line: b, unit: other }, answer)]
      : [];
  });
}

function tableOf(
  left: readonly Line[],
  right: readonly Line[],
  names: readonly string[],
): LineTable {
  const passages = readPassages(left, right, names);
  const { scores } = measurePassages(passages.left, passages.right);
  const { alike } = measureKinds(left, right);
  return {
    left: left.map(({ unit }, index) => ({
      unit,
      words: passages.left[index]?.content.length ?? 0,
    })),
    right: right.map(({ unit }, index) => ({
      unit,
      words: passages.right[index]?.content.length ?? 0,
    })),
    scores,
    values: scores.map((score, cell) => score + KIND_WEIGHT * (alike[cell] ?? 0)),
  };
}

/** For each left unit the right ones that some statements name with it, by their places. */
function unitPairs(
  sides: readonly { readonly left: readonly string[]; readonly right: readonly string[] }[],
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
): (row: number, column: number) => boolean {
  const place = (units: readonly AlignUnit[]) =>
    new Map(units.map(({ eId }, index) => [eId, index]));
  const [rows, columns] = [place(left), place(right)];
  const pairs = new Set<number>();
  for (const side of sides) {
    for (const one of side.left) {
      for (const other of side.right) {
        const [row, column] = [rows.get(unitEId(one)), columns.get(unitEId(other))];
        if (row !== undefined && column !== undefined) pairs.add(row * right.length + column);
      }
    }
  }
  return (row, column) => pairs.has(row * right.length + column);
}

type Side = { readonly line: Line; readonly unit: AlignUnit };

function toLink(one: Side, other: Side, { score, value }: Answer): PartialLink {
  const [left, right] = [one, other].map(({ line, unit }): AlignUnit => {
    return { eId: addressOf(unit, line), kind: 'paragraph', text: line.text, lang: line.lang };
  }) as [AlignUnit, AlignUnit];
  return {
    left: [left.eId],
    right: [right.eId],
    ...meaningOf([left], [right], score, undefined),
    score,
    moved: false,
    confidence: Math.min(MOST_CONFIDENCE, LEAST_CONFIDENCE + value),
    fromA: one.line.start,
    toA: one.line.end,
    fromB: other.line.start,
    toB: other.line.end,
  };
}
