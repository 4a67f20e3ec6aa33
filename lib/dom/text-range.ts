/**
 * DOM selections <-> offsets in stored text. The rendering contract makes them the same by
 * construction: inside an element with `data-unit` the text content is the unit's stored text, so a
 * boundary's offset is the length of the text before it. Marks, paragraphs and spans do not matter.
 *
 * Reference: DOM Standard, live ranges; docs, decision on offsets and anchoring.
 */

import { describeRange } from '@/lib/core/anchor/describe-range';
import type { TextPosition, UnitRange } from '@/lib/core/anchor/selector';
import { locateOffset, tidyRange } from './offset-range';

const UNIT = '[data-unit]';
const VERSION = '[data-version]';

/**
 * What is selected, one range a unit, in document order. Units are those of the version in which the
 * selection begins: a drag across a comparison's columns passes through the other side's cells
 * without meaning them. Selections may begin and end anywhere; headings, notes and white space at
 * the ends fall away. Empty when no text of a unit is selected. O(units + selected text).
 */
export function selectionToRanges(selection: Selection | null): UnitRange[] {
  if (!selection || selection.isCollapsed) return [];
  const ranges: UnitRange[] = [];
  for (let index = 0; index < selection.rangeCount; index += 1) {
    ranges.push(...rangeToUnitRanges(selection.getRangeAt(index)));
  }
  const begun = versionRefOf(selection.anchorNode) ?? ranges[0]?.versionRef;
  return ranges.filter((range) => range.versionRef === begun);
}

/** As `selectionToRanges`, for one range and the units of every version that it touches. */
function rangeToUnitRanges(range: Range): UnitRange[] {
  return unitsTouching(range).flatMap((unit) => {
    const versionRef = versionRefOf(unit);
    const eId = unit.getAttribute('data-unit');
    const text = unit.textContent ?? '';
    const tidy = tidyRange(
      text,
      offsetIn(unit, range.startContainer, range.startOffset),
      offsetIn(unit, range.endContainer, range.endOffset),
    );
    if (versionRef === undefined || !eId || tidy === undefined) return [];
    return [{ versionRef, selector: describeRange(text, eId, tidy.start, tidy.end) }];
  });
}

/**
 * The DOM range of `start..end` (UTF-16 offsets) in a unit's element. Throws RangeError when the
 * element has no such text. O(text nodes).
 */
function rangeFromOffsets(unit: Element, start: number, end: number): Range {
  const nodes = textNodesOf(unit);
  const lengths = nodes.map((node) => node.data.length);
  const from = locateOffset(lengths, start, 'start');
  const to = locateOffset(lengths, end, 'end');
  const fromNode = from && nodes[from.index];
  const toNode = to && nodes[to.index];
  if (!fromNode || !toNode || start >= end) {
    throw new RangeError(`${start}..${end} is not in the text of this provision`);
  }
  const range = unit.ownerDocument.createRange();
  range.setStart(fromNode, from.offset);
  range.setEnd(toNode, to.offset);
  return range;
}

/** The element of a unit of a version in the page, if it shows it. */
export function unitOf(root: ParentNode, versionRef: string, eId: string): Element | undefined {
  return Array.from(root.querySelectorAll(UNIT)).find(
    (unit) => unit.getAttribute('data-unit') === eId && versionRefOf(unit) === versionRef,
  );
}

/** The DOM ranges of places in the page, leaving out units that it does not show. */
export function domRangesOf(root: ParentNode, ranges: readonly UnitRange[]): Range[] {
  return ranges.flatMap(({ versionRef, selector: { eId, position } }) => {
    const unit = unitOf(root, versionRef, eId);
    return unit ? [rangeFromOffsets(unit, position.start, position.end)] : [];
  });
}

/** The words at a place in the page; undefined where it does not show them. */
export function rangeOfPlace(
  root: ParentNode,
  versionRef: string,
  eId: string,
  { start, end }: TextPosition,
): UnitRange | undefined {
  const text = unitOf(root, versionRef, eId)?.textContent ?? '';
  if (start >= end || end > text.length) return undefined;
  return { versionRef, selector: describeRange(text, eId, start, end) };
}

function versionRefOf(node: Node | null): string | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest(VERSION)?.getAttribute('data-version') ?? undefined;
}

function unitsTouching(range: Range): Element[] {
  const common = range.commonAncestorContainer;
  const element = common instanceof Element ? common : common.parentElement;
  const enclosing = element?.closest(UNIT);
  if (enclosing) return [enclosing];
  return Array.from(element?.querySelectorAll(UNIT) ?? []).filter((unit) =>
    range.intersectsNode(unit),
  );
}

/** Length of the unit's text before a boundary point; 0 before the unit, all of it after. */
function offsetIn(unit: Element, container: Node, offset: number): number {
  const before = unit.ownerDocument.createRange();
  before.selectNodeContents(unit);
  if (before.comparePoint(container, offset) < 0) return 0;
  if (before.comparePoint(container, offset) > 0) return before.toString().length;
  before.setEnd(container, offset);
  return before.toString().length;
}

function textNodesOf(unit: Element): Text[] {
  const nodes: Text[] = [];
  const walker = unit.ownerDocument.createTreeWalker(unit, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) nodes.push(node);
  }
  return nodes;
}
