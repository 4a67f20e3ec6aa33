/**
 * A codebook as SKOS in JSON-LD: one concept scheme and its concepts, in a `@graph` or as a list, with the
 * usual prefixes or whole addresses. Labels and definitions in several languages give their English, else
 * their first. Contexts of other addresses are not fetched: names are read as SKOS has them.
 *
 * Reference: W3C, SKOS Reference (2009); JSON-LD 1.1 (2020), compacted and expanded forms.
 */

import { type CodeEntry, colourOr } from '@/lib/core/annotation/codebook';
import { type CodebookFile, CodebookFileError } from './codebook-file';

type Node = Readonly<Record<string, unknown>>;

const SKOS = 'http://www.w3.org/2004/02/skos/core#';

/** Reads a concept scheme. Throws CodebookFileError. O(size). */
export function readCodebookSkos(text: string): CodebookFile {
  const nodes = nodesOf(parsed(text));
  const concepts = nodes.filter((node) => isA(node, 'Concept'));
  if (concepts.length === 0) {
    throw new CodebookFileError(
      'There is no skos:Concept in this file. Give SKOS as JSON-LD, or a table with the columns notation, label, definition, colour, parent.',
    );
  }
  const scheme = nodes.find((node) => isA(node, 'ConceptScheme'));
  const notations = new Map(concepts.map((node, index) => [idOf(node), notationOf(node, index)]));
  const parents = parentsOf(concepts);
  const codes = concepts.map((node, index): CodeEntry => {
    const parent = notations.get(parents.get(idOf(node)) ?? '');
    return {
      notation: notationOf(node, index),
      label: literal(value(node, 'prefLabel')) ?? '',
      definition: literal(value(node, 'definition')) ?? literal(value(node, 'scopeNote')) ?? '',
      colour: colourOr(literal(node.colour ?? node.color ?? node['schema:color']), 'grey'),
      ...(parent !== undefined && { parent }),
    };
  });
  const name = scheme && (literal(value(scheme, 'prefLabel')) ?? literal(named(scheme, 'title')));
  const description =
    scheme && (literal(value(scheme, 'definition')) ?? literal(named(scheme, 'description')));
  return { ...(name && { name }), ...(description && { description }), codes };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CodebookFileError('The file begins like JSON and is not well-formed.');
  }
}

function nodesOf(root: unknown): Node[] {
  const graph = isNode(root) ? (root['@graph'] ?? [root]) : root;
  return (Array.isArray(graph) ? graph : [graph]).filter(isNode);
}

function isNode(item: unknown): item is Node {
  return typeof item === 'object' && item !== null && !Array.isArray(item);
}

function isA(node: Node, name: string): boolean {
  const types = [node['@type'] ?? node.type].flat();
  return types.some((type) => type === name || type === `skos:${name}` || type === SKOS + name);
}

function value(node: Node, name: string): unknown {
  return node[name] ?? node[`skos:${name}`] ?? node[SKOS + name];
}

function named(node: Node, name: string): unknown {
  return node[name] ?? node[`dct:${name}`] ?? node[`dc:${name}`] ?? node[`dcterms:${name}`];
}

function idOf(node: Node): string {
  const id = node['@id'] ?? node.id;
  return typeof id === 'string' ? id : '';
}

/** Its notation, else the end of its address, else its place. */
function notationOf(node: Node, index: number): string {
  const given = literal(value(node, 'notation'));
  const end = idOf(node).split(/[/#:]/).at(-1);
  return given || end || String(index + 1);
}

/** Ids of the broader concepts, from either side of the relation. */
function parentsOf(concepts: readonly Node[]): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  for (const node of concepts) {
    for (const narrower of references(value(node, 'narrower'))) parents.set(narrower, idOf(node));
  }
  for (const node of concepts) {
    const [broader] = references(value(node, 'broader'));
    if (broader !== undefined) parents.set(idOf(node), broader);
  }
  return parents;
}

function references(given: unknown): string[] {
  return [given].flat().flatMap((item) => {
    if (typeof item === 'string') return [item];
    return isNode(item) ? [idOf(item)] : [];
  });
}

/** A literal, of several the English one: a string, `{"@value"}`, a language map or a list of these. */
function literal(given: unknown): string | undefined {
  const items = [given].flat();
  const texts = items.flatMap((item): { text: string; lang?: unknown }[] => {
    if (typeof item === 'string' || typeof item === 'number') return [{ text: String(item) }];
    if (!isNode(item)) return [];
    if (typeof item['@value'] === 'string')
      return [{ text: item['@value'], lang: item['@language'] }];
    return Object.entries(item).flatMap(([lang, text]) =>
      typeof text === 'string' && !lang.startsWith('@') ? [{ text, lang }] : [],
    );
  });
  return (texts.find(({ lang }) => lang === 'en') ?? texts[0])?.text;
}
