/**
 * Articles that were split or merged: one article of a treaty is often two or three of another. After the
 * one-to-one assignment a provision that is left over, or linked to something it has little in common
 * with, may join its neighbour's link: when some of what it says stands in the neighbour's counterpart and
 * not in the neighbour, and the two together are as like that counterpart as the neighbour is alone. What both
 * of them share with it (two clauses on customs duties beside a third) is no sign that one was split.
 */

import type { Containment, Contribution } from '../similarity/containment';
import type { Group, Search } from './search-state';

/**
 * In the order in which they decide, likeness and shares in 0..1. All were chosen on the tuned half of the
 * trade agreements, with articles split and merged, and none on the half that is reported; a random search
 * over ten of them found a flat optimum (docs/decisions/006). `contributionWorth` came last, when plain
 * containment took every second clause on one matter for a part of a split one.
 */
const THRESHOLDS = {
  /** More than this a link hardly ever gains in likeness: what could not pay even so is not computed. */
  maxGain: 0.15,
  /** Likeness of the provision and one counterpart of the link it joins. */
  minAlone: 0.06,
  /** Share of the provision that stands in such a counterpart. */
  minContainment: 0.12,
  /** Likeness of the wider link. */
  minUnion: 0.15,
  /** How much likeness the wider link may lose for a provision that says all of what was missing. */
  contributionWorth: 0.3,
  /** What it must bring in likeness and contribution, by where it stands: most far from the link. */
  minBrought: { besideMostSimilar: 0, beside: 0.06, elsewhere: 0.08 },
  /** A link that is given up for a wider one must be worth this much less. */
  switchMargin: 0.1,
} as const;

/** What likeness is worth as a contribution: the likeness of the whole also counts what others say. */
const LIKENESS_SHARE = 2 / 3;
const ROUNDS = 4;

/** Where a provision stands to a link: next to a unit of it, and that holds what it is most like. */
type Standing = keyof typeof THRESHOLDS.minBrought;

/** The search seen from one side, of which `unit` and `own` are; `other` and `others` are opposite. */
type View = {
  readonly side: 'left' | 'right';
  readonly size: number;
  readonly alike: (unit: number, other: number) => number;
  readonly containment: (unit: number, other: number) => number;
  readonly contribution: (
    unit: number,
    others: readonly number[],
    own: readonly number[],
  ) => number;
  readonly union: (own: readonly number[], others: readonly number[]) => number;
  readonly apart: (unit: number, other: number) => boolean;
  readonly held: (unit: number) => boolean;
  /** The unit of the other side that each unit is most similar to; -1 where that side is empty. */
  readonly mostSimilar: readonly number[];
};

/** A provision that may leave its link, or being alone, to join another. */
type Joining = {
  readonly view: View;
  readonly unit: number;
  /** The link it may join, with that link's units on the other side and on its own. */
  readonly group: Group;
  readonly others: readonly number[];
  readonly beside: readonly number[];
  /** The link it would leave. */
  readonly own: Group | undefined;
  readonly standing: Standing;
};

type Attachment = Pick<Joining, 'unit' | 'group'> & {
  readonly side: 'left' | 'right';
  readonly score: number;
  readonly gain: number;
};

/** The groups after neighbours joined them. Each unit stays in at most one. O(rounds · units) unions. */
export function joinNeighbours(groups: readonly Group[], search: Search): Group[] {
  const views = [viewOf(search, 'left'), viewOf(search, 'right')];
  let current = [...groups];
  for (let round = 0; round < ROUNDS; round += 1) {
    const owners = ownersOf(current);
    const found = views
      .flatMap((view) => joiningsOf(view, owners))
      .flatMap((joining) => attachmentOf(joining) ?? [])
      .sort(
        (one, other) =>
          other.gain - one.gain || one.side.localeCompare(other.side) || one.unit - other.unit,
      );
    if (found.length === 0) break;
    current = applyAll(current, found);
  }
  return current;
}

function viewOf({ left, right, measure, pins }: Search, side: 'left' | 'right'): View {
  const fromLeft = side === 'left';
  const [size, count] = fromLeft ? [left.length, right.length] : [right.length, left.length];
  const alike = (of: 'left' | 'right', unit: number, other: number) =>
    measure.scores[of === 'left' ? unit * right.length + other : other * right.length + unit] ?? 0;
  // What a measure without words can say of a contribution: a share of how alike the two most similar are.
  const byLikeness: Contribution = (of, unit, others) =>
    LIKENESS_SHARE * Math.max(...others.map((other) => alike(of, unit, other)));
  const containment: Containment = measure.containment ?? alike;
  const contribution = measure.contribution ?? byLikeness;
  return {
    side,
    size,
    alike: (unit, other) => alike(side, unit, other),
    containment: (unit, other) => containment(side, unit, other),
    contribution: (unit, others, own) => contribution(side, unit, others, own),
    union: (own, others) => (fromLeft ? measure.union(own, others) : measure.union(others, own)),
    apart: (unit, other) => (fromLeft ? pins.apart(unit, other) : pins.apart(other, unit)),
    held: (unit) => pins.held(side, unit),
    mostSimilar: Array.from({ length: size }, (_, unit) =>
      mostSimilar(count, (other) => alike(side, unit, other)),
    ),
  };
}

