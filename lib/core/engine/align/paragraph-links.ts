/**
 * Articles and paragraphs: a short article of one treaty is often one paragraph of a long article of the
 * other. Where both are still without a link, that makes one; where either is linked elsewhere it is a
 * further correspondence, named by the paragraph's own address when it has one.
 */

import { assign } from '@/lib/core/algorithms/assignment';
import type { AlignmentLink } from '@/lib/core/comparison/comparison';
import { meaningOf } from '../relations/relation';
import type { AlignUnit } from '../similarity/measure';
import type { Group, Search } from './search-state';

/** What a match of one paragraph is worth against a match of the whole. */
const PARAGRAPH_DISCOUNT = 0.85;
/** A paragraph links two articles from this many times the threshold of whole ones on. */
const PARAGRAPH_THRESHOLD = 1.5;
/** Likeness of a paragraph and an article where one of the two has no link, and where both have. */
const MIN_ALSO_SIMILARITY = 0.3;
const MIN_ALSO_SIMILARITY_LINKED = 0.35;
/** Below this the articles as wholes have too little in common. */
const MIN_ALSO_WHOLE_SIMILARITY = 0.085;

/** Links among units that are still alone, by single paragraphs. O(min² · max). */
export function paragraphGroups(search: Search, groups: readonly Group[]): Group[] {
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
    return score < PARAGRAPH_THRESHOLD * options.threshold ? 0 : score;
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

/** Further correspondences, in left order: the best paragraph for each whole provision. O(rows · columns). */
export function alsoLinks(search: Search, groups: readonly Group[]): AlignmentLink[] {
  const { left, right, measure, pins } = search;
  const { leftParts, rightParts } = measure;
  if (!leftParts || !rightParts) return [];
  const best = {
    left: columnMaxima(leftParts.scores, right.length),
    right: rowMaxima(rightParts.scores, left.length, right.length),
  };
  const groupOf = new Map(
    groups.flatMap((group) => group.left.map((row) => [row, group] as const)),
  );
  const linkedRight = new Set(groups.flatMap((group) => group.right));
  return left.flatMap((leftUnit, row) =>
    right.flatMap((rightUnit, column) => {
      if (pins.apart(row, column) || groupOf.get(row)?.right.includes(column)) return [];
      const cell = row * right.length + column;
      const fromLeft = (leftParts.scores[cell] ?? 0) > (rightParts.scores[cell] ?? 0);
      const { scores, paragraphs } = fromLeft ? leftParts : rightParts;
      const score = scores[cell] ?? 0;
      const linked = groupOf.has(row) && linkedRight.has(column);
      if (score < (linked ? MIN_ALSO_SIMILARITY_LINKED : MIN_ALSO_SIMILARITY)) return [];
      if (score < ((fromLeft ? best.left[column] : best.right[row]) ?? 0)) return [];
      if ((measure.scores[cell] ?? 0) < MIN_ALSO_WHOLE_SIMILARITY) return [];
      const paragraph = paragraphs[cell] ?? -1;
      const one = fromLeft ? partAt(leftUnit, paragraph) : leftUnit;
      const other = fromLeft ? rightUnit : partAt(rightUnit, paragraph);
      return one === undefined || other === undefined ? [] : [alsoLink(one, other, score)];
    }),
  );
}

/** A further correspondence of a paragraph and a whole provision. */
function alsoLink(one: AlignUnit, other: AlignUnit, score: number): AlignmentLink {
  return {
    left: [one.eId],
    right: [other.eId],
    ...meaningOf([one], [other], score, undefined),
    score: Math.min(score, 0.999),
    moved: false,
    confidence: Math.min(0.95, score),
  };
}

/** The greatest score of each column of a table by rows. */
function columnMaxima(scores: Float64Array, columns: number): Float64Array {
  const maxima = new Float64Array(columns);
  scores.forEach((score, cell) => {
    const column = cell % columns;
    maxima[column] = Math.max(maxima[column] ?? 0, score);
  });
  return maxima;
}

function rowMaxima(scores: Float64Array, rows: number, columns: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) =>
    scores
      .subarray(row * columns, (row + 1) * columns)
      .reduce((best, score) => Math.max(best, score), 0),
  );
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
