/**
 * Numbers for words: equal words, equal numbers. A hash table over the characters of the texts
 * themselves (FNV-1a, open addressing), since cutting a string for each of a hundred thousand words
 * only to look it up costs more than the whole search.
 */

const FIRST_SIZE = 4096;

export class FormTable {
  /** The word of each number. */
  readonly words: string[] = [];
  private slots = new Int32Array(FIRST_SIZE).fill(-1);
  private hashes = new Int32Array(FIRST_SIZE);

  /** The number of the word that stands at start..end. O(length). */
  number(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1)
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const known = this.slots[slot] ?? -1;
      if (known < 0) return this.add(text.slice(start, end), hash, slot);
      if (this.hashes[known] === hash && this.isWord(known, text, start, end)) return known;
      slot = (slot + 1) & mask;
    }
  }

  private isWord(number: number, text: string, start: number, end: number): boolean {
    const word = this.words[number] ?? '';
    if (word.length !== end - start) return false;
    for (let at = 0; at < word.length; at += 1) {
      if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
    }
    return true;
  }

  private add(word: string, hash: number, slot: number): number {
    const number = this.words.length;
    this.words.push(word);
    this.slots[slot] = number;
    this.hashes[number] = hash;
    if (2 * this.words.length >= this.slots.length) this.grow();
    return number;
  }

  private grow(): void {
    const size = 4 * this.slots.length;
    const hashes = new Int32Array(size);
    hashes.set(this.hashes);
    this.hashes = hashes;
    this.slots = new Int32Array(size).fill(-1);
    for (let number = 0; number < this.words.length; number += 1) {
      let slot = (hashes[number] ?? 0) & (size - 1);
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & (size - 1);
      this.slots[slot] = number;
    }
  }
}
