/**
 * A small least-recently-used cache for values that never change under their key (versions by id,
 * comparisons by content hashes, options and engine version). Per process; nothing to invalidate.
 * What it may hold is bounded by weight, because one long treaty takes the room of fifty short ones.
 */

type Entry<T> = { readonly value: T; readonly weight: number };

export class Cache<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #capacity: number;
  readonly #weigh: (value: T) => number;
  #weight = 0;

  /** `capacity` in the unit of `weigh`; without it, a number of values. */
  constructor(capacity: number, weigh: (value: T) => number = () => 1) {
    if (capacity < 1) throw new RangeError('capacity must be at least 1');
    this.#capacity = capacity;
    this.#weigh = weigh;
  }

  /** The value under `key`, made by `make` on a miss. */
  get(key: string, make: () => T): T {
    return this.peek(key) ?? this.#keep(key, make());
  }

  /** The value under `key`, if it is kept. */
  peek(key: string): T | undefined {
    const found = this.#entries.get(key);
    if (found === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, found);
    return found.value;
  }

  /** As `get` for a promise; a failed one is not kept. */
  async load(this: Cache<Promise<Awaited<T>>>, key: string, make: () => Promise<Awaited<T>>) {
    const value = this.get(key, make);
    try {
      return await value;
    } catch (error) {
      this.forget(key, value);
      throw error;
    }
  }

  /** Lets go of `value`, not of a newer one that stands under its key by now. */
  forget(key: string, value: T): void {
    if (this.#entries.get(key)?.value === value) this.#delete(key);
  }

  #delete(key: string): void {
    this.#weight -= this.#entries.get(key)?.weight ?? 0;
    this.#entries.delete(key);
  }

  /** Keeps a value and gives room to it; one heavier than the whole cache is not kept. */
  #keep(key: string, value: T): T {
    const weight = this.#weigh(value);
    if (weight > this.#capacity) return value;
    this.#delete(key);
    this.#entries.set(key, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#capacity) break;
      this.#delete(oldest);
    }
    return value;
  }
}
