/**
 * A small least-recently-used cache for values that never change under their key (versions by id,
 * comparisons by content hashes, options and engine version). Per process; nothing to invalidate.
 */
export class Cache<T> {
  readonly #entries = new Map<string, T>();
  readonly #capacity: number;

  constructor(capacity: number) {
    if (capacity < 1) throw new RangeError('capacity must be at least 1');
    this.#capacity = capacity;
  }

  /** The value under `key`, made by `make` on a miss. */
  get(key: string, make: () => T): T {
    const found = this.#entries.get(key);
    if (found !== undefined) {
      this.#touch(key, found);
      return found;
    }
    const value = make();
    this.#touch(key, value);
    return value;
  }

  /** As `get` for a promise; a failed one is not kept. */
  async load(this: Cache<Promise<Awaited<T>>>, key: string, make: () => Promise<Awaited<T>>) {
    const value = this.get(key, make);
    try {
      return await value;
    } catch (error) {
      this.delete(key);
      throw error;
    }
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  #touch(key: string, value: T): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size <= this.#capacity) return;
    const oldest = this.#entries.keys().next().value;
    if (oldest !== undefined) this.#entries.delete(oldest);
  }
}
