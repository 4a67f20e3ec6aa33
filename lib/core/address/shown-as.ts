/**
 * How a comparison is shown where its address does not say: two versions of one text are read for what
 * differs, different treaties for what they share. The choice by kind is that of the code tool Dolos, which
 * opens a diff of what is alike and the matches of what is not.
 */

import type { Side } from './version-address';

type NamedSide = Pick<Side, 'slug' | 'version'>;

/** True when not all sides are texts of one treaty. */
export function areDifferentTreaties(sides: readonly Pick<Side, 'slug'>[]): boolean {
  return new Set(sides.map(({ slug }) => slug)).size > 1;
}

/**
 * The way to show two or more texts: what the address says, else what the sides ask for. An address that
 * names every version and says nothing was written when there was one way, and opens what it opened then.
 */
export function shownAs<Mode extends string>(
  { show }: { readonly show?: Mode },
  sides: readonly NamedSide[],
): Mode | 'ground' | 'marked' {
  if (show !== undefined) return show;
  return !arePinned(sides) && areDifferentTreaties(sides) ? 'ground' : 'marked';
}

/**
 * Whether an address says how it is shown, or leaves it out, for the sides ask for just this. One that
 * names every version always says it: it is kept for long.
 */
export function saysShow(show: string, sides: readonly NamedSide[]): boolean {
  return arePinned(sides) || show !== shownAs({}, sides);
}

function arePinned(sides: readonly NamedSide[]): boolean {
  return sides.every(({ version }) => version !== undefined);
}
