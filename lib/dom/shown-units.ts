/**
 * The units whose text a page shows. Most stand for themselves: inside an element with `data-unit` the
 * text content is the unit's stored text. A redline (`data-redline`) shows units of two versions in one
 * text, and says which of its characters stand in which.
 */

import {
  fromSide,
  type MergedSide,
  parseRuns,
  type Run,
  type TextSpan,
  textOfSide,
  toSide,
} from '@/lib/core/text/merged-text';
import { locateOffset } from './offset-range';

const UNIT = '[data-unit]';
const REDLINE = '[data-redline]';
/** What holds the text of units. */
export const UNITS = `${UNIT}, ${REDLINE}`;
const VERSION = '[data-version]';

/** A unit as a page shows it. */
export type ShownUnit = {
  /** It holds the unit's text, and in a redline that of others. */
  readonly element: Element;
  readonly versionRef: string;
  readonly eId: string;
  readonly text: string;
  /** What a DOM range holds of its text, from the first to the last character; undefined for nothing. */
  readonly held: (range: Range) => TextSpan | undefined;
  /** Where a part of its text stands: in pieces, where a redline shows other words between. */
  readonly rangesOf: (span: TextSpan) => Range[];
};

/** The units that an element of `UNITS` shows. O(text). */
export function unitsOfElement(element: Element): ShownUnit[] {
  if (element.matches(REDLINE)) {
    return [...sideUnits(element, 'a'), ...sideUnits(element, 'b')];
  }
  const versionRef = element.closest(VERSION)?.getAttribute('data-version');
  const eId = element.getAttribute('data-unit');
  if (!versionRef || !eId) return [];
  return [
    {
      element,
      versionRef,
      eId,
      get text() {
        return element.textContent ?? '';
      },
      held: (range) => spanIn(element, range),
      rangesOf: (span) => [rangeOfSpan(element, span)],
    },
  ];
}

/** The units that are shown inside an element. O(text). */
export function unitsInside(root: ParentNode): ShownUnit[] {
  return Array.from(root.querySelectorAll(UNITS)).flatMap(unitsOfElement);
}

/** The units of one side of a redline, which names them with their lengths: `slug:en@v1#art_4=120 art_5=80`. */
function sideUnits(element: Element, side: MergedSide): ShownUnit[] {
  const [versionRef, units] = element.getAttribute(`data-${side}`)?.split('#') ?? [];
  if (!versionRef || !units) return [];
  const runs = parseRuns(element.getAttribute('data-redline') ?? '');
  const whole = () => textOfSide(element.textContent ?? '', runs, side);
  let base = 0;
  return units.split(' ').map((unit) => {
    const [eId = '', length = '0'] = unit.split('=');
    const start = base;
    const end = start + Number(length);
    base = end + 1;
    return {
      element,
      versionRef,
      eId,
      get text() {
        return whole().slice(start, end);
      },
      held: (range) => heldOfSide(element, runs, side, { start, end }, range),
      rangesOf: (span) =>
        fromSide(runs, side, { start: start + span.start, end: start + span.end }).map((piece) =>
          rangeOfSpan(element, piece),
        ),
    };
  });
}

function heldOfSide(
  element: Element,
  runs: readonly Run[],
  side: MergedSide,
  unit: TextSpan,
  range: Range,
): TextSpan | undefined {
  const span = spanIn(element, range);
  const held = span && toSide(runs, side, span);
  if (held === undefined) return undefined;
  const start = Math.max(held.start, unit.start);
  const end = Math.min(held.end, unit.end);
  return start < end ? { start: start - unit.start, end: end - unit.start } : undefined;
}

/** What a DOM range holds of an element's text. */
function spanIn(element: Element, range: Range): TextSpan | undefined {
  const start = offsetIn(element, range.startContainer, range.startOffset);
  const end = offsetIn(element, range.endContainer, range.endOffset);
  return start < end ? { start, end } : undefined;
}

/** Length of the element's text before a boundary point; 0 before the element, all of it after. */
function offsetIn(element: Element, container: Node, offset: number): number {
  const before = element.ownerDocument.createRange();
  before.selectNodeContents(element);
  if (before.comparePoint(container, offset) < 0) return 0;
  if (before.comparePoint(container, offset) > 0) return before.toString().length;
  before.setEnd(container, offset);
  return before.toString().length;
}

/**
 * The DOM range of a part of an element's text (UTF-16 offsets). Throws RangeError when the element has
 * no such text. O(text nodes).
 */
export function rangeOfSpan(element: Element, { start, end }: TextSpan): Range {
  const nodes = textNodesOf(element);
  const lengths = nodes.map((node) => node.data.length);
  const from = locateOffset(lengths, start, 'start');
  const to = locateOffset(lengths, end, 'end');
  const fromNode = from && nodes[from.index];
  const toNode = to && nodes[to.index];
  if (!fromNode || !toNode || start >= end) {
    throw new RangeError(`${start}..${end} is not in the text of this provision`);
  }
  const range = element.ownerDocument.createRange();
  range.setStart(fromNode, from.offset);
  range.setEnd(toNode, to.offset);
  return range;
}

function textNodesOf(element: Element): Text[] {
  const nodes: Text[] = [];
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) nodes.push(node);
  }
  return nodes;
}
