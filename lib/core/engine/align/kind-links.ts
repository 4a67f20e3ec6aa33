/**
 * Links by the kind of clause, where words alone found none: "shall extend military aid" and "an attack on
 * one is an attack on all" share no telling word. What is still free on both sides is assigned by
 * likeness with kinds; then a provision that is left over joins the link of the one that it is surely
 * most like, since one treaty enumerates in one article what another gives several.
 */

import { assign } from '@/lib/core/algorithms/assignment';
import type { Group, Search } from './search-state';

/** Likeness of kind that two provisions need to be linked by it. */
const LEAST_KIND = 0.35;
/** … and what likeness with kinds must amount to, above the threshold of words. */
const LEAST_VALUE = 0.05;
/**
 * A link less alike in words is given up where another pair of one of its units is of one kind to this degree,
 * and worth so much more.
 */
const RELEASED = 0.13;
const RELEASE_KIND = 0.5;
const RELEASE_MARGIN = 0.03;
/** As `LEAST_KIND` and `LEAST_VALUE`, for a provision that joins a link. */
const JOIN_KIND = 0.5;
const JOIN_VALUE = 0.2;

/** Links among units that are still alone. O(min² · max). */
export function kindGroups(search: Search, groups: readonly Group[]): Group[] {
  const { left, right, measure, kinds, order, pins, strange } = search;
  const columns = right.length;
  const linked = linkedIn(groups);
  const gains = order.map((value, cell) => {
    const [row, column] = [Math.floor(cell / columns), cell % columns];
    if (linked.left.has(row) || linked.right.has(column) || !pins.free(row, column)) return 0;
    return strange * (kinds[cell] ?? 0) >= LEAST_KIND && value >= LEAST_VALUE ? value : 0;
  });
  return assign({ rows: left.length, columns, values: gains }).flatMap((column, row): Group[] => {
    if (column < 0) return [];
    const score = measure.scores[row * columns + column] ?? 0;
    return [{ left: [row], right: [column], score, fixed: false }];
  });
}

/** The links without those of few common words that another kind of clause speaks against. */
export function withoutDoubtful(search: Search, groups: readonly Group[]): Group[] {
  const { left, right, kinds, order, strange } = search;
  const columns = right.length;
  return groups.filter((group) => {
    const [row = 0, column = 0] = [group.left[0], group.right[0]];
    if (group.fixed || group.score >= RELEASED || group.left.length + group.right.length > 2)
      return true;
    const least = (order[row * columns + column] ?? 0) + RELEASE_MARGIN;
    const speaks = (cell: number) =>
      strange * (kinds[cell] ?? 0) >= RELEASE_KIND && (order[cell] ?? 0) > least;
    for (let at = 0; at < columns; at += 1) if (speaks(row * columns + at)) return false;
    for (let at = 0; at < left.length; at += 1) if (speaks(at * columns + column)) return false;
    return true;
  });
}

function linkedIn(groups: readonly Group[]) {
  return {
    left: new Set(groups.flatMap((group) => group.left)),
    right: new Set(groups.flatMap((group) => group.right)),
  };
}

type Joining = { readonly side: 'left' | 'right'; readonly unit: number; readonly group: Group };

/** The links, each with the units that are alone and surely most like a unit of its other side. */
export function joinByKind(search: Search, groups: readonly Group[]): Group[] {
  const linked = linkedIn(groups);
  const joinings = (['left', 'right'] as const).flatMap((side) =>
    [...search[side].keys()]
      .filter((unit) => !linked[side].has(unit) && !search.pins.held(side, unit))
      .flatMap((unit) => joiningOf(search, groups, side, unit) ?? []),
  );
  return groups.map((group) => {
    const mine = joinings.filter((joining) => joining.group === group);
    const more = (side: 'left' | 'right') =>
      mine.flatMap((joining) => (joining.side === side ? [joining.unit] : []));
    const [lefts, rights] = [more('left'), more('right')];
    // Both at once would make a link of several to several out of two weak signs.
    if (mine.length === 0 || (lefts.length > 0 && rights.length > 0)) return group;
    const sides = { left: sorted(group.left, lefts), right: sorted(group.right, rights) };
    return { ...group, ...sides, score: search.measure.union(sides.left, sides.right) };
  });
}

/** The link that a unit may join: that of what it is most like, where their kind is one. */
function joiningOf(
  search: Search,
  groups: readonly Group[],
  side: 'left' | 'right',
  unit: number,
): Joining | undefined {
  const { left, right, kinds, order, pins, strange } = search;
  const [other, count] =
    side === 'left' ? (['right', right.length] as const) : (['left', left.length] as const);
  const cellOf = (at: number) =>
    side === 'left' ? unit * right.length + at : at * right.length + unit;
  const best = greatest(count, (at) => order[cellOf(at)] ?? 0);
  if (best < 0 || (order[cellOf(best)] ?? 0) < JOIN_VALUE) return undefined;
  if (strange * (kinds[cellOf(best)] ?? 0) < JOIN_KIND) return undefined;
  const group = groups.find((each) => each[other].includes(best));
  if (group === undefined || group.fixed || group[other].length > 1) return undefined;
  const apart = side === 'left' ? pins.apart(unit, best) : pins.apart(best, unit);
  return apart ? undefined : { side, unit, group };
}

function sorted(units: readonly number[], more: readonly number[]): number[] {
  return [...units, ...more].sort((one, other) => one - other);
}

/** The index of the greatest value, the first among equals; -1 of none. */
function greatest(count: number, read: (at: number) => number): number {
  let best = -1;
  for (let at = 0; at < count; at += 1) if (best < 0 || read(at) > read(best)) best = at;
  return best;
}
