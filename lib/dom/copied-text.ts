/**
 * What copying gives: the selected words of provisions under their names, as text and as HTML. Between
 * two provisions of a page stand menus, marks of verification and, in a comparison, the other side;
 * none of that is the treaty's.
 */

import { escapeHtml } from '@/lib/core/text/html';

const TEXT = '.text';
const VERSION = '[data-version]';
/** Number and heading of a provision, beside its text. */
const NAME = '[data-unit-name]';

export type CopiedText = { readonly plain: string; readonly html: string };

type Passage = { readonly name: string; readonly text: string; readonly place: Element };

/**
 * The selected words, where the selection begins in a text or its name and reaches beyond one text;
 * undefined where the browser's own copy is right. Of several versions it is the first one's. O(texts
 * + selected text).
 */
export function copiedText(selection: Selection | null): CopiedText | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = elementOf(selection.anchorNode);
  if (
    !start?.closest(`${TEXT}, ${NAME}`) ||
    elementOf(range.commonAncestorContainer)?.closest(`${TEXT}, ${NAME}`)
  ) {
    return undefined;
  }
  const version = versionOf(start);
  const passages = textsIn(range)
    .filter((text) => versionOf(text) === version)
    .map((text) => passageOf(text, range))
    .filter(({ name, text }) => name !== '' || text !== '');
  return passages.length === 0 ? undefined : written(passages);
}

function textsIn(range: Range): Element[] {
  const around = elementOf(range.commonAncestorContainer);
  return Array.from(around?.querySelectorAll(TEXT) ?? []).filter((text) =>
    range.intersectsNode(text),
  );
}

function passageOf(text: Element, range: Range): Passage {
  const names = Array.from(text.parentElement?.querySelectorAll(NAME) ?? []);
  const name = names
    .filter((one) => range.intersectsNode(one) && selectedIn(one, range) !== '')
    .map((one) => (one.textContent ?? '').trim());
  return { name: name.join(' '), text: selectedIn(text, range), place: text };
}

function selectedIn(text: Element, range: Range): string {
  const part = text.ownerDocument.createRange();
  part.selectNodeContents(text);
  if (part.comparePoint(range.startContainer, range.startOffset) === 0) {
    part.setStart(range.startContainer, range.startOffset);
  }
  if (part.comparePoint(range.endContainer, range.endOffset) === 0) {
    part.setEnd(range.endContainer, range.endOffset);
  }
  return part.toString().trim();
}

function written(passages: readonly Passage[]): CopiedText {
  return {
    plain: passages
      .map(({ name, text }) => [name, text].filter((part) => part !== '').join('\n'))
      .join('\n\n'),
    html: passages.map(passageHtml).join(''),
  };
}

function passageHtml({ name, text, place }: Passage): string {
  const lang = escapeHtml(place.getAttribute('lang') ?? '');
  const dir = escapeHtml(place.getAttribute('dir') ?? 'auto');
  const paragraph = (words: string) => `<p lang="${lang}" dir="${dir}">${words}</p>`;
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  return [
    ...(name === '' ? [] : [paragraph(`<b>${escapeHtml(name)}</b>`)]),
    ...paragraphs.map((line) => paragraph(escapeHtml(line))),
  ].join('');
}

function versionOf(element: Element): string | null | undefined {
  return element.closest(VERSION)?.getAttribute('data-version');
}

function elementOf(node: Node | null): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? null);
}
