/**
 * Three or more treaties in one table. Each is aligned to one of them, the pivot: a row holds the
 * pivot's provisions and what each other treaty says to them. What corresponds to nothing in the pivot
 * but to each other shares a row as well (clusters), so that two treaties can agree on what a third
 * leaves out. As in text collation against a base text (the "star" of progressive alignment), with the
 * gaps filled by greedy clustering, strongest links first.
 *
 * Every unit of every version stands in exactly one row. The pivot keeps its order; other rows stand
 * behind the row that they follow in their own text.
 */

import { DisjointSets } from '@/lib/core/algorithms/disjoint-sets';
import type { AlignmentLink } from '@/lib/core/comparison/comparison';
import { sideLetter } from '@/lib/core/comparison/comparison';

type PairLink = Pick<AlignmentLink, 'left' | 'right' | 'score'>;

/** What corresponds between two of the versions: `left` of its links is version `a`, `right` is `b`. */
export type NWayPair<L extends PairLink> = {
  readonly a: number;
  readonly b: number;
  readonly links: readonly L[];
};

export type NWayRow<L extends PairLink> = {
  /** Anchor of the row: the letter of the first version in it and its eId there, `a.art_4`. Unique. */
  readonly key: string;
  /** For each version its eIds in document order; empty where it says nothing to this. */
  readonly cells: readonly (readonly string[])[];
  /** For each version its links with the pivot in this row, seen from the pivot. */
  readonly links: readonly (readonly L[])[];
  /** In a row without the pivot: the links that brought the others together. */
  readonly among: readonly { readonly a: number; readonly b: number; readonly link: L }[];
};

export type NWayTable<L extends PairLink> = {
  readonly pivot: number;
  readonly rows: readonly NWayRow<L>[];
};

/**
 * The table of the versions whose units (eIds in document order) are given. Pairs with the pivot have
 * it as `a`; the others, where given, cluster what the pivot has nothing to. Links that name unknown
 * units are left out. Throws RangeError for a pivot that is no version and a pair that names it as
 * `b`. O(units + links · log links).
 */
export function alignNWay<L extends PairLink>(
  units: readonly (readonly string[])[],
  pairs: readonly NWayPair<L>[],
  pivot: number,
): NWayTable<L> {
  requirePairs(units, pairs, pivot);
  const rows = new RowSets(units);
  const known = pairs.map((pair) => ({ ...pair, links: pair.links.filter(rows.knows(pair)) }));
  const withPivot = linksOf(known.filter(({ a }) => a === pivot));
  for (const { a, b, link } of withPivot) rows.join(a, b, link);
  const linked = new Set(withPivot.flatMap(({ b, link }) => rows.numbersOf(b, link.right)));
  const among = cluster(rows, linksOf(known.filter(({ a }) => a !== pivot)), linked);
  const rowOf = ({ a, link }: PairedLink<L>) => rows.rowOf(a, link.left[0] ?? '');
  const [ofPivot, ofOthers] = [grouped(withPivot, rowOf), grouped(among, rowOf)];
  return {
    pivot,
    rows: orderRows(units, pivot, (version, eId) => rows.rowOf(version, eId)).map((row) =>
      toRow(rows.cellsOf(row), ofPivot.get(row) ?? [], ofOthers.get(row) ?? []),
    ),
  };
}

function requirePairs<L extends PairLink>(
  units: readonly (readonly string[])[],
  pairs: readonly NWayPair<L>[],
  pivot: number,
): void {
  if (units[pivot] === undefined) throw new RangeError(`there is no version ${pivot} to align to`);
  for (const { a, b } of pairs) {
    if (b === pivot) throw new RangeError('a pair with the pivot has it on its left');
    if (a === b || !units[a] || !units[b]) throw new RangeError(`there is no pair ${a}, ${b}`);
  }
}

type PairedLink<L extends PairLink> = { readonly a: number; readonly b: number; readonly link: L };

function linksOf<L extends PairLink>(pairs: readonly NWayPair<L>[]): PairedLink<L>[] {
  return pairs.flatMap(({ a, b, links }) => links.map((link) => ({ a, b, link })));
}

/**
 * Joins what the pivot has nothing to, strongest links first, and answers the links that did. A link that
 * would bring two provisions of one version together that are not in one link is left out, so rows do not
 * grow by chains.
 */
