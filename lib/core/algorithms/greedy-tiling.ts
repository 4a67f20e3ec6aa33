/**
 * Greedy String Tiling: what two sequences have in common, in whatever order it stands. The longest
 * common run becomes a tile first, then the longest one of what no tile covers, and so on. Runs are
 * found through an index of their k-grams (Karp and Rabin 1987), so the work grows with the text and not
 * with its square; ties go to the nearest relative place.
 *
 * Reference: M. J. Wise, "String similarity via greedy string tiling and running Karp-Rabin matching"
 * (1993); L. Prechelt, G. Malpohl, M. Philippsen, "Finding plagiarisms among a set of programs with
 * JPlag" (2002).
 */

/** `length` items from `a` in the one sequence are those from `b` in the other. */
export type Tile = { readonly a: number; readonly b: number; readonly length: number };

/** A sequence of items by number. A negative number is a border: it equals nothing, itself neither. */
export type TilingSide = {
  readonly keys: Int32Array;
  /** 1 for an item that tells something. Of equal length. */
  readonly telling: Uint8Array;
};

/** What a run must have to be a tile; items that tell are counted where both sides say that they do. */
export type LeastTile = { readonly length: number; readonly telling: number };

export type Tiling = {
  /** In order of `a`; no two overlap on either side. */
  readonly tiles: readonly Tile[];
  /** False where k-grams that are too frequent were not looked up. */
  readonly precise: boolean;
};

/** A k-gram is looked up while its places on both sides, multiplied, are no more. */
const MOST_PAIRS = 1 << 14;
/** Slots tried for a k-gram: in ordinary texts a few; more in one whose words are made to collide. */
const MOST_TRIED = 256;
/** Runs kept in all: some hundred bytes each. */
const MOST_RUNS = 1 << 18;

/**
 * The tiles of two sequences. The same whichever is given first. Expected O(n log n) for n items on
 * texts whose runs are mostly rare; bounded by the caps on any.
 */
export function greedyTiling(a: TilingSide, b: TilingSide, least: LeastTile): Tiling {
  if (!isCanonical(a, b)) {
    const { tiles, precise } = tilingOf(b, a, least);
    const mirrored = tiles.map((tile) => ({ a: tile.b, b: tile.a, length: tile.length }));
    return { tiles: mirrored.sort((one, other) => one.a - other.a), precise };
  }
  return tilingOf(a, b, least);
}

/** Ties that no rule settles fall the same way, whichever side is given first. O(n). */
function isCanonical(a: TilingSide, b: TilingSide): boolean {
  if (a.keys.length !== b.keys.length) return a.keys.length < b.keys.length;
  for (let at = 0; at < a.keys.length; at += 1) {
    const byKey = (a.keys[at] ?? 0) - (b.keys[at] ?? 0);
    const order = byKey === 0 ? (a.telling[at] ?? 0) - (b.telling[at] ?? 0) : byKey;
    if (order !== 0) return order < 0;
  }
  return true;
}

function tilingOf(a: TilingSide, b: TilingSide, least: LeastTile): Tiling {
  const runs = new Runs(a, b, least);
  if (a.keys.length >= least.length && b.keys.length >= least.length) runs.find();
  return { tiles: runs.take(), precise: runs.precise };
}

/** The common runs of two sequences, by length. */
class Runs {
  precise = true;
  /** By length, each run as `a * size of b + b`. */
  private readonly byLength: number[][] = [];
  private readonly usedA: Uint8Array;
  private readonly usedB: Uint8Array;
  private count = 0;

  constructor(
    private readonly a: TilingSide,
    private readonly b: TilingSide,
    private readonly least: LeastTile,
  ) {
    this.usedA = new Uint8Array(a.keys.length);
    this.usedB = new Uint8Array(b.keys.length);
  }

