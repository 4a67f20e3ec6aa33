/** Whole articles as places of notes, for those who write about all of one or select nothing. */

import type { UnitRange } from '@/lib/core/anchor/selector';
import { unitsOfElement } from '@/lib/dom/shown-units';
import { wholeOf } from '@/lib/dom/text-range';

/** What an article menu sends to the document, with the article's `[data-unit]` as detail. */
export const ANNOTATE_EVENT = 'concordat:annotate';

const UNIT = '[data-unit]';
/** What encloses one unit with its heading: the reader's article, or a cell of a comparison. */
const AROUND_UNIT = '[data-unit-block], [data-version]';

/** All words of a unit; undefined for an element that is none, or holds no words. */
export function rangeOfUnit(unit: Element): UnitRange | undefined {
  return unitsOfElement(unit).flatMap(wholeOf)[0];
}

/** The unit around the focused element; undefined where the focus is in none, or in several. */
export function unitAround(focused: Element | null): Element | undefined {
  const inside = focused?.closest(UNIT);
  if (inside) return inside;
  const units = focused?.closest(AROUND_UNIT)?.querySelectorAll(UNIT) ?? [];
  return units.length === 1 ? units[0] : undefined;
}
