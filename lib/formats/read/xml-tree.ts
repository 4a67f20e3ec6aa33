/**
 * XML as a small tree, parsed by saxes, which reads nothing from elsewhere and expands no entities but
 * the five of XML itself. Depth and size have limits. Names are without prefix; where one name means
 * two things, the namespace tells. Reference: XML 1.0, Namespaces in XML 1.0.
 */

import { SaxesParser } from 'saxes';
import { ReadError } from './read-result';

export type XmlElement = {
  /** Local name. */
  readonly name: string;
  readonly namespace: string;
  /** By local name. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};

export type XmlNode = XmlElement | string;

type Growing = XmlElement & { readonly children: XmlNode[] };

const DEEPEST = 150;
const MOST_NODES = 600_000;

/** The root of a document. Throws ReadError for what is not well-formed, or out of bounds. O(n). */
export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const document: Growing = { name: '', namespace: '', attributes: {}, children: [] };
  const open: Growing[] = [document];
  let nodes = 0;
  const add = (node: XmlNode) => {
    nodes += 1;
    if (nodes > MOST_NODES) throw new ReadError(TOO_LARGE);
    open.at(-1)?.children.push(node);
  };
  parser.on('doctype', (declaration) => {
    if (/<!ENTITY|\[/i.test(declaration)) throw new ReadError(ENTITIES);
  });
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {};
    for (const { local, value, prefix } of Object.values(tag.attributes)) {
      if (prefix !== 'xmlns' && !local.startsWith('rsid')) attributes[local] = value;
    }
    const element = { name: tag.local, namespace: tag.uri, attributes, children: [] };
    add(element);
    open.push(element);
    if (open.length > DEEPEST) throw new ReadError(TOO_DEEP);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', add);
  parser.on('cdata', add);
  run(parser, source);
  const [root] = elementsOf(document);
  if (!root) throw new ReadError('The file is XML without content. Get another copy.');
  return root;
}

const TOO_LARGE =
  'The file has more elements than can be read here. Divide it, and import the parts.';
const TOO_DEEP = 'The file nests elements deeper than documents do, so it was not read.';
const ENTITIES =
  'The file declares entities of its own, which are not read, because they can be used for harm. Save it without them.';

function run(parser: SaxesParser<{ xmlns: true }>, source: string): void {
  try {
    parser.write(source.replace(/^\uFEFF/, '')).close();
  } catch (error) {
    if (error instanceof ReadError) throw error;
    const where = `line ${parser.line}, column ${parser.column}`;
    throw new ReadError(
      `The file is not well-formed XML (${where}): it was cut, or changed by hand. Get another copy.`,
    );
  }
}

export function elementsOf(node: XmlElement): XmlElement[] {
  return node.children.filter((child): child is XmlElement => typeof child !== 'string');
}

export function childNamed(node: XmlElement | undefined, name: string): XmlElement | undefined {
  return node && elementsOf(node).find((child) => child.name === name);
}

/** All elements of a name below a node, in document order. */
export function descendants(node: XmlElement, name: string): XmlElement[] {
  return elementsOf(node).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** The characters inside, in order. */
export function textInside(node: XmlElement): string {
  return node.children
    .map((child) => (typeof child === 'string' ? child : textInside(child)))
    .join('');
}
