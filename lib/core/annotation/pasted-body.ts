/**
 * Pasted HTML as a note's body. It is read here and not by the editor, which asks the browser what
 * style attributes mean: our content security policy blocks those, so that everything from Google Docs
 * came out bold. HTML becomes lines of text first, as one sees them, and the lines paragraphs, quotes
 * and items of lists.
 *
 * Reference: HTML Standard, 15.3 (rendering of flow content), for which elements begin a line.
 */

import { mendNoteBody } from './mend-note-body';
import type { NoteBody } from './note-body';
import { type LineKind, PastedLines } from './pasted-lines';
import { readPastedStyle } from './pasted-style';

/** An element as pasted, or its text. */
export type PastedNode = string | PastedElement;
type PastedElement = {
  /** In small letters. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PastedNode[];
};

/** What the elements around a text make of it. */
type Around = {
  readonly format: number;
  readonly url: string | undefined;
  /** White space is as written. */
  readonly pre: boolean;
  /** In a row of a table, whose cells share a line. */
  readonly row: boolean;
  readonly kind: LineKind;
  /** How many lists are around it. */
  readonly level: number;
  /** The innermost of them counts. */
  readonly ordered: boolean;
};

const BOLD = 1;
const ITALIC = 2;
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const UNSEEN = words(
  'head script style template title meta link noscript noframes iframe object embed svg audio video canvas datalist colgroup',
);
const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table tbody tfoot thead tr ul optgroup option',
);
const BOLD_TAGS = words('b strong th');
const HEADINGS = words('h1 h2 h3 h4 h5 h6');
const ITALIC_TAGS = words('i em cite dfn var');
const PRE_TAGS = words('pre listing xmp textarea plaintext');
const PICTURED = /^\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{M}|\u200d)*$/u;
/** `1.`, `iv)`, `a.`: what Word writes before an item that is counted. */
const COUNTED = /^\(?[\p{L}\p{N}]{1,6}[.)]/u;

const OUTSIDE: Around = {
  format: 0,
  url: undefined,
  pre: false,
  row: false,
  kind: 'paragraph',
  level: 0,
  ordered: false,
};

/** The body in what was pasted, as the server accepts it. O(n). */
export function pastedBody(nodes: readonly PastedNode[]): NoteBody {
  const lines = new PastedLines();
  for (const node of nodes) read(node, OUTSIDE, lines);
  return mendNoteBody({ root: { type: 'root', children: lines.blocks() } });
}

function read(node: PastedNode, around: Around, lines: PastedLines): void {
  if (typeof node === 'string') {
    lines.write(node, around);
    return;
  }
  const { tag, attributes, children } = node;
  const style = readPastedStyle(attributes.style ?? '');
  if (UNSEEN.has(tag) || style.hidden || style.marker || 'hidden' in attributes) return;
  const inner = inside(node, around);
  const block = BLOCKS.has(tag);
  if (tag === 'br') lines.lineBreak(around.kind);
  if (tag === 'img' && PICTURED.test(attributes.alt ?? ''))
    lines.write(attributes.alt ?? '', around);
  if (tag === 'td' || tag === 'th') lines.cell(inner);
  if (block) lines.end(around.row);
  if (tag === 'q') lines.write('“', inner);
  for (const child of children) read(child, inner, lines);
  if (tag === 'q') lines.write('”', inner);
  if (block) lines.end(around.row);
}

function inside(element: PastedElement, around: Around): Around {
  const { tag, attributes } = element;
  const { bold, italic, pre } = readPastedStyle(attributes.style ?? '');
  const on = (bit: number, said: boolean | undefined, byTag: boolean) =>
    (said ?? (byTag || (around.format & bit) !== 0)) ? bit : 0;
  const list = tag === 'ul' || tag === 'ol' || tag === 'menu' || tag === 'dir';
  return {
    format: on(BOLD, bold, BOLD_TAGS.has(tag)) | on(ITALIC, italic, ITALIC_TAGS.has(tag)),
    url: tag === 'a' ? attributes.href : around.url,
    pre: pre ?? (PRE_TAGS.has(tag) || around.pre),
    row: tag === 'tr' || around.row,
    kind: kindOf(element, around),
    level: around.level + (list ? 1 : 0),
    ordered: list ? tag === 'ol' : around.ordered,
  };
}

/** Each item is a kind of its own: lines of one item belong together. */
function kindOf(element: PastedElement, { kind, level, ordered }: Around): LineKind {
  const { tag, attributes } = element;
  const { listLevel } = readPastedStyle(attributes.style ?? '');
  if (tag === 'li') return { level: Math.max(1, level), ordered };
  if (listLevel !== undefined && BLOCKS.has(tag)) {
    return { level: listLevel, ordered: COUNTED.test(markerOf(element).trim()) };
  }
  if (typeof kind !== 'string') return kind;
  if (HEADINGS.has(tag)) return tag === 'h1' ? 'h1' : 'h2';
  if (tag === 'pre') return 'code';
  return tag === 'blockquote' ? 'quote' : kind;
}

/** What Word wrote as bullet or number, which the list itself has again. */
function markerOf({ children }: PastedElement): string {
  for (const child of children) {
    if (typeof child === 'string') continue;
    const marker = readPastedStyle(child.attributes.style ?? '').marker;
    const found = marker ? textOf(child) : markerOf(child);
    if (found !== '') return found;
  }
  return '';
}

function textOf(node: PastedNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}
