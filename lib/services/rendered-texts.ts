import type { CompareQuery } from '@/lib/core/address/compare-query';
import type { Annotation } from '@/lib/core/annotation/annotation';
import type { Comparison } from '@/lib/core/comparison/comparison';
import {
  type RenderedComparison,
  type RenderedRow,
  renderComparison,
  withNotes,
} from '@/lib/core/presentation/rendered-rows';
import { noteMarks, type RenderedUnit, showUnit } from '@/lib/core/presentation/rendered-unit';
import { filterRows } from '@/lib/core/presentation/row-filter';
import { unitsOf, type VersionText } from '@/lib/core/treaty/provision';
import { Cache } from './cache';

const plain = new Cache<readonly RenderedUnit[]>(100);

/** The units of a version as marked HTML. Units without notes come from memory. */
export function unitsWithNotes(version: VersionText, notes: readonly Annotation[]): RenderedUnit[] {
  const bare = plain.get(version.id, () =>
    unitsOf(version.provisions).map((unit) => showUnit(version, unit, [])),
  );
  return bare.map((shown) => {
    const marks = noteMarks(notes, version, shown.unit.eId);
    return marks.length === 0 ? shown : showUnit(version, shown.unit, marks);
  });
}

type Compared = {
  readonly left: VersionText;
  readonly right: VersionText;
  readonly comparison: Comparison;
};

const comparisons = new WeakMap<Comparison, RenderedComparison>();

/** A comparison as marked rows: made when first asked for, kept as long as the comparison is. */
export function renderedRows({ left, right, comparison }: Compared): RenderedComparison {
  const rendered = comparisons.get(comparison) ?? renderComparison(left, right, comparison);
  comparisons.set(comparison, rendered);
  return rendered;
}

type Notes = { readonly left: readonly Annotation[]; readonly right: readonly Annotation[] };

/** The rows of a comparison that answer the query, with the notes of each side painted in. */
export function rowsWithNotes(
  compared: Compared,
  notes: Notes,
  query: Pick<CompareQuery, 'rows' | 'topics' | 'text'>,
): RenderedRow[] {
  const { left, right } = compared;
  return filterRows(renderedRows(compared).rows, query).map((row) => {
    const a = row.left.map((side) => withNotes(side, left, notes.left));
    const b = row.right.map((side) => withNotes(side, right, notes.right));
    const painted =
      a.some((side, index) => side !== row.left[index]) ||
      b.some((side, index) => side !== row.right[index]);
    return painted ? { ...row, left: a, right: b } : row;
  });
}
