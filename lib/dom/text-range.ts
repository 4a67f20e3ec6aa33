/**
 * DOM selections <-> offsets in stored text. The rendering contract makes them the same by
 * construction: an element says which units' text it holds, so a boundary's offset is the length of
 * the text before it. Marks, paragraphs and spans do not matter.
 *
 * Reference: DOM Standard, live ranges; docs, decisions on offsets and anchoring, and on notes in
 * every view.
 */

import { describeRange } from '@/lib/core/anchor/describe-range';
import type { TextPosition, UnitRange } from '@/lib/core/anchor/selector';
import { tidyRange } from './offset-range';
import { type ShownUnit, UNITS, unitsInside, unitsOfElement } from './shown-units';

const REDLINE = '[data-redline]';
const VERSION = '[data-version]';
/** A comma that both texts share is no place of its own beside a selected word of one of them. */
const WORDS = /[\p{L}\p{N}]/u;

/**
 * What is selected, one range a unit, in document order. Units are those of the version in which the
 * selection begins: a drag across a comparison's columns passes through the other side's cells
 * without meaning them. A selection that begins in a redline means the words of both texts in it.
 * Selections may begin and end anywhere; headings, notes and white space at the ends fall away. Empty
 * when no text of a unit is selected. O(units + selected text).
 */
export function selectionToRanges(selection: Selection | null): UnitRange[] {
  if (!selection || selection.isCollapsed) return [];
  const ranges: UnitRange[] = [];
  for (let index = 0; index < selection.rangeCount; index += 1) {
    ranges.push(...rangeToUnitRanges(selection.getRangeAt(index)));
  }
  const anchor = elementOf(selection.anchorNode);
  if (anchor?.closest(REDLINE)) return withWords(ranges);
  const begun = anchor?.closest(VERSION)?.getAttribute('data-version') ?? ranges[0]?.versionRef;
  return ranges.filter((range) => range.versionRef === begun);
}

/** Without the places that hold no word, unless none does. */
function withWords(ranges: readonly UnitRange[]): UnitRange[] {
  const spoken = ranges.filter(({ selector }) => WORDS.test(selector.quote.exact));
  return spoken.length > 0 ? spoken : [...ranges];
}

/** As `selectionToRanges`, for one range and the units of every version that it touches. */
function rangeToUnitRanges(range: Range): UnitRange[] {
  return unitsTouching(range).flatMap((unit) => {
    const held = unit.held(range);
    return held ? placeIn(unit, held.start, held.end) : [];
  });
}

/** All words of a unit. */
export function wholeOf(unit: ShownUnit): UnitRange[] {
  return placeIn(unit, 0, unit.text.length);
}

/** A part of a unit as a place, without the white space at its ends; none where nothing is left. */
function placeIn({ versionRef, eId, text }: ShownUnit, start: number, end: number): UnitRange[] {
  const tidy = tidyRange(text, start, end);
  if (tidy === undefined) return [];
  return [{ versionRef, selector: describeRange(text, eId, tidy.start, tidy.end) }];
}

/** The DOM ranges of places in the page, leaving out units that it does not show. */
export function domRangesOf(root: ParentNode, ranges: readonly UnitRange[]): Range[] {
  if (ranges.length === 0) return [];
  const units = unitsInside(root);
  return ranges.flatMap(({ versionRef, selector: { eId, position } }) => {
    const unit = units.find((shown) => shown.eId === eId && shown.versionRef === versionRef);
    return unit ? unit.rangesOf(position) : [];
  });
}

/** The words at a place in the page; undefined where it does not show them. */
export function rangeOfPlace(
  root: ParentNode,
  versionRef: string,
  eId: string,
  { start, end }: TextPosition,
): UnitRange | undefined {
  const unit = unitsInside(root).find(
    (shown) => shown.eId === eId && shown.versionRef === versionRef,
  );
  if (unit === undefined || start >= end || end > unit.text.length) return undefined;
  return { versionRef, selector: describeRange(unit.text, eId, start, end) };
}

function unitsTouching(range: Range): ShownUnit[] {
  const element = elementOf(range.commonAncestorContainer);
  const enclosing = element?.closest(UNITS);
  if (enclosing) return unitsOfElement(enclosing);
  return Array.from(element?.querySelectorAll(UNITS) ?? [])
    .filter((unit) => range.intersectsNode(unit))
    .flatMap(unitsOfElement);
}

function elementOf(node: Node | null): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? null);
}
