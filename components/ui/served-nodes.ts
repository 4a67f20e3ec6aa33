/**
 * The nodes of blocks whose HTML stands in the document alone. When a reader leaves a page without
 * leaving the application, its nodes are kept, and Back puts them where they were: the data that the
 * router remembers of that page has only their names.
 */

/** Of the blocks left behind; a long comparison has about a thousand. */
const MOST_KEPT = 5000;

const kept = new Map<string, DocumentFragment>();

/** Takes the nodes out of an element that is about to leave the page. */
export function keepNodes(name: string, element: Element): void {
  if (!element.hasChildNodes()) return;
  kept.delete(name);
  kept.set(name, nodesOf(element));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

/**
 * Fills an empty element with the nodes of its name, or with those of the element that the server wrote,
 * where React gave up what it found in the document and began anew. False when there are none.
 */
export function restoreNodes(name: string, element: Element, written: Element | null): boolean {
  const nodes = kept.get(name);
  kept.delete(name);
  if (nodes !== undefined) element.append(nodes);
  else if (written !== null && !written.isConnected) element.append(nodesOf(written));
  // Ticks are as the address says, which is what the page shows again.
  for (const input of element.querySelectorAll('input')) input.checked = input.defaultChecked;
  return element.hasChildNodes();
}

/** The element that the server wrote for a block; null on the server and where the page has another. */
export function writtenElement(hash: string, id: string | undefined): Element | null {
  if (typeof document === 'undefined') return null;
  if (id === undefined) return document.querySelector(`[data-html="${hash}"]`);
  const found = document.getElementById(id);
  return found?.dataset.html === hash ? found : null;
}

function nodesOf(element: Element): DocumentFragment {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.extractContents();
}
