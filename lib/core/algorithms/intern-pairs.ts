/**
 * Numbers for pairs of whole numbers, in the order in which they are first asked for: a hash table with
 * open addressing in typed arrays (Knuth 1998, 6.4), since a `Map` of the half million pairs of words of a
 * long treaty takes longer than all that is done with them.
 */

const EMPTY = -1;

export class PairTable {
  #size = 0;
  /** First and second number and the number given, three to a slot. */
  #slots: Int32Array;

  /** `expected`: about how many pairs there will be; more are taken as well. */
  constructor(expected: number) {
    this.#slots = slotsFor(2 * expected);
  }

  /** How many pairs have a number: 0 to one less are given. */
  get size(): number {
    return this.#size;
  }

  /** The number of a pair of integers in -2^31..2^31-1, the first not -1. O(1). */
  numberOf(first: number, second: number): number {
    const slots = this.#slots;
    let at = slotOf(slots, first, second);
    while (slots[at] !== EMPTY) {
      if (slots[at] === first && slots[at + 1] === second) return slots[at + 2] ?? 0;
      at = at + 3 === slots.length ? 0 : at + 3;
    }
    slots[at] = first;
    slots[at + 1] = second;
    slots[at + 2] = this.#size;
    this.#size += 1;
    if (6 * this.#size > slots.length) this.#grow();
    return this.#size - 1;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = slotsFor((2 * old.length) / 3);
    for (let from = 0; from < old.length; from += 3) {
      if (old[from] === EMPTY) continue;
      let at = slotOf(slots, old[from] ?? 0, old[from + 1] ?? 0);
      while (slots[at] !== EMPTY) at = at + 3 === slots.length ? 0 : at + 3;
      slots.set(old.subarray(from, from + 3), at);
    }
    this.#slots = slots;
  }
}

/** Room for at least `least` pairs, a power of two, half of it to stay empty. */
function slotsFor(least: number): Int32Array {
  let room = 64;
  while (room < least) room *= 2;
  return new Int32Array(3 * room).fill(EMPTY);
}

function slotOf(slots: Int32Array, first: number, second: number): number {
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  return 3 * ((mixed ^ (mixed >>> 15)) & (slots.length / 3 - 1));
}
