/**
 * Any text as a note may hold it. What is pasted comes from word processors, web pages and mail, with
 * nodes, links and characters that a stored note has not; lib/schema refuses those, and whoever pasted
 * them could not see why. Here each becomes the nearest thing that is accepted, and no visible
 * character is lost: blocks inside blocks stand after one another, links of other kinds are their
 * words, what ends a line is a line break, characters that cannot be stored or seen are left out.
 */

import { CONTROLS, LINE_ENDINGS } from '@/lib/core/text/text';
import {
  NOTE_FORMATS,
  NOTE_MAX_DEPTH,
  type NoteBlock,
  type NoteBody,
  type NoteHeading,
  type NoteInline,
  type NoteLineBreak,
  type NoteLink,
  type NoteList,
  type NoteListItem,
  type NoteText,
} from './note-body';
import { normaliseNoteUrl } from './note-link';
import { mentionText, readMention } from './note-mention';

type Loose = Readonly<Record<string, unknown>>;
type Leaf = NoteText | NoteLineBreak;
/** What lines of text are, before their words are known. */
type Kind = { readonly type: 'paragraph' | 'quote' } | Pick<NoteHeading, 'type' | 'tag'>;

const PARAGRAPH: Kind = { type: 'paragraph' };

/** Manual line breaks of word processors and page breaks of printed text. */
const OTHER_BREAKS = /[\v\f]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;
/** Lists in lists: each takes two levels, and the words of a link three more below the root. */
const DEEPEST_LIST = Math.floor((NOTE_MAX_DEPTH - 3) / 2);
/** Below this the nodes of whatever was given are read as their text: no note is nested so. */
const DEEPEST_WALK = 200;

/** The body in `value` (an editor state, a body, or nodes alike), as the server accepts it. O(n). */
export function mendNoteBody(value: unknown): NoteBody {
  const root = isLoose(value) ? (value.root ?? value) : value;
  return { root: { type: 'root', children: blocksOf(childrenOf(root), PARAGRAPH, 0) } };
}

/** Text without what cannot be stored, as lines. O(length). */
export function cleanLines(text: string): string[] {
  return text
    .replace(OTHER_BREAKS, '\n')
    .replace(LINE_ENDINGS, '\n')
    .replace(CONTROLS, '')
    .replace(LONE_SURROGATES, '')
    .normalize('NFC')
    .split('\n');
}

function blocksOf(nodes: readonly Loose[], kind: Kind, depth: number): NoteBlock[] {
  const blocks: NoteBlock[] = [];
  let run: NoteInline[] = [];
  const endRun = () => {
    if (run.length > 0) blocks.push({ ...kind, children: run });
    run = [];
  };
  for (const node of nodes) {
    if (isInline(node)) {
      run.push(...inlinesOf(node, depth));
      continue;
    }
    endRun();
    if (node.type === 'list' || node.type === 'listitem') blocks.push(listOf(node, 1, depth));
    else if (node.type === 'code') {
      blocks.push({ type: 'code', children: leavesInside(node, depth).map(withoutFormat) });
    } else blocks.push(...containedBlocks(node, kind, depth));
  }
  endRun();
  return blocks;
}

/** A paragraph, quote or heading stays one, empty or not; others give way to what they hold. */
function containedBlocks(node: Loose, outer: Kind, depth: number): NoteBlock[] {
  const own = kindOf(node);
  const kind = own && own.type !== 'paragraph' ? own : outer;
  const inside = depth < DEEPEST_WALK ? childrenOf(node) : [textBelow(node)];
  const blocks = blocksOf(inside, kind, depth + 1);
  if (blocks.length > 0) return blocks;
  return own ? [{ ...kind, children: [] }] : [];
}

/** Headings of deeper levels are of the second. */
function kindOf({ type, tag }: Loose): Kind | undefined {
  if (type === 'heading') return { type, tag: tag === 'h1' ? 'h1' : 'h2' };
  return type === 'paragraph' || type === 'quote' ? { type } : undefined;
}

