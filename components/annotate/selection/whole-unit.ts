/** Whole articles as places of notes, for those who write about all of one or select nothing. */

import { describeRange } from '@/lib/core/anchor/describe-range';
import type { UnitRange } from '@/lib/core/anchor/selector';
import { tidyRange } from '@/lib/dom/offset-range';

/** What an article menu sends to the document, with the article's `[data-unit]` as detail. */
export const ANNOTATE_EVENT = 'concordat:annotate';

const UNIT = '[data-unit]';
/** What encloses one unit with its heading: the reader's article, or a cell of a comparison. */
const AROUND_UNIT = '[data-unit-block], [data-version]';

/** All words of a unit; undefined for an element that is none, or holds no words. */
export function rangeOfUnit(unit: Element): UnitRange | undefined {
  const eId = unit.getAttribute('data-unit');
  const versionRef = unit.closest('[data-version]')?.getAttribute('data-version');
  const text = unit.textContent ?? '';
  const words = tidyRange(text, 0, text.length);
  if (!eId || !versionRef || words === undefined) return undefined;
  return { versionRef, selector: describeRange(text, eId, words.start, words.end) };
}

/** The unit around the focused element; undefined where the focus is in none, or in several. */
export function unitAround(focused: Element | null): Element | undefined {
  const inside = focused?.closest(UNIT);
  if (inside) return inside;
  const units = focused?.closest(AROUND_UNIT)?.querySelectorAll(UNIT) ?? [];
  return units.length === 1 ? units[0] : undefined;
}
