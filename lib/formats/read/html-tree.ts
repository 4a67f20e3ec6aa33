/**
 * HTML as a tree, with limits: the standard's algorithm takes time that grows with the square of the
 * depth, and may make more elements than it reads tags.
 */

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { MOST_CHARACTERS, ReadError, tooLong } from './read-result';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

const DEEPEST = 1000;
const MOST_ELEMENTS = 300_000;

/** Parses a page. Throws ReadError for one that nests deeper than pages do, or has too many elements. */
export function parseHtml(source: string): HtmlParent {
  let depth = 0;
  let elements = 0;
  let words = 0;
  // A tag takes three characters; unclosed ones are opened again in every paragraph.
  const most = Math.min(MOST_ELEMENTS, 10_000 + source.length / 2);
  return parse(source, {
    treeAdapter: {
      ...defaultTreeAdapter,
      insertText: (parent, text) => {
        if (!('tagName' in parent && NO_WORDS.has(parent.tagName))) words += text.length;
        if (words > MOST_CHARACTERS) throw tooLong();
        defaultTreeAdapter.insertText(parent, text);
      },
      onItemPush: () => {
        depth += 1;
        elements += 1;
        if (depth > DEEPEST || elements > most) {
          throw new ReadError(
            'The page is built of too many elements, one inside the other, to be read. Open it in a browser, copy the text, and import that.',
          );
        }
      },
      onItemPop: () => {
        depth -= 1;
      },
    },
  });
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

export function firstNamed(node: HtmlParent, name: string): HtmlElement | undefined {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    const found = child.tagName === name ? child : firstNamed(child, name);
    if (found) return found;
  }
  return undefined;
}

/** All the characters inside, in order. */
export function wordsInside(node: HtmlParent): string {
  return node.childNodes
    .map((child) => {
      if (isElement(child)) return NO_WORDS.has(child.tagName) ? '' : wordsInside(child);
      return 'value' in child ? child.value : '';
    })
    .join('');
}

/** Elements whose text is for machines. */
export const NO_WORDS: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
  'canvas',
  'audio',
  'video',
]);
