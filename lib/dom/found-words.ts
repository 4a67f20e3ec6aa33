/**
 * The texts that a page shows, to be searched in place, and painting what was found in them with the CSS
 * Custom Highlight API: the document stays as it is. Browsers without it show nothing, and stepping
 * through what was found works all the same.
 */

import { rangeOfSpan } from './shown-units';

/** Words of provisions and redlines, their numbers and headings, cells of tables. */
const TEXTS = '.text, [data-unit-name], [role="cell"] > [lang]';
/** Names for `::highlight()` in style sheets. */
const FOUND = 'found';
const CURRENT = 'found-current';
/** Most places that are painted. */
const MOST_PAINTED = 2_000;

export type TextOnPage = {
  readonly element: Element;
  readonly text: string;
  readonly lang: string;
};

/** Half-open UTF-16 offsets in the text content of an element. */
export type Place = { readonly element: Element; readonly start: number; readonly end: number };

/** In the order of the page. O(text). */
export function textsOnPage(root: ParentNode): TextOnPage[] {
  return Array.from(root.querySelectorAll(TEXTS)).map((element) => ({
    element,
    text: element.textContent ?? '',
    lang: element.closest('[lang]')?.getAttribute('lang') ?? 'en',
  }));
}

/** Where a place stands now; undefined where the page no longer shows it. */
export function rangeOfPlace({ element, start, end }: Place): Range | undefined {
  try {
    return element.isConnected ? rangeOfSpan(element, { start, end }) : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Paints these places and no others, one of them as the one that is looked at. O(places). */
export function paintFound(places: readonly Place[], current?: Place): void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
  paint(FOUND, places.slice(0, MOST_PAINTED));
  paint(CURRENT, current ? [current] : []);
}

function paint(name: string, places: readonly Place[]): void {
  const ranges = places.flatMap((place) => rangeOfPlace(place) ?? []);
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const painted = new Highlight(...ranges);
  // Over the words that are found besides.
  painted.priority = name === CURRENT ? 1 : 0;
  CSS.highlights.set(name, painted);
}
