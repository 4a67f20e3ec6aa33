/**
 * What people said of an alignment, in the terms of the search: which units are spoken for, which may not
 * meet, and what a link of given sides is called. A statement about provisions that are not there is
 * passed over: the two versions are immutable, but a statement may be of another pair.
 */

import type { AlignmentLink } from '@/lib/core/comparison/comparison';
import type { PinnedLink, Pins, Sides } from '@/lib/core/comparison/correction';
import type { AlignUnit } from '../similarity/measure';
import type { Group, Override, UnitPins } from './search-state';

/** Reads the statements about two sides. A unit pinned twice stands in the first link that names it. */
export function readPins(
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
  pins: Pins,
): UnitPins {
  const place = { left: placesOf(left), right: placesOf(right) };
  const held = { left: new Set<number>(), right: new Set<number>() };
  const overrides = new Map<string, Override>();
  for (const relabel of pins.relabels) {
    const { relation, correction } = relabel;
    overrides.set(sidesKey(relabel), { relation, correction, pinned: false });
  }
  const groups = pins.links.flatMap((link): Group[] => {
    const group = groupOf(link, place, held);
    if (group === undefined) return [];
    for (const row of group.left) held.left.add(row);
    for (const column of group.right) held.right.add(column);
    const key = sidesKey({ left: eIdsOf(left, group.left), right: eIdsOf(right, group.right) });
    const { relation = overrides.get(key)?.relation, correction } = link;
    overrides.set(key, { ...(relation !== undefined && { relation }), correction, pinned: true });
    return [group];
  });
  const apart = apartCells(pins, place, right.length);
  const isApart = (row: number, column: number) => apart.has(row * right.length + column);
  return {
    groups,
    held: (side, unit) => held[side].has(unit),
    apart: isApart,
    free: (row, column) => !held.left.has(row) && !held.right.has(column) && !isApart(row, column),
    overrideOf: (sides) => overrides.get(sidesKey(sides)),
  };
}

/**
 * The link with what people decided of it in place of what the engine found. Evidence stands for the
 * relation it was found with, so another relation has none.
 */
export function withOverride(link: AlignmentLink, override: Override | undefined): AlignmentLink {
  if (override === undefined) return link;
  const { relation = link.relation, pinned, correction } = override;
  return {
    ...link,
    relation,
    confidence: pinned ? 1 : link.confidence,
    evidence: relation === link.relation ? link.evidence : [],
    correction,
  };
}

type Places = {
  readonly left: ReadonlyMap<string, number>;
  readonly right: ReadonlyMap<string, number>;
};

function placesOf(units: readonly AlignUnit[]): Map<string, number> {
  return new Map(units.map((unit, index) => [unit.eId, index]));
}

function eIdsOf(units: readonly AlignUnit[], indices: readonly number[]): string[] {
  return indices.flatMap((index) => units[index]?.eId ?? []);
}

/** The units of a pinned link in document order; undefined when one is missing or spoken for. */
function groupOf(
  link: PinnedLink,
  place: Places,
  held: { readonly left: ReadonlySet<number>; readonly right: ReadonlySet<number> },
): Group | undefined {
  const units = (side: 'left' | 'right') => {
    const found = [...new Set(link[side])].map((eId) => place[side].get(eId));
    const known = found.filter((index) => index !== undefined);
    const usable = known.length === found.length && known.every((index) => !held[side].has(index));
    return usable ? known.sort((one, other) => one - other) : [];
  };
  const [left, right] = [units('left'), units('right')];
  if (left.length === 0 || right.length === 0) return undefined;
  return { left, right, score: 0, fixed: true };
}

/** Cells that no link may hold. */
function apartCells({ apart }: Pins, place: Places, columns: number): Set<number> {
  const cells = new Set<number>();
  for (const { left, right } of apart) {
    for (const leftEId of left) {
      for (const rightEId of right) {
        const [row, column] = [place.left.get(leftEId), place.right.get(rightEId)];
        if (row !== undefined && column !== undefined) cells.add(row * columns + column);
      }
    }
  }
  return cells;
}

function sidesKey({ left, right }: Sides): string {
  return JSON.stringify([[...left].sort(), [...right].sort()]);
}
