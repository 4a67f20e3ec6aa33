/**
 * How a comparison is shown where its address does not say.
 */

import type { CompareQuery, ShowMode } from './compare-query';
import type { Side } from './version-address';

/**
 * The way to show two or more texts: what the address says, else what the sides ask for. An address that
 * names every version and says nothing was written when there was one way, and opens what it opened then.
 */
export function shownAs(
  { show }: Pick<CompareQuery, 'show'>,
  _sides: readonly Pick<Side, 'slug' | 'version'>[],
): ShowMode {
  return show ?? 'marked';
}
