'use client';

import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $addUpdateTag,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_LOW,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  type SerializedLexicalNode,
} from 'lexical';
import { useEffect } from 'react';
import { cleanLines, mendNoteBody } from '@/lib/core/annotation/mend-note-body';
import type { NoteBody } from '@/lib/core/annotation/note-body';
import { toLexicalState } from '@/lib/core/annotation/note-body-lexical';
import { pastedBody } from '@/lib/core/annotation/pasted-body';
import { readHtml } from '@/lib/dom/read-html';
import { NAMESPACE } from './editor-config';

/** What was copied in one of our editors. */
const OWN_TYPE = 'application/x-lexical-editor';

/**
 * What is pasted or dropped becomes, at once, what a note may hold, so that what one sees is what is
 * saved. The editor's own reading of HTML is not used: it keeps links that are refused, and the content
 * security policy takes its bold and italics away.
 */
export function PasteRules() {
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          PASTE_COMMAND,
          (event) => {
            const given = 'clipboardData' in event ? event.clipboardData : null;
            if (!$insert(given)) return false;
            event.preventDefault();
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
        // Drops, and replacements by a spelling checker.
        editor.registerCommand(
          CONTROLLED_TEXT_INSERTION_COMMAND,
          (given) => typeof given !== 'string' && $insert(given.dataTransfer),
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  );
  return null;
}

/** Puts what was given in the place of the selection; false when it holds no text. */
function $insert(given: DataTransfer | null): boolean {
  if (!given || !$getSelection()) return false;
  const text = given.getData('text/plain');
  const html = given.getData('text/html');
  const body = ownBody(given.getData(OWN_TYPE)) ?? bodyOf(html === text ? '' : html);
  if (body === undefined && text === '') return false;
  $addUpdateTag(PASTE_TAG);
  if (body) $insertBody(body);
  else $insertLines(cleanLines(text));
  return true;
}

function ownBody(json: string): NoteBody | undefined {
  if (json === '') return undefined;
  try {
    const { namespace, nodes } = JSON.parse(json);
    return namespace === NAMESPACE ? saying(mendNoteBody({ children: nodes })) : undefined;
  } catch {
    return undefined;
  }
}

function bodyOf(html: string): NoteBody | undefined {
  return html === '' ? undefined : saying(pastedBody(readHtml(html)));
}

function saying(body: NoteBody): NoteBody | undefined {
  return body.root.children.length > 0 ? body : undefined;
}

/** The words of a single paragraph go on in the line of the caret. */
function $insertBody(body: NoteBody): void {
  const [first, ...more] = body.root.children;
  const { root } = toLexicalState(body);
  const blocks = root.children as SerializedLexicalNode[];
  const nodes = blocks.map((block) => $parseSerializedNode(block));
  const inline = first?.type === 'paragraph' && more.length === 0;
  $getSelection()?.insertNodes(inline ? nodes.flatMap($childrenOf) : nodes);
}

function $childrenOf(node: LexicalNode): LexicalNode[] {
  return $isElementNode(node) ? node.getChildren() : [node];
}

/** Lines become paragraphs, in the format of the caret. */
function $insertLines(lines: readonly string[]): void {
  for (const [index, line] of lines.entries()) {
    // Inserting may put another selection in the place of this one.
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) continue;
    if (index > 0) selection.insertParagraph();
    $getSelection()?.insertText(line);
  }
}
