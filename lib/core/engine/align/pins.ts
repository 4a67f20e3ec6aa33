/**
 * What people said of an alignment, in the terms of the search: which units are spoken for, which may not
 * meet, and what a link of given sides is called. A statement about provisions that are not there is
 * passed over: the two versions are immutable, but a statement may be of another pair.
 */

import type { LinkRelation } from '@/lib/core/comparison/comparison';
import type { PinnedLink, Pins } from '@/lib/core/comparison/correction';
import type { AlignUnit } from '../similarity/unit';
import type { Group } from './split-merge';

export type Said = {
  readonly relation?: LinkRelation;
  readonly correction: string;
  /** True when the link itself was made by hand, not only its name. */
  readonly pinned: boolean;
};

export type UnitPins = {
  /** The pinned links. */
  readonly groups: readonly Group[];
  /** True when a unit stands in a pinned link. */
  readonly held: (side: 'left' | 'right', unit: number) => boolean;
  /** True when two units may not stand in one link. */
  readonly apart: (row: number, column: number) => boolean;
  /** True when the search may link the two. */
  readonly free: (row: number, column: number) => boolean;
  /** What was said of a link with exactly these sides. */
  readonly said: (left: readonly string[], right: readonly string[]) => Said | undefined;
};

/** Reads the statements about two sides. A unit pinned twice stands in the first link that names it. */
export function readPins(
  left: readonly AlignUnit[],
  right: readonly AlignUnit[],
  pins: Pins,
): UnitPins {
  const place = { left: placesOf(left), right: placesOf(right) };
  const held = { left: new Set<number>(), right: new Set<number>() };
  const said = new Map<string, Said>();
  for (const { left: lefts, right: rights, relation, correction } of pins.relabels) {
    said.set(sidesKey(lefts, rights), { relation, correction, pinned: false });
  }
  const groups = pins.links.flatMap((link): Group[] => {
    const group = groupOf(link, place, held);
    if (group === undefined) return [];
    for (const row of group.left) held.left.add(row);
    for (const column of group.right) held.right.add(column);
    const name = sidesKey(eIdsOf(left, group.left), eIdsOf(right, group.right));
    const { relation = said.get(name)?.relation, correction } = link;
    said.set(name, { ...(relation !== undefined && { relation }), correction, pinned: true });
    return [group];
  });
  const apart = apartCells(pins, place, right.length);
  const isApart = (row: number, column: number) => apart.has(row * right.length + column);
  return {
    groups,
    held: (side, unit) => held[side].has(unit),
    apart: isApart,
    free: (row, column) => !held.left.has(row) && !held.right.has(column) && !isApart(row, column),
    said: (lefts, rights) => said.get(sidesKey(lefts, rights)),
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

function sidesKey(left: readonly string[], right: readonly string[]): string {
  return JSON.stringify([[...left].sort(), [...right].sort()]);
}
