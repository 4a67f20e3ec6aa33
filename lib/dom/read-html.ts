/**
 * Foreign HTML as plain nodes. Nothing of it is loaded, run or shown: the parser's document has no
 * window. But the browser holds even that document to our content security policy and reports each
 * style it finds, so style attributes and elements go in under another name.
 */

import type { PastedNode } from '@/lib/core/annotation/pasted-body';

/** The nodes of a piece of HTML, or of a whole page. O(n). */
export function readHtml(html: string): PastedNode[] {
  const mark = unusedMark(html);
  const inert = html
    .replace(/\bstyle(?=\s*=)/gi, `${mark}$&`)
    .replace(/<(\/?)style\b/gi, '<$1noframes');
  const page = new DOMParser().parseFromString(inert, 'text/html');
  return nodesIn(page.documentElement, mark);
}

/** A word that does not occur in the text, so that it can be told from it and taken out again. */
function unusedMark(html: string): string {
  const small = html.toLowerCase();
  let count = 0;
  while (small.includes(`as-text-${count}-`)) count += 1;
  return `as-text-${count}-`;
}

function nodesIn(parent: Element, mark: string): PastedNode[] {
  const nodes: PastedNode[] = [];
  for (const child of parent.childNodes) {
    if (child instanceof Text) nodes.push(child.data.replaceAll(mark, ''));
    if (child instanceof Element) {
      const attributes = Object.fromEntries(
        Array.from(child.attributes, ({ name, value }) => [
          name.replace(mark, ''),
          value.replaceAll(mark, ''),
        ]),
      );
      nodes.push({ tag: child.localName, attributes, children: nodesIn(child, mark) });
    }
  }
  return nodes;
}
