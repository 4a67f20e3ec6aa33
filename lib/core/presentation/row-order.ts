/**
 * The reading order of a comparison in two columns. The left text keeps its order; what stands only
 * in the right text is put where a reader of the right text would look for it: behind the provision
 * it follows there. So unmatched provisions show in place, and no row is a list of leftovers. A link
 * of several provisions is one row, at the place of its first left one: what belongs together is read
 * together, and every provision keeps an anchor of its own.
 */

import type { ComparedLink, Comparison } from '@/lib/core/comparison/comparison';
import { type Provision, unitsById, type VersionText } from '@/lib/core/treaty/provision';

/** One row of the table: the units of a link, or one unit without a link. */
export type ComparisonRow = {
  /** Anchor of the row on the page: the first left eId, or `b.` and the right eId. Unique in a table. */
  readonly key: string;
  /** Units in document order; none on the side that has no counterpart. */
  readonly left: readonly Provision[];
  readonly right: readonly Provision[];
  readonly link?: ComparedLink;
};

/** Ids of the right side start with this: `b.art_4`. */
export const RIGHT_PREFIX = 'b.';

/** What the ids of a side's anchors start with. */
export function idPrefixOf(letter: 'A' | 'B'): string {
  return letter === 'A' ? '' : RIGHT_PREFIX;
}

/** Key of the row that a link is shown in. */
export function rowKey({ left, right }: Pick<ComparedLink, 'left' | 'right'>): string {
  return left[0] ?? `${RIGHT_PREFIX}${right[0]}`;
}

/**
 * Rows in reading order; every unit of both versions stands in exactly one. A right-only unit comes
 * after the row of its nearest preceding linked unit, at the top when there is none. O(n).
 */
export function rowsOf(
  comparison: Pick<Comparison, 'links'>,
  left: Pick<VersionText, 'provisions'>,
  right: Pick<VersionText, 'provisions'>,
): ComparisonRow[] {
  const [unitsA, unitsB] = [unitsById(left), unitsById(right)];
  const linkOfLeft = linksByUnit(comparison.links, (link) => link.left);
  const linkOfRight = linksByUnit(comparison.links, (link) => link.right);
  const rowOf = (link: ComparedLink): ComparisonRow => ({
    key: rowKey(link),
    left: link.left.flatMap((eId) => unitsA.get(eId) ?? []),
    right: link.right.flatMap((eId) => unitsB.get(eId) ?? []),
    link,
  });
  const leftRows = [...unitsA].flatMap(([eId, unit]): ComparisonRow[] => {
    const link = linkOfLeft.get(eId);
    if (link === undefined) return [{ key: eId, left: [unit], right: [] }];
    return link.left[0] === eId ? [rowOf(link)] : [];
  });

  /** Right-only rows by the key of the row they follow; '' is the top of the table. */
  const following = new Map<string, ComparisonRow[]>();
  let anchor = '';
  for (const [eId, unit] of unitsB) {
    const link = linkOfRight.get(eId);
    if (link !== undefined) {
      anchor = rowKey(link);
      continue;
    }
    const row = { key: `${RIGHT_PREFIX}${eId}`, left: [], right: [unit] };
    const rows = following.get(anchor);
    if (rows) rows.push(row);
    else following.set(anchor, [row]);
  }
  const top = following.get('') ?? [];
  return [...top, ...leftRows.flatMap((row) => [row, ...(following.get(row.key) ?? [])])];
}

function linksByUnit(
  links: readonly ComparedLink[],
  side: (link: ComparedLink) => readonly string[],
): Map<string, ComparedLink> {
  return new Map(links.flatMap((link) => side(link).map((eId) => [eId, link])));
}
