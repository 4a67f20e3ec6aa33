/**
 * Disjoint sets of the numbers from 0 to a size, which only ever grow together (union-find with path
 * halving, Tarjan and van Leeuwen 1984). Each set knows its members, ascending.
 */
export class DisjointSets {
  readonly #parent: Int32Array;
  readonly #members: number[][];

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, item) => item);
    this.#members = Array.from({ length: size }, (_, item) => [item]);
  }

  /** The same number for every member of one set, and one of them. O(log n), amortised. */
  rootOf(item: number): number {
    const parent = this.#parent;
    let at = item;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  }

  /** The members of the set that has this root. */
  membersOf(root: number): readonly number[] {
    return this.#members[root] ?? [];
  }

  /** Makes one set of all that hold an item. O(n log n) in its members. */
  unite(items: readonly number[]): void {
    const [first, ...others] = new Set(items.map((item) => this.rootOf(item)));
    if (first === undefined || others.length === 0) return;
    const members = [first, ...others].flatMap((root) => this.#members[root] ?? []);
    for (const root of others) {
      this.#parent[root] = first;
      this.#members[root] = [];
    }
    this.#members[first] = members.sort((one, other) => one - other);
  }
}
