'use client';

import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $getNodeByKey,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  PASTE_TAG,
  type TextNode,
} from 'lexical';
import { useEffect } from 'react';
import {
  type BlockShortcut,
  blockShortcut,
  type InlineShortcut,
  inlineShortcut,
} from '@/lib/core/annotation/markdown-shortcut';
import { CODE } from '@/lib/core/annotation/note-body';
import { $createCodeBlockNode, $isCodeBlockNode } from './code-block-node';

type Found = {
  readonly key: string;
  readonly caret: number;
  readonly block?: BlockShortcut | undefined;
  readonly inline?: InlineShortcut | undefined;
};

/**
 * The forms of Markdown while they are typed: `#`, `>`, `-`, `1.` before a paragraph, `**`, `*` and
 * backticks around words. Undo brings back the characters. Not while an input method is composing.
 */
export function MarkdownShortcuts() {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState, prevEditorState, tags }) => {
        if (tags.has(HISTORIC_TAG) || tags.has(PASTE_TAG) || editor.isComposing()) return;
        const found = findShortcut(editorState, prevEditorState);
        if (found) editor.update(() => $apply(editor, found), { tag: HISTORY_PUSH_TAG });
      }),
    [editor],
  );
  return null;
}

/** What the one character that was typed since closes. */
function findShortcut(now: EditorState, before: EditorState): Found | undefined {
  const caret = caretOf(now);
  const last = caretOf(before);
  if (!caret || caret.key !== last?.key || caret.offset !== last.offset + 1) return undefined;
  return now.read(() => {
    const node = $getNodeByKey(caret.key);
    const parent = node?.getParent();
    if (!$isTextNode(node) || !node.isSimpleText() || $isCodeBlockNode(parent)) return undefined;
    const typed = node.getTextContent().slice(0, caret.offset);
    const found = { key: caret.key, caret: caret.offset };
    const first = $isParagraphNode(parent) && node.getPreviousSibling() === null;
    const block = first ? blockShortcut(typed) : undefined;
    if (block) return { ...found, block };
    const inline = (node.getFormat() & CODE) === 0 ? inlineShortcut(typed) : undefined;
    return inline && { ...found, inline };
  });
}

function caretOf(state: EditorState): { key: string; offset: number } | undefined {
  return state.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
    const { key, offset, type } = selection.anchor;
    return type === 'text' ? { key, offset } : undefined;
  });
}

function $apply(editor: LexicalEditor, { key, caret, block, inline }: Found): void {
  const node = $getNodeByKey(key);
  if (!$isTextNode(node)) return;
  if (block) {
    node.spliceText(0, caret, '', true);
    $makeBlock(editor, block);
  } else if (inline) $format(node, inline);
}

function $makeBlock(editor: LexicalEditor, block: BlockShortcut): void {
  const selection = $getSelection();
  if (block === 'bullet') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
  else if (block === 'number') editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined);
  else if (block === 'quote') $setBlocksType(selection, $createQuoteNode);
  else if (block === 'code') $setBlocksType(selection, $createCodeBlockNode);
  else $setBlocksType(selection, () => $createHeadingNode(block));
}

/** The words lose their marks and take the form; what is typed on has the form that it had before. */
function $format(node: TextNode, { from, to, mark, format }: InlineShortcut): void {
  const outside = node.getFormat();
  const words = node.getTextContent().slice(from, to);
  const start = from - mark;
  const parts = node.splitText(start, to + mark);
  const marked = start === 0 ? parts[0] : parts[1];
  if (!marked) return;
  marked.setTextContent(words);
  marked.setFormat(outside | format);
  marked.select(words.length, words.length).setFormat(outside);
}