  /** Finds every maximal run that holds a k-gram that is not too frequent. */
  find(): void {
    const grams = new GramIndex(this.a.keys, this.b.keys, this.least.length);
    this.precise = !grams.crowded;
    for (let a = 0; a < grams.ofA.length; a += 1) {
      for (let b = grams.firstPlace(a); b >= 0; b = grams.nextPlace(b)) {
        if (!this.tells(a, b) || !this.isFirst(a, b, grams)) continue;
        if (this.count >= MOST_RUNS) {
          this.precise = false;
          return;
        }
        this.addAround(a, b);
      }
    }
  }

  /** A run that tells enough has a k-gram that tells something. */
  private tells(a: number, b: number): boolean {
    const { length, telling } = this.least;
    return telling === 0 || this.tellingIn(a, b, length) > 0;
  }

  private tellingIn(a: number, b: number, length: number): number {
    let count = 0;
    for (let at = 0; at < length; at += 1) {
      count += (this.a.telling[a + at] ?? 0) & (this.b.telling[b + at] ?? 0);
    }
    return count;
  }

  private isEqual(a: number, b: number): boolean {
    const key = this.a.keys[a] ?? -1;
    return key >= 0 && key === this.b.keys[b];
  }

  /** True when no k-gram before this one has found its run. */
  private isFirst(a: number, b: number, grams: GramIndex): boolean {
    for (let back = 1; this.isEqual(a - back, b - back); back += 1) {
      if (grams.isSame(a - back, b - back) && this.tells(a - back, b - back)) return false;
    }
    return true;
  }

  private addAround(a: number, b: number): void {
    let [back, length] = [0, this.least.length];
    while (this.isEqual(a - back - 1, b - back - 1)) back += 1;
    while (this.isEqual(a + length, b + length)) length += 1;
    this.add(a - back, b - back, back + length);
  }

  private add(a: number, b: number, length: number): void {
    if (length < this.least.length || this.tellingIn(a, b, length) < this.least.telling) return;
    this.count += 1;
    const list = this.byLength[length];
    const run = a * this.b.keys.length + b;
    if (list === undefined) this.byLength[length] = [run];
    else list.push(run);
  }

  /** The tiles: the longest runs first, what is left of those that meet a tile later. */
  take(): Tile[] {
    const tiles: Tile[] = [];
    const size = this.b.keys.length;
    for (let length = this.byLength.length - 1; length >= this.least.length; length -= 1) {
      const runs = this.byLength[length];
      if (runs === undefined) continue;
      for (const run of this.byNearness(runs)) {
        const [a, b] = [Math.floor(run / size), run % size];
        if (this.isFree(a, b, length)) {
          this.usedA.fill(1, a, a + length);
          this.usedB.fill(1, b, b + length);
          tiles.push({ a, b, length });
        } else this.addFree(a, b, length);
      }
    }
    return tiles.sort((one, other) => one.a - other.a);
  }

  /** The nearest relative place first, then the leftmost. */
  private byNearness(runs: readonly number[]): readonly number[] {
    if (runs.length < 2) return runs;
    const [sizeA, sizeB] = [this.a.keys.length, this.b.keys.length];
    const distance = (run: number) =>
      Math.abs(Math.floor(run / sizeB) * sizeB - (run % sizeB) * sizeA);
    return [...runs].sort((one, other) => distance(one) - distance(other) || one - other);
  }

  private isFree(a: number, b: number, length: number): boolean {
    for (let at = 0; at < length; at += 1) {
      if (this.usedA[a + at] === 1 || this.usedB[b + at] === 1) return false;
    }
    return true;
  }

  /** Adds the parts of a run that no tile covers on either side. */
  private addFree(a: number, b: number, length: number): void {
    let from = 0;
    for (let at = 0; at <= length; at += 1) {
      if (at < length && this.usedA[a + at] === 0 && this.usedB[b + at] === 0) continue;
      this.add(a + from, b + from, at - from);
      from = at + 1;
    }
  }
}

const NONE = -1;

/** The k-grams of two sequences by number, with their places in B. One that has a border has none. */
class GramIndex {
  /** By place: the number of the k-gram that begins there, or -1. */
  readonly ofA: Int32Array;
  private readonly ofB: Int32Array;
  /** By number the first place in B, by place in B the next one of its k-gram. */
  private readonly first: number[] = [];
  private readonly next: Int32Array;
  /** True when some are left out as too frequent. */
  crowded = false;

