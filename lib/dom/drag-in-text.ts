/**
 * Drags of the mouse that begin in a text and end beside it. A browser takes the place after whatever
 * is under the pointer, which beside a column is the end of the page: a hand that slips into the margin
 * would have the rest of the treaty. Here such a drag reaches to the line the pointer stands at, or to
 * the end of the provision it has passed, and stays in the version it began in.
 */

/** The shown words of a provision. */
const TEXT = '.text';
const VERSION = '[data-version]';
/** A hand moves so far (CSS px) in a click. */
const STILL = 4;

type Point = { readonly x: number; readonly y: number };
type Drag = { readonly text: Element; readonly from: Point; at: Point };
type Caret = { readonly node: Node; readonly offset: number };

/** Watches the page's drags until the answer is called. */
export function keepDragsInText(page: Document): () => void {
  let drag: Drag | undefined;
  const begin = (event: PointerEvent) => {
    drag = dragFrom(event);
  };
  const move = (event: PointerEvent) => {
    if (drag) drag.at = { x: event.clientX, y: event.clientY };
  };
  const correct = () => {
    if (drag && hasMoved(drag)) correctSelection(page, drag);
  };
  const end = (event: PointerEvent) => {
    move(event);
    correct();
    drag = undefined;
  };
  const stop = () => {
    drag = undefined;
  };
  page.addEventListener('pointerdown', begin);
  page.addEventListener('pointermove', move);
  page.addEventListener('selectionchange', correct);
  page.addEventListener('pointerup', end);
  page.addEventListener('pointercancel', stop);
  return () => {
    page.removeEventListener('pointerdown', begin);
    page.removeEventListener('pointermove', move);
    page.removeEventListener('selectionchange', correct);
    page.removeEventListener('pointerup', end);
    page.removeEventListener('pointercancel', stop);
  };
}

function dragFrom(event: PointerEvent): Drag | undefined {
  if (event.pointerType !== 'mouse' || event.button !== 0) return undefined;
  const text = event.target instanceof Element ? event.target.closest(TEXT) : null;
  const from = { x: event.clientX, y: event.clientY };
  return text ? { text, from, at: from } : undefined;
}

function hasMoved({ from, at }: Drag): boolean {
  return Math.abs(at.x - from.x) > STILL || Math.abs(at.y - from.y) > STILL;
}

function correctSelection(page: Document, drag: Drag): void {
  const selection = page.getSelection();
  if (!selection?.focusNode || selection.isCollapsed) return;
  if (!selection.anchorNode || !isInText(selection.anchorNode, drag.text)) return;
  if (isInText(selection.focusNode, drag.text)) return;
  const caret = caretBeside(page, drag, textsBeside(page, drag.text));
  if (caret) selection.extend(caret.node, caret.offset);
}

/** True in a text of the same version as `text`. */
function isInText(node: Node, text: Element): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  const found = element?.closest(TEXT);
  return found != null && versionOf(found) === versionOf(text);
}

function textsBeside(page: Document, text: Element): Element[] {
  const version = versionOf(text);
  return Array.from(page.querySelectorAll(TEXT)).filter((one) => versionOf(one) === version);
}

function versionOf(text: Element): string | null | undefined {
  return text.closest(VERSION)?.getAttribute('data-version');
}

/** The line at the pointer's height, else the end of the text that it has passed. */
function caretBeside(page: Document, drag: Drag, texts: readonly Element[]): Caret | undefined {
  const { x, y } = drag.at;
  const boxes = texts.map((text) => ({ text, box: text.getBoundingClientRect() }));
  const level = boxes.find(({ box }) => box.top <= y && y <= box.bottom);
  if (level) {
    const { left, right } = level.box;
    return caretAt(page, level.text, { x: Math.max(left + 1, Math.min(right - 1, x)), y });
  }
  const began = drag.text.getBoundingClientRect();
  if (y > began.bottom) {
    const passed = boxes.findLast(({ box }) => box.height > 0 && box.bottom < y);
    return passed && { node: passed.text, offset: passed.text.childNodes.length };
  }
  const passed = boxes.find(({ box }) => box.height > 0 && box.top > y);
  return passed && { node: passed.text, offset: 0 };
}

function caretAt(page: Document, text: Element, { x, y }: Point): Caret | undefined {
  const caret = caretFromPoint(page, x, y);
  return caret && text.contains(caret.node) ? caret : undefined;
}

function caretFromPoint(page: Document, x: number, y: number): Caret | undefined {
  if ('caretPositionFromPoint' in page) {
    const position = page.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  const range = (page as Document).caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