function cluster<L extends PairLink>(
  rows: RowSets,
  links: readonly PairedLink<L>[],
  linked: ReadonlySet<number>,
): PairedLink<L>[] {
  const free = links.filter(
    ({ a, b, link }) =>
      ![...rows.numbersOf(a, link.left), ...rows.numbersOf(b, link.right)].some((unit) =>
        linked.has(unit),
      ),
  );
  return free
    .sort((one, other) => other.link.score - one.link.score)
    .filter(({ a, b, link }) => rows.joinIfApart(a, b, link));
}

function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => number,
): ReadonlyMap<number, readonly Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Stands for the row before the first. */
const NONE = -1;

/** Row after row: the pivot's, and behind each what follows it in the other versions. */
function orderRows(
  units: readonly (readonly string[])[],
  pivot: number,
  rowOf: (version: number, eId: string) => number,
): number[] {
  const rows = [...new Set((units[pivot] ?? []).map((eId) => rowOf(pivot, eId)))];
  const placed = new Set(rows);
  const ofPivot = new Set(rows);
  const behind = new Map<number, number[]>();
  units.forEach((eIds, version) => {
    let after = NONE;
    for (const eId of eIds) {
      const row = rowOf(version, eId);
      if (ofPivot.has(row)) after = row;
      if (placed.has(row)) continue;
      placed.add(row);
      behind.set(after, [...(behind.get(after) ?? []), row]);
    }
  });
  return [...(behind.get(NONE) ?? []), ...rows.flatMap((row) => [row, ...(behind.get(row) ?? [])])];
}

function toRow<L extends PairLink>(
  cells: readonly (readonly string[])[],
  withPivot: readonly PairedLink<L>[],
  among: readonly PairedLink<L>[],
): NWayRow<L> {
  const first = cells.findIndex((cell) => cell.length > 0);
  return {
    key: `${sideLetter(first)}.${cells[first]?.[0]}`,
    cells,
    links: cells.map((_, version) =>
      withPivot.filter(({ b }) => b === version).map(({ link }) => link),
    ),
    among,
  };
}

/** Which units share a row. All units have numbers, in the order of the versions and of each text. */
class RowSets {
  readonly #numbers: readonly ReadonlyMap<string, number>[];
  readonly #units: readonly { readonly version: number; readonly eId: string }[];
  readonly #sets: DisjointSets;

  constructor(units: readonly (readonly string[])[]) {
    this.#units = units.flatMap((eIds, version) => eIds.map((eId) => ({ version, eId })));
    this.#sets = new DisjointSets(this.#units.length);
    let next = 0;
    this.#numbers = units.map((eIds) => {
      const numbers = new Map(eIds.map((eId, place) => [eId, next + place]));
      next += eIds.length;
      return numbers;
    });
  }

  knows({ a, b }: { readonly a: number; readonly b: number }) {
    return ({ left, right }: PairLink): boolean =>
      left.length > 0 &&
      right.length > 0 &&
      this.numbersOf(a, left).length === left.length &&
      this.numbersOf(b, right).length === right.length;
  }

  numbersOf(version: number, eIds: readonly string[]): number[] {
    return eIds.flatMap((eId) => this.#numbers[version]?.get(eId) ?? []);
  }

  /** The row of a unit, which changes while rows are joined; -1 for an unknown one. */
  rowOf(version: number, eId: string): number {
    const unit = this.#numbers[version]?.get(eId);
    return unit === undefined ? NONE : this.#sets.rootOf(unit);
  }

  /** For each version its eIds in a row. */
  cellsOf(row: number): string[][] {
    const cells = this.#numbers.map((): string[] => []);
    for (const member of this.#sets.membersOf(row)) {
      const unit = this.#units[member];
      if (unit !== undefined) cells[unit.version]?.push(unit.eId);
    }
    return cells;
  }

  join(a: number, b: number, { left, right }: PairLink): void {
    this.#sets.unite([...this.numbersOf(a, left), ...this.numbersOf(b, right)]);
  }

  /** False when the link's units already stand with others of their own versions. */
  joinIfApart(a: number, b: number, link: PairLink): boolean {
    const own = [...this.numbersOf(a, link.left), ...this.numbersOf(b, link.right)];
    const met = new Set<number>();
    for (const root of new Set(own.map((unit) => this.#sets.rootOf(unit)))) {
      const members = this.#sets.membersOf(root);
      const versions = new Set(members.map((member) => this.#units[member]?.version ?? NONE));
      const strangers = members.some((member) => {
        const version = this.#units[member]?.version;
        return (version === a || version === b) && !own.includes(member);
      });
      if (strangers) return false;
      for (const version of versions) {
        if (version !== a && version !== b && met.has(version)) return false;
        met.add(version);
      }
    }
    this.#sets.unite(own);
    return true;
  }
}
