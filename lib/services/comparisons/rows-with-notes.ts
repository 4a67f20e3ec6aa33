import type { CompareQuery } from '@/lib/core/address/compare-query';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { type RenderedRow, withNotes } from '@/lib/core/presentation/rendered-rows';
import { filterRows } from '@/lib/core/presentation/row-filter';
import type { ComparedVersions } from './compare-versions';

type Notes = { readonly left: readonly Annotation[]; readonly right: readonly Annotation[] };

/** The rows of a comparison that answer the query, with the notes of each side painted in. */
export function rowsWithNotes(
  { left, right, shown }: Pick<ComparedVersions, 'left' | 'right' | 'shown'>,
  notes: Notes,
  query: Pick<CompareQuery, 'rows' | 'topics' | 'text'>,
): RenderedRow[] {
  return filterRows(shown.rows, query).map((row) => {
    const a = row.left.map((side) => withNotes(side, left, notes.left));
    const b = row.right.map((side) => withNotes(side, right, notes.right));
    const painted =
      a.some((side, index) => side !== row.left[index]) ||
      b.some((side, index) => side !== row.right[index]);
    return painted ? { ...row, left: a, right: b } : row;
  });
}
