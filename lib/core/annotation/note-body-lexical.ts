/**
 * A stored body as the editor wants it. We keep only what a note means; Lexical 0.52 also wants
 * version numbers, alignment, indentation and list positions, which are the same for every note and
 * are added here when a note is opened for editing.
 *
 * Reference: the `Serialized…Node` types of lexical, @lexical/link, @lexical/list and
 * @lexical/rich-text 0.52; a test loads the result into a real editor.
 */

import type {
  NoteBlock,
  NoteBody,
  NoteInline,
  NoteLink,
  NoteList,
  NoteListItem,
} from './note-body';
import { mentionText } from './note-mention';

/** Plain JSON for `editor.parseEditorState(JSON.stringify(state))`. */
export type LexicalState = { readonly root: LexicalJson };
type LexicalJson = { readonly [field: string]: unknown };

const ELEMENT = { direction: null, format: '', indent: 0, version: 1 } as const;

/** The editor state of a body; an empty body becomes one empty paragraph, which Lexical needs. O(n). */
export function toLexicalState(body: NoteBody): LexicalState {
  const blocks: readonly NoteBlock[] =
    body.root.children.length === 0 ? [{ type: 'paragraph', children: [] }] : body.root.children;
  return { root: { ...ELEMENT, type: 'root', children: blocks.map((block) => blockState(block)) } };
}

function blockState(block: NoteBlock): LexicalJson {
  if (block.type === 'list') return listState(block, 0);
  if (block.type === 'heading') {
    const { type, tag, children } = block;
    return { ...ELEMENT, type, tag, children: children.map(inlineState) };
  }
  const paragraph = block.type === 'paragraph' ? { textFormat: 0, textStyle: '' } : {};
  return { ...ELEMENT, ...paragraph, type: block.type, children: block.children.map(inlineState) };
}

function listState(list: NoteList, indent: number): LexicalJson {
  let value = 0;
  const children = list.children.map((item) => {
    // An item that only holds a nested list has no number of its own.
    if (item.children[0]?.type !== 'list') value += 1;
    return itemState(item, Math.max(1, value), indent);
  });
  const tag = list.listType === 'number' ? 'ol' : 'ul';
  return { ...ELEMENT, type: 'list', listType: list.listType, start: 1, tag, children };
}

function itemState(item: NoteListItem, value: number, indent: number): LexicalJson {
  const children = item.children.map((child) =>
    child.type === 'list' ? listState(child, indent + 1) : inlineState(child),
  );
  return { ...ELEMENT, indent, type: 'listitem', value, children };
}

function inlineState(inline: NoteInline): LexicalJson {
  switch (inline.type) {
    case 'text': {
      const { text, format } = inline;
      return { type: 'text', version: 1, text, format, detail: 0, mode: 'normal', style: '' };
    }
    case 'linebreak':
      return { type: 'linebreak', version: 1 };
    case 'link':
    case 'autolink':
      return linkState(inline);
    case 'mention': {
      const shown = { text: mentionText(inline), format: 0, detail: 0, mode: 'token', style: '' };
      return { ...shown, ...inline, version: 1 };
    }
  }
}

function linkState(link: NoteLink): LexicalJson {
  const automatic = link.type === 'autolink' ? { isUnlinked: false } : {};
  const children = link.children.map(inlineState);
  const plain = { rel: null, target: null, title: null, url: link.url };
  return { ...ELEMENT, ...plain, ...automatic, type: link.type, children };
}
