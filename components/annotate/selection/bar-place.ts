/**
 * Where the bar of selected words stands: over the words, or under them where there is no room above;
 * inside the window where the words reach beyond it on both sides. Words that were scrolled away take
 * it along.
 */

/** CSS px, by the window. */
export type Words = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

type Room = {
  /** The part of the window in which the bar may stand: below what stays in sight at its top. */
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
};

type Size = { readonly width: number; readonly height: number };

const GAP = 8;

/** Centre and top of the bar, in CSS px by the window. */
export function placeBar(words: Words, bar: Size, room: Room): { x: number; y: number } {
  const half = bar.width / 2 + GAP;
  const center = (words.left + words.right) / 2;
  const x = Math.max(half, Math.min(center, room.width - half));
  const above = words.top - bar.height - GAP;
  const below = words.bottom + GAP;
  if (above >= room.top) return { x, y: above };
  if (below + bar.height <= room.bottom || words.bottom <= room.top) return { x, y: below };
  return { x, y: room.top + GAP };
}
