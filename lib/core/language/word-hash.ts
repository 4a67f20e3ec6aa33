/** The hash of a word's characters: FNV-1a, which is taken in character by character. */

export const EMPTY_HASH = 0x811c9dc5 | 0;

export function hashWith(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The hash of the characters at start..end. O(length). */
export function hashOf(text: string, start: number, end: number): number {
  let hash = EMPTY_HASH;
  for (let at = start; at < end; at += 1) hash = hashWith(hash, text.charCodeAt(at));
  return hash;
}
