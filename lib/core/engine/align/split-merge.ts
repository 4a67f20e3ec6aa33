/**
 * Articles that were split or merged: one article of a treaty is often two or three of another. After the
 * one-to-one assignment a provision that is left over, or linked to something it has little in common
 * with, may join its neighbour's link: when some of what it says stands in the neighbour's counterpart and
 * not in the neighbour, and the two together are as like that counterpart as the neighbour is alone. What both
 * of them share with it (two clauses on customs duties beside a third) is no sign that one was split.
 */

import type { Containment, Contribution } from '../similarity/containment';

/** Indices of units, ascending; never empty. */
export type Group = {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly score: number;
  /** Stands as it is: made by hand, or equal texts. */
  readonly fixed: boolean;
};

export type GroupSearch = {
  readonly rows: number;
  readonly columns: number;
  readonly union: (left: readonly number[], right: readonly number[]) => number;
  /** How alike a unit and one of the other side are, in 0..1. */
  readonly alike: (side: 'left' | 'right', unit: number, other: number) => number;
  readonly containment: Containment;
  readonly contribution: Contribution;
  /** True when the two units may not stand in one link. */
  readonly blocked: (row: number, column: number) => boolean;
  /** The unit of the other side that a unit is most like; -1 where the other side is empty. */
  readonly likest: (side: 'left' | 'right', unit: number) => number;
  /** True when a unit may not be moved at all. */
  readonly held: (side: 'left' | 'right', unit: number) => boolean;
};

/** Least share of a provision that must stand in the counterpart of the link it joins. */
const CONTAINMENT_LEAST = 0.12;
/** How much likeness the wider link may lose for a provision that says all of what was missing. */
const CONTRIBUTION_WORTH = 0.3;
/** Least likeness of the provision itself and that counterpart. */
const ALONE_LEAST = 0.06;
/**
 * What a provision must bring in likeness and contribution: least beside a link whose counterpart is what
 * it is most like, most when it stands elsewhere in the treaty.
 */
const LIKEST_BESIDE_LEAST = 0;
const BESIDE_LEAST = 0.06;
const ELSEWHERE_LEAST = 0.08;
/** Least likeness of the wider link. */
const UNION_LEAST = 0.15;
/** A link that is given up for a wider one must be worth this much less. */
const SWITCH_MARGIN = 0.1;
/** More than this a link hardly ever gains in likeness: what could not pay even so is not computed. */
const GAIN_MOST = 0.15;
const ROUNDS = 4;

type Attachment = {
  readonly side: 'left' | 'right';
  readonly unit: number;
  readonly group: Group;
  readonly score: number;
  readonly gain: number;
};

/** The groups after neighbours joined them. Each unit stays in at most one. O(rounds · units) unions. */
export function joinNeighbours(groups: readonly Group[], search: GroupSearch): Group[] {
  let current = [...groups];
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = attachments(current, search).sort(
      (one, other) =>
        other.gain - one.gain || one.side.localeCompare(other.side) || one.unit - other.unit,
    );
    if (found.length === 0) break;
    current = applyAll(current, found);
  }
  return current;
}

function attachments(groups: readonly Group[], search: GroupSearch): Attachment[] {
  const owner = { left: ownersOf(groups, 'left'), right: ownersOf(groups, 'right') };
  const of = (side: 'left' | 'right', size: number) => {
    const other = side === 'left' ? 'right' : 'left';
    return Array.from({ length: size }, (_, unit) => unit)
      .filter((unit) => !search.held(side, unit))
      .flatMap((unit) => {
        const beside = [owner[side].get(unit - 1), owner[side].get(unit + 1)];
        const liked = owner[other].get(search.likest(side, unit));
        const own = owner[side].get(unit);
        return [...new Set([...beside, liked])].flatMap((group) => {
          if (group === undefined || group === own || group.fixed) return [];
          const near = group === liked ? LIKEST_BESIDE_LEAST : BESIDE_LEAST;
          const least = beside.includes(group) ? near : ELSEWHERE_LEAST;
          return attachment(side, unit, group, own, search, least) ?? [];
        });
      });
  };
  return [...of('left', search.rows), ...of('right', search.columns)];
}

function ownersOf(groups: readonly Group[], side: 'left' | 'right'): Map<number, Group> {
  return new Map(groups.flatMap((group) => group[side].map((unit) => [unit, group] as const)));
}

/** What it is worth to take a unit into a group; undefined when it may not or should not be. */
function attachment(
  side: 'left' | 'right',
  unit: number,
  group: Group,
  own: Group | undefined,
  search: GroupSearch,
  least: number,
): Attachment | undefined {
  if (own !== undefined && (own.fixed || own.left.length + own.right.length > 2)) return undefined;
  const most = GAIN_MOST + (group.score + GAIN_MOST) / 2;
  if (own !== undefined && most - own.score < SWITCH_MARGIN) return undefined;
  const others = side === 'left' ? group.right : group.left;
  const blocked = (other: number) =>
    side === 'left' ? search.blocked(unit, other) : search.blocked(other, unit);
  if (others.some(blocked)) return undefined;
  if (!others.some((other) => search.alike(side, unit, other) >= ALONE_LEAST)) return undefined;
  const contained = Math.max(...others.map((other) => search.containment(side, unit, other)));
  if (contained < CONTAINMENT_LEAST) return undefined;
  const wider = [...group[side], unit].sort((one, other) => one - other);
  const score = side === 'left' ? search.union(wider, others) : search.union(others, wider);
  const part = search.contribution(side, unit, others, group[side]);
  const brought = score - group.score + CONTRIBUTION_WORTH * part;
  if (score < UNION_LEAST || brought < least) return undefined;
  const gain = score - group.score + score / 2 - (own?.score ?? 0);
  if (own !== undefined && gain < SWITCH_MARGIN) return undefined;
  return { side, unit, group, score, gain };
}

/** Applies attachments best first; a unit or link that changed in this round waits for the next. */
function applyAll(groups: readonly Group[], found: readonly Attachment[]): Group[] {
  const touched = new Set<Group>();
  const result = new Set(groups);
  const owner = { left: ownersOf(groups, 'left'), right: ownersOf(groups, 'right') };
  const taken = { left: new Set<number>(), right: new Set<number>() };
  for (const { side, unit, group, score } of found) {
    const own = owner[side].get(unit);
    if (touched.has(group) || taken[side].has(unit) || (own && touched.has(own))) continue;
    touched.add(group);
    taken[side].add(unit);
    if (own) {
      touched.add(own);
      result.delete(own);
    }
    result.delete(group);
    const wider = [...group[side], unit].sort((one, other) => one - other);
    result.add({ ...group, [side]: wider, score });
  }
  return [...result];
}
