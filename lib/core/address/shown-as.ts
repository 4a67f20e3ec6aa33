/**
 * How a comparison is shown where its address does not say: two versions of one text are read for what
 * differs, different treaties for what they share. The choice by kind is that of the code tool Dolos, which
 * opens a diff of what is alike and the matches of what is not.
 */

import type { CompareQuery, ShowMode } from './compare-query';
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
export function shownAs(
  { show }: Pick<CompareQuery, 'show'>,
  sides: readonly NamedSide[],
): ShowMode {
  if (show !== undefined) return show;
  const pinned = sides.every(({ version }) => version !== undefined);
  return !pinned && areDifferentTreaties(sides) ? 'ground' : 'marked';
}
