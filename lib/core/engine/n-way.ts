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
  const groups = new Groups(units);
  const known = pairs.map((pair) => ({ ...pair, links: pair.links.filter(groups.knows(pair)) }));
  const withPivot = known.filter(({ a }) => a === pivot);
  for (const { a, b, links } of withPivot) for (const link of links) groups.join(a, b, link);
  const linked = new Set(
    withPivot.flatMap(({ b, links }) =>
      links.flatMap(({ right }) => right.map((eId) => id(b, eId))),
    ),
  );
  const joined = cluster(
    groups,
    known.filter(({ a }) => a !== pivot),
    linked,
  );
  const rows = new Map<string, NWayRow<L>>();
  const order = orderRows(units, pivot, (version, eId) => {
    const root = groups.rootOf(id(version, eId));
    if (!rows.has(root)) rows.set(root, toRow(groups.members(root), units.length));
    return root;
  });
  for (const { a, b, links } of withPivot) {
    for (const link of links)
      add(rows.get(groups.rootOf(id(a, link.left[0] ?? '')))?.links[b], link);
  }
  for (const { a, b, link } of joined) {
    add(rows.get(groups.rootOf(id(a, link.left[0] ?? '')))?.among, { a, b, link });
  }
  return { pivot, rows: order.flatMap((root) => rows.get(root) ?? []) };
}

/** The table's own lists are filled while it is made; to everyone else they are read-only. */
function add<T>(list: readonly T[] | undefined, item: T): void {
  (list as T[] | undefined)?.push(item);
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

type Joined<L extends PairLink> = { readonly a: number; readonly b: number; readonly link: L };

/**
 * Joins what the pivot has nothing to, strongest links first. A link that would bring two provisions
 * of one version together that are not in one link is left out, so rows do not grow by chains.
 */
function cluster<L extends PairLink>(
  groups: Groups,
  pairs: readonly NWayPair<L>[],
  linked: ReadonlySet<string>,
): Joined<L>[] {
  const free = pairs.flatMap(({ a, b, links }) =>
    links
      .filter(
        ({ left, right }) =>
          left.every((eId) => !linked.has(id(a, eId))) &&
          right.every((eId) => !linked.has(id(b, eId))),
      )
      .map((link) => ({ a, b, link })),
  );
  return free
    .sort((one, other) => other.link.score - one.link.score)
    .filter(({ a, b, link }) => groups.joinIfApart(a, b, link));
}

/** Row after row: the pivot's, and behind each what follows it in the other versions. */
function orderRows(
  units: readonly (readonly string[])[],
  pivot: number,
  rowOf: (version: number, eId: string) => string,
): string[] {
  const rows = [...new Set((units[pivot] ?? []).map((eId) => rowOf(pivot, eId)))];
  const placed = new Set(rows);
  const ofPivot = new Set(rows);
  const behind = new Map<string, string[]>();
  units.forEach((eIds, version) => {
    let after = '';
    for (const eId of eIds) {
      const row = rowOf(version, eId);
      if (ofPivot.has(row)) after = row;
      if (placed.has(row)) continue;
      placed.add(row);
      behind.set(after, [...(behind.get(after) ?? []), row]);
    }
  });
  return [...(behind.get('') ?? []), ...rows.flatMap((row) => [row, ...(behind.get(row) ?? [])])];
}

type Member = { readonly version: number; readonly eId: string };

function toRow<L extends PairLink>(members: readonly Member[], versions: number): NWayRow<L> {
  const cells = Array.from({ length: versions }, (_, version) =>
    members.filter((member) => member.version === version).map(({ eId }) => eId),
  );
  const first = cells.findIndex((cell) => cell.length > 0);
  return {
    key: `${sideLetter(first)}.${cells[first]?.[0]}`,
    cells,
    links: cells.map(() => []),
    among: [],
  };
}

function id(version: number, eId: string): string {
  return `${version} ${eId}`;
}

/** Units that share a row: disjoint sets, each with its members in document order. */
class Groups {
  private readonly parent = new Map<string, string>();
  private readonly inside = new Map<string, readonly Member[]>();
  private readonly place = new Map<string, number>();

  constructor(units: readonly (readonly string[])[]) {
    units.forEach((eIds, version) => {
      eIds.forEach((eId, place) => {
        const name = id(version, eId);
        this.parent.set(name, name);
        this.inside.set(name, [{ version, eId }]);
        this.place.set(name, place);
      });
    });
  }

  knows({ a, b }: { readonly a: number; readonly b: number }) {
    return ({ left, right }: PairLink): boolean =>
      left.length > 0 &&
      right.length > 0 &&
      left.every((eId) => this.parent.has(id(a, eId))) &&
      right.every((eId) => this.parent.has(id(b, eId)));
  }

  rootOf(name: string): string {
    let root = name;
    for (
      let up = this.parent.get(root);
      up !== undefined && up !== root;
      up = this.parent.get(root)
    ) {
      root = up;
    }
    this.parent.set(name, root);
    return root;
  }

  members(root: string): readonly Member[] {
    return this.inside.get(root) ?? [];
  }

  join(a: number, b: number, link: PairLink): void {
    this.unite(namesOf(a, b, link));
  }

  /** False when the link's units already stand with others of their own versions. */
  joinIfApart(a: number, b: number, link: PairLink): boolean {
    const names = namesOf(a, b, link);
    const roots = [...new Set(names.map((name) => this.rootOf(name)))];
    const own = new Set(names);
    const met = new Set<number>();
    for (const root of roots) {
      const versions = new Set(this.members(root).map(({ version }) => version));
      const strangers = this.members(root).some(
        ({ version, eId }) => (version === a || version === b) && !own.has(id(version, eId)),
      );
      if (strangers) return false;
      for (const version of versions) {
        if (version !== a && version !== b && met.has(version)) return false;
        met.add(version);
      }
    }
    this.unite(names);
    return true;
  }

  private unite(names: readonly string[]): void {
    const [first = '', ...others] = [...new Set(names.map((name) => this.rootOf(name)))];
    if (others.length === 0) return;
    const members = [first, ...others].flatMap((root) => this.members(root));
    for (const root of others) {
      this.parent.set(root, first);
      this.inside.delete(root);
    }
    this.inside.set(
      first,
      members.sort(
        (one, other) =>
          one.version - other.version ||
          (this.place.get(id(one.version, one.eId)) ?? 0) -
            (this.place.get(id(other.version, other.eId)) ?? 0),
      ),
    );
  }
}

function namesOf(a: number, b: number, { left, right }: PairLink): string[] {
  return [...left.map((eId) => id(a, eId)), ...right.map((eId) => id(b, eId))];
}
