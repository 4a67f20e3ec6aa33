/**
 * Bottom-k sketches of sets: the k least hashes of a set's members tell how much two sets have in common
 * without either of them. A. Broder, "On the resemblance and containment of documents", 1997; Cohen and
 * Kaplan, "Summarizing data using bottom-k sketches", 2007.
 */

/** Hashes kept of a set: the estimate is off by some 1/sqrt(k). */
export const SKETCH_SIZE = 256;

/** The runs of `length` words, as one string each; all words as one run where there are fewer. O(n). */
export function shingles(words: readonly string[], length: number): string[] {
  if (words.length <= length) return words.length === 0 ? [] : [words.join(' ')];
  return Array.from({ length: words.length - length + 1 }, (_, at) =>
    words.slice(at, at + length).join(' '),
  );
}

/** The least hashes of the members, ascending, as signed 32-bit numbers. O(n log n). */
export function bottomSketch(members: Iterable<string>): number[] {
  const hashes = new Set<number>();
  for (const member of members) hashes.add(hash(member));
  return [...hashes].sort((a, b) => a - b).slice(0, SKETCH_SIZE);
}

/** The estimated share of their union that two sets have in common, from 0 to 1. O(k). */
export function resemblance(one: readonly number[], other: readonly number[]): number {
  let [i, j, seen, common] = [0, 0, 0, 0];
  const size = Math.min(SKETCH_SIZE, Math.max(one.length, other.length));
  while (seen < size && (i < one.length || j < other.length)) {
    const [a, b] = [one[i] ?? Number.POSITIVE_INFINITY, other[j] ?? Number.POSITIVE_INFINITY];
    if (a === b) common += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
    seen += 1;
  }
  return seen === 0 ? 0 : common / seen;
}

/** FNV-1a with the finisher of MurmurHash3, which spreads it over all 32 bits. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
