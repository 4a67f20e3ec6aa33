/**
 * Articles and paragraphs: a short article of one treaty is often one paragraph of a long article of the
 * other. Where both are still without a link, that makes one; where either is linked elsewhere it is a
 * further correspondence, named by the paragraph's own address when it has one.
 */

import { assign } from '@/lib/core/algorithms/assignment';
import type { AlignmentLink } from '@/lib/core/comparison/comparison';
import { meaningOf } from '../relations/relation';
import type { AlignUnit } from '../similarity/unit';
import type { Search } from './search-state';
import type { Group } from './split-merge';

/** What a match of one paragraph is worth against a match of the whole. */
const PARAGRAPH_DISCOUNT = 0.85;
/** Least likeness of a paragraph and an article where one of the two has no link, and where both have. */
const ALSO_LEAST = 0.13;
const ALSO_LEAST_LINKED = 0.25;
/** Below this the articles as wholes have too little in common. */
const ALSO_WHOLE_LEAST = 0.085;

/** Links among units that are still alone, by single paragraphs. O(min² · max). */
export function partLinks(search: Search, groups: readonly Group[]): Group[] {
  const { left, right, measure, pins, options } = search;
  const { leftParts, rightParts } = measure;
  if (!leftParts || !rightParts) return [];
  const columns = right.length;
  const linked = {
    left: new Set(groups.flatMap((group) => group.left)),
    right: new Set(groups.flatMap((group) => group.right)),
  };
  const scores = measure.scores.map((_, cell) => {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    if (linked.left.has(row) || linked.right.has(column) || !pins.free(row, column)) return 0;
    const best = Math.max(leftParts.scores[cell] ?? 0, rightParts.scores[cell] ?? 0);
    const score = Math.min(PARAGRAPH_DISCOUNT * best, 0.999);
    return score < 1.5 * options.threshold ? 0 : score;
  });
  return assign({ rows: left.length, columns, values: scores }).flatMap((column, row): Group[] =>
    column < 0
      ? []
      : [
          {
            left: [row],
            right: [column],
            score: scores[row * columns + column] ?? 0,
            fixed: false,
          },
        ],
  );
}

/** Further correspondences, in left order. */
export function alsoLinks(search: Search, groups: readonly Group[]): AlignmentLink[] {
  const { left, right, measure, pins } = search;
  const { leftParts, rightParts } = measure;
  if (!leftParts || !rightParts) return [];
  const columns = right.length;
  const groupOf = new Map(
    groups.flatMap((group) => group.left.map((row) => [row, group] as const)),
  );
  const linkedRight = new Set(groups.flatMap((group) => group.right));
  const found: AlignmentLink[] = [];
  const add = (row: number, column: number, fromLeft: boolean) => {
    const cell = row * columns + column;
    const { scores, paragraphs } = fromLeft ? leftParts : rightParts;
    const score = scores[cell] ?? 0;
    const least = groupOf.has(row) && linkedRight.has(column) ? ALSO_LEAST_LINKED : ALSO_LEAST;
    if (score < least || (measure.scores[cell] ?? 0) < ALSO_WHOLE_LEAST) return;
    const unit = fromLeft ? left[row] : right[column];
    const other = fromLeft ? right[column] : left[row];
    const part = partAt(unit, paragraphs[cell] ?? -1);
    if (part === undefined || other === undefined) return;
    const [one, two] = fromLeft ? [part, other] : [other, part];
    found.push({
      left: [one.eId],
      right: [two.eId],
      ...meaningOf([one], [two], score, undefined),
      score: Math.min(score, 0.999),
      moved: false,
      confidence: Math.min(0.95, score),
    });
  };
  for (let row = 0; row < left.length; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (pins.apart(row, column) || groupOf.get(row)?.right.includes(column)) continue;
      const cell = row * columns + column;
      const fromLeft = (leftParts.scores[cell] ?? 0) > (rightParts.scores[cell] ?? 0);
      const scores = fromLeft ? leftParts.scores : rightParts.scores;
      if (isBestPart(search, scores, row, column, fromLeft ? 'left' : 'right')) {
        add(row, column, fromLeft);
      }
    }
  }
  return found;
}

/** True when no other provision has a paragraph liker to the whole one than this. */
function isBestPart(
  { left, right }: Search,
  scores: Float64Array,
  row: number,
  column: number,
  side: 'left' | 'right',
): boolean {
  const columns = right.length;
  const own = scores[row * columns + column] ?? 0;
  if (own < ALSO_LEAST) return false;
  if (side === 'left') {
    for (let other = 0; other < left.length; other += 1) {
      if ((scores[other * columns + column] ?? 0) > own) return false;
    }
    return true;
  }
  for (let other = 0; other < columns; other += 1) {
    if ((scores[row * columns + other] ?? 0) > own) return false;
  }
  return true;
}

/** The part of a unit that holds a paragraph of its text, as a unit to read. */
function partAt(unit: AlignUnit | undefined, paragraph: number): AlignUnit | undefined {
  if (unit === undefined || paragraph < 0) return undefined;
  const lines = unit.text.split('\n');
  const start = lines.slice(0, paragraph).reduce((sum, line) => sum + line.length + 1, 0);
  const part = unit.parts?.find(
    (each) => each.start <= start && start < each.start + each.text.length,
  );
  if (part === undefined) return undefined;
  return { eId: part.eId, kind: 'paragraph', text: part.text, lang: unit.lang };
}
