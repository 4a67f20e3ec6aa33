import type { Annotation } from '@/lib/core/annotation';
import { withNotes } from '@/lib/core/shown-row';
import type { ComparedVersions } from './compare-versions';

/** The rows of a comparison with the notes of each side painted in. */
export function shownRows(
  { left, right, shown }: ComparedVersions,
  notes: { readonly left: readonly Annotation[]; readonly right: readonly Annotation[] },
) {
  return shown.rows.map((row) => ({
    key: row.key,
    link: row.link,
    left: row.left && withNotes(row.left, left, notes.left),
    right: row.right && withNotes(row.right, right, notes.right),
  }));
}