/** The index of the greatest value, the first among equals; -1 of none. */
function mostSimilar(count: number, alike: (other: number) => number): number {
  let first = -1;
  let best = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < count; other += 1) {
    const value = alike(other);
    if (value <= best) continue;
    best = value;
    first = other;
  }
  return first;
}

type Owners = {
  readonly left: ReadonlyMap<number, Group>;
  readonly right: ReadonlyMap<number, Group>;
};

/** The group of each unit. */
function ownersOf(groups: readonly Group[]): Owners {
  const of = (side: 'left' | 'right') =>
    new Map(groups.flatMap((group) => group[side].map((unit) => [unit, group] as const)));
  return { left: of('left'), right: of('right') };
}

/** The links that each unit of a side may join: its neighbours' and that of what it is most like. */
function joiningsOf(view: View, owners: Owners): Joining[] {
  const [mine, theirs] =
    view.side === 'left' ? [owners.left, owners.right] : [owners.right, owners.left];
  return [...Array(view.size).keys()].flatMap((unit) => {
    if (view.held(unit)) return [];
    const neighbours = [mine.get(unit - 1), mine.get(unit + 1)];
    const similar = theirs.get(view.mostSimilar[unit] ?? -1);
    const own = mine.get(unit);
    return [...new Set([...neighbours, similar])].flatMap((group): Joining[] => {
      if (group === undefined || group === own || group.fixed) return [];
      const near: Standing = group === similar ? 'besideMostSimilar' : 'beside';
      const standing = neighbours.includes(group) ? near : 'elsewhere';
      const [beside, others] =
        view.side === 'left' ? [group.left, group.right] : [group.right, group.left];
      return [{ view, unit, group, others, beside, own, standing }];
    });
  });
}

/** What a provision must pass before the wider link is measured; the cheapest first. */
const MAY_JOIN: readonly ((joining: Joining) => boolean)[] = [
  ownLinkMayGo,
  switchCouldPay,
  isNotSetApart,
  isAlikeAlone,
  isContained,
];

function ownLinkMayGo({ own }: Joining): boolean {
  return own === undefined || (!own.fixed && own.left.length + own.right.length === 2);
}

function switchCouldPay({ group, own }: Joining): boolean {
  const { maxGain, switchMargin } = THRESHOLDS;
  const most = maxGain + (group.score + maxGain) / 2;
  return own === undefined || most - own.score >= switchMargin;
}

function isNotSetApart({ view, unit, others }: Joining): boolean {
  return !others.some((other) => view.apart(unit, other));
}

function isAlikeAlone({ view, unit, others }: Joining): boolean {
  return others.some((other) => view.alike(unit, other) >= THRESHOLDS.minAlone);
}

function isContained({ view, unit, others }: Joining): boolean {
  return others.some((other) => view.containment(unit, other) >= THRESHOLDS.minContainment);
}

/** What it is worth to take a unit into a link; undefined when it may not or should not be. */
function attachmentOf(joining: Joining): Attachment | undefined {
  if (!MAY_JOIN.every((passes) => passes(joining))) return undefined;
  const { view, unit, group, others, beside, own, standing } = joining;
  const { minUnion, contributionWorth, minBrought, switchMargin } = THRESHOLDS;
  const score = view.union(widened(beside, unit), others);
  if (score < minUnion) return undefined;
  const contribution = view.contribution(unit, others, beside);
  const brought = score - group.score + contributionWorth * contribution;
  if (brought < minBrought[standing]) return undefined;
  const gain = score - group.score + score / 2 - (own?.score ?? 0);
  if (own !== undefined && gain < switchMargin) return undefined;
  return { side: view.side, unit, group, score, gain };
}

function widened(units: readonly number[], unit: number): number[] {
  return [...units, unit].sort((one, other) => one - other);
}

/** Applies attachments best first; a unit or link that changed in this round waits for the next. */
function applyAll(groups: readonly Group[], found: readonly Attachment[]): Group[] {
  const touched = new Set<Group>();
  const result = new Set(groups);
  const owners = ownersOf(groups);
  const taken = { left: new Set<number>(), right: new Set<number>() };
  for (const { side, unit, group, score } of found) {
    const own = owners[side].get(unit);
    if (touched.has(group) || taken[side].has(unit) || (own && touched.has(own))) continue;
    touched.add(group);
    taken[side].add(unit);
    if (own) {
      touched.add(own);
      result.delete(own);
    }
    result.delete(group);
    result.add({ ...group, [side]: widened(group[side], unit), score });
  }
  return [...result];
}
