/**
 * The reading order of a comparison in two columns. The left text keeps its order; what stands only
 * in the right text is put where a reader of the right text would look for it: behind the provision
 * it follows there. So unmatched provisions show in place, and no row is a list of leftovers.
 */

import type { ComparedLink, Comparison } from './comparison';
import { unitsOf, type VersionText } from './provision';

/** One row of the table: a unit on either side or on both. */
export type ComparisonRow = {
  /** Anchor of the row on the page: the left eId, or `b.` and the right eId. Unique in a table. */
  readonly key: string;
  readonly left?: string;
  readonly right?: string;
  /** The link the row's units belong to. A link of several units spans several rows. */
  readonly link?: ComparedLink;
};

/**
 * Rows in reading order; every unit of both versions stands in exactly one. A right-only unit comes
 * after the row of its nearest preceding linked unit, at the top when there is none. O(n).
 */
export function rowsOf(
  comparison: Pick<Comparison, 'links'>,
  left: Pick<VersionText, 'provisions'>,
  right: Pick<VersionText, 'provisions'>,
): ComparisonRow[] {
  const linkOfLeft = linksByUnit(comparison.links, (link) => link.left);
  const { pairedWith, rowOfRight } = pairUnits(comparison.links);
  const leftRows = unitsOf(left.provisions).map((unit): ComparisonRow => {
    const link = linkOfLeft.get(unit.eId);
    const paired = pairedWith.get(unit.eId);
    return {
      key: unit.eId,
      left: unit.eId,
      ...(paired !== undefined && { right: paired }),
      ...(link !== undefined && { link }),
    };
  });

  /** Right-only rows by the left eId they follow; '' is the top of the table. */
  const following = new Map<string, ComparisonRow[]>();
  const linkOfRight = linksByUnit(comparison.links, (link) => link.right);
  const pairedRight = new Set(pairedWith.values());
  let anchor = '';
  for (const { eId } of unitsOf(right.provisions)) {
    anchor = rowOfRight.get(eId) ?? anchor;
    if (pairedRight.has(eId)) continue;
    const link = linkOfRight.get(eId);
    const row = { key: `b.${eId}`, right: eId, ...(link !== undefined && { link }) };
    following.set(anchor, [...(following.get(anchor) ?? []), row]);
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

/**
 * Which right unit shares the row of which left unit, and at which left unit's row a linked right unit
 * stands. In a link of several units the first go with the first; right units that are left over
 * follow the last left one.
 */
function pairUnits(links: readonly ComparedLink[]): {
  pairedWith: Map<string, string>;
  rowOfRight: Map<string, string>;
} {
  const pairedWith = new Map<string, string>();
  const rowOfRight = new Map<string, string>();
  for (const link of links) {
    link.right.forEach((eId, index) => {
      const partner = link.left[index];
      if (partner !== undefined) pairedWith.set(partner, eId);
      const row = partner ?? link.left.at(-1);
      if (row !== undefined) rowOfRight.set(eId, row);
    });
  }
  return { pairedWith, rowOfRight };
}