  constructor(
    private readonly keysA: Int32Array,
    private readonly keysB: Int32Array,
    private readonly length: number,
  ) {
    this.ofA = new Int32Array(Math.max(0, keysA.length - length + 1)).fill(NONE);
    this.ofB = new Int32Array(Math.max(0, keysB.length - length + 1)).fill(NONE);
    this.next = new Int32Array(this.ofB.length).fill(NONE);
    const countsB = this.numberB();
    this.numberA();
    this.leaveOutFrequent(countsB);
  }

  /** First place in B of the k-gram at `a`, or -1. */
  firstPlace(a: number): number {
    return this.first[this.ofA[a] ?? NONE] ?? NONE;
  }

  nextPlace(b: number): number {
    return this.next[b] ?? NONE;
  }

  /** True when one k-gram that is looked up stands at both places. */
  isSame(a: number, b: number): boolean {
    const gram = this.ofA[a] ?? NONE;
    return gram >= 0 && gram === this.ofB[b] && this.firstPlace(a) >= 0;
  }

  private slots = new Int32Array(0);

  /** Numbers the k-grams of B in an open hash table, last places first. Gives how often each stands. */
  private numberB(): number[] {
    const counts: number[] = [];
    this.slots = new Int32Array(sizeFor(this.ofB.length)).fill(NONE);
    for (let place = this.ofB.length - 1; place >= 0; place -= 1) {
      const slot = this.slotOf(this.keysB, place);
      if (slot < 0) continue;
      const known = this.slots[slot] ?? NONE;
      const gram = known < 0 ? counts.length : (this.ofB[known] ?? 0);
      if (known < 0) counts.push(0);
      counts[gram] = (counts[gram] ?? 0) + 1;
      this.next[place] = this.first[gram] ?? NONE;
      this.first[gram] = place;
      this.ofB[place] = gram;
      if (known < 0) this.slots[slot] = place;
    }
    return counts;
  }

  private numberA(): void {
    for (let place = 0; place < this.ofA.length; place += 1) {
      const slot = this.slotOf(this.keysA, place);
      const known = slot < 0 ? NONE : (this.slots[slot] ?? NONE);
      if (known >= 0) this.ofA[place] = this.ofB[known] ?? NONE;
    }
  }

  private leaveOutFrequent(countsB: readonly number[]): void {
    const countsA = new Int32Array(countsB.length);
    for (const gram of this.ofA) if (gram >= 0) countsA[gram] = (countsA[gram] ?? 0) + 1;
    for (const [gram, count] of countsB.entries()) {
      if (count * (countsA[gram] ?? 0) <= MOST_PAIRS) continue;
      this.first[gram] = NONE;
      this.crowded = true;
    }
  }

  /** The slot of the k-gram at `place`: its own, or a free one; -1 when it has a border or finds none. */
  private slotOf(keys: Int32Array, place: number): number {
    let hash = 0x811c9dc5 | 0;
    for (let at = 0; at < this.length; at += 1) {
      const key = keys[place + at] ?? NONE;
      if (key < 0) return NONE;
      hash = Math.imul(hash ^ key, 0x01000193);
      hash ^= hash >>> 15;
    }
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (let tried = 0; tried < MOST_TRIED; tried += 1) {
      const known = this.slots[slot] ?? NONE;
      if (known < 0 || this.isGram(keys, place, known)) return slot;
      slot = (slot + 1) & mask;
    }
    this.crowded = true;
    return NONE;
  }

  private isGram(keys: Int32Array, place: number, known: number): boolean {
    for (let at = 0; at < this.length; at += 1) {
      if (keys[place + at] !== this.keysB[known + at]) return false;
    }
    return true;
  }
}

/** A power of two, twice as many as there may be. */
function sizeFor(count: number): number {
  let size = 16;
  while (size < 2 * count) size *= 2;
  return size;
}
