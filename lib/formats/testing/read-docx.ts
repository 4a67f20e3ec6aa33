/**
 * A small reader of Word documents for the tests: it does to `word/document.xml` what a word processor
 * does when all tracked changes are accepted or rejected, and gives the paragraphs that are left.
 * It knows nothing of the writer.
 *
 * Reference: ECMA-376 part 1, 17.13.5.
 */

import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export type ReadDocx = {
  readonly paths: readonly string[];
  /** The part at a path, parsed. Throws when it is missing or not well-formed. */
  readonly part: (path: string) => Element;
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
};

/** Parses XML strictly: whatever the parser complains of is thrown. */
export function parseXml(xml: string): Element {
  const complain = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`);
  };
  const root = new DOMParser({ onError: complain }).parseFromString(
    xml,
    'text/xml',
  ).documentElement;
  if (!root) throw new Error('no root element');
  return root;
}

/** Opens the bytes of a document. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = unzipSync(bytes);
  const part = (path: string) => {
    const file = files[path];
    if (!file) throw new Error(`${path} is missing`);
    return parseXml(strFromU8(file));
  };
  const body = elementsIn(part('word/document.xml'), 'body')[0];
  if (!body) throw new Error('no body');
  return {
    paths: Object.keys(files),
    part,
    accepted: textsOf(body, { gone: ['del', 'moveFrom'] }),
    rejected: textsOf(body, { gone: ['ins', 'moveTo'] }),
  };
}

/** The elements of a local name under a node, at any depth, in document order. */
export function elementsIn(node: Node, name: string): Element[] {
  return childElements(node).flatMap((child) => [
    ...(child.localName === name && child.namespaceURI === WORD ? [child] : []),
    ...elementsIn(child, name),
  ]);
}

function childElements(node: Node): Element[] {
  return [...node.childNodes].filter((child): child is Element => child.nodeType === 1);
}

/** The paragraphs that are left when the revisions in `gone` are taken out and the others settled. */
function textsOf(body: Element, { gone }: { readonly gone: readonly string[] }): string[] {
  const texts: string[] = [];
  let joined = '';
  for (const paragraph of childElements(body).filter(({ localName }) => localName === 'p')) {
    joined += wordsOf(paragraph, gone);
    const properties = childElements(paragraph).find(({ localName }) => localName === 'pPr');
    const mark =
      properties && childElements(properties).find(({ localName }) => localName === 'rPr');
    const marks = mark ? childElements(mark).map(({ localName }) => localName ?? '') : [];
    if (marks.some((name) => gone.includes(name))) continue;
    texts.push(joined);
    joined = '';
  }
  return joined === '' ? texts : [...texts, joined];
}

function wordsOf(node: Node, gone: readonly string[]): string {
  return childElements(node)
    .map((child): string => {
      const name = child.localName ?? '';
      if (gone.includes(name) || name === 'pPr' || name === 'rPr') return '';
      if (name === 't' || name === 'delText') return child.textContent ?? '';
      if (name === 'tab') return '\t';
      return wordsOf(child, gone);
    })
    .join('');
}