function withoutFormat(leaf: Leaf): Leaf {
  return leaf.type === 'text' ? { ...leaf, format: 0 } : leaf;
}

function listOf(node: Loose, level: number, depth: number): NoteList {
  const listType = node.listType === 'number' ? 'number' : 'bullet';
  const entries = node.type === 'list' ? childrenOf(node) : [node];
  const children = entries.flatMap((entry) =>
    entry.type === 'list' && level >= DEEPEST_LIST
      ? listOf(entry, level, depth + 1).children
      : [itemOf(entry, level, depth + 1)],
  );
  return { type: 'list', listType, children };
}

/** Blocks in an item stand on lines of their own; a list that is too deep goes on as its lines. */
function itemOf(entry: Loose, level: number, depth: number): NoteListItem {
  const children: (NoteInline | NoteList)[] = [];
  const begin = () => {
    const last = children.at(-1);
    if (last && last.type !== 'list' && last.type !== 'linebreak') {
      children.push({ type: 'linebreak' });
    }
  };
  const add = (node: Loose, at: number): void => {
    if (isInline(node)) children.push(...inlinesOf(node, at));
    else if (at >= DEEPEST_WALK) children.push(...leavesOf(textBelow(node)));
    else if (node.type === 'list' && level < DEEPEST_LIST) {
      children.push(listOf(node, level + 1, at + 1));
    } else {
      begin();
      for (const child of childrenOf(node)) add(child, at + 1);
    }
  };
  const inside = entry.type === 'listitem' ? childrenOf(entry) : [entry];
  for (const node of inside) add(node, depth + 1);
  return { type: 'listitem', children };
}

function isInline(node: Loose): boolean {
  switch (node.type) {
    case 'text':
    case 'linebreak':
    case 'tab':
    case 'link':
    case 'autolink':
    case 'mention':
      return true;
    default:
      return typeof node.text === 'string';
  }
}

function inlinesOf(node: Loose, depth: number): NoteInline[] {
  const mention = readMention(node);
  if (mention) return [mention];
  const leaves = [...leavesOf(node), ...leavesInside(node, depth)];
  if (node.type !== 'link' && node.type !== 'autolink') return leaves;
  const url = typeof node.url === 'string' ? normaliseNoteUrl(node.url) : undefined;
  if (url === undefined || leaves.length === 0) return leaves;
  const link: NoteLink = { type: node.type, url, children: leaves };
  return [link];
}

/** All text below a node, whatever encloses it. */
function leavesInside(node: Loose, depth: number): Leaf[] {
  if (depth >= DEEPEST_WALK) return leavesOf(textBelow(node));
  return childrenOf(node).flatMap((child) =>
    Array.isArray(child.children)
      ? [...leavesOf(child), ...leavesInside(child, depth + 1)]
      : leavesOf(child),
  );
}

function leavesOf(node: Loose): Leaf[] {
  if (node.type === 'linebreak') return [{ type: 'linebreak' }];
  const mention = readMention(node);
  const written = node.type === 'tab' ? '\t' : mention ? mentionText(mention) : node.text;
  if (typeof written !== 'string') return [];
  const format = node.type === 'tab' ? 0 : formatOf(node.format);
  return cleanLines(written).flatMap((text, index): Leaf[] => [
    ...(index > 0 ? [{ type: 'linebreak' } as const] : []),
    ...(text === '' ? [] : [{ type: 'text', text, format } as const]),
  ]);
}

function formatOf(format: unknown): number {
  return typeof format === 'number' && Number.isInteger(format) ? format & NOTE_FORMATS : 0;
}

/** The text of everything below a node, in order, as one node. Iterative: depth does not matter. */
function textBelow(node: Loose): Loose {
  const texts: string[] = [];
  const stack = [node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next.text === 'string') texts.push(next.text);
    stack.push(...childrenOf(next).reverse());
  }
  return { type: 'text', text: texts.join('\n') };
}

function childrenOf(node: unknown): Loose[] {
  const children = isLoose(node) ? node.children : undefined;
  return Array.isArray(children) ? children.filter(isLoose) : [];
}

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null;
}
