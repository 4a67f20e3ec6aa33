'use client';

import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  HISTORIC_TAG,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { useEffect, useState } from 'react';
import { type MentionQuery, mentionQueryAt } from '@/lib/core/annotation/mention-query';
import { CODE } from '@/lib/core/annotation/note-body';
import type { NoteMention } from '@/lib/core/annotation/note-mention';
import { $isCodeBlockNode } from './code-block-node';
import { $createMentionNode } from './mention-node';

/** What the words before the caret ask for, and in which piece of text they stand. */
export type AskedMention = MentionQuery & { readonly key: NodeKey; readonly caret: number };

/**
 * What is about to be mentioned where the caret stands; undefined for nothing, and in code. It is asked for by
 * typing: words that were there before, and those of a draft that is opened, ask for nothing.
 */
export function useMentionQuery(): AskedMention | undefined {
  const [editor] = useLexicalComposerContext();
  const [asked, setAsked] = useState<AskedMention>();
  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState, prevEditorState, dirtyLeaves, tags }) => {
          const now = editor.isComposing() ? undefined : editorState.read($askedAtCaret);
          const isTyped =
            dirtyLeaves.size > 0 &&
            !tags.has(HISTORIC_TAG) &&
            prevEditorState.read(() => $getSelection() !== null);
          setAsked((before) => {
            if (isSame(before, now)) return before;
            const goesOn = before?.key === now?.key && before?.from === now?.from;
            return isTyped || goesOn ? now : undefined;
          });
        }),
        editor.registerCommand(
          BLUR_COMMAND,
          () => {
            setAsked(undefined);
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  );
  return asked;
}

function $askedAtCaret(): AskedMention | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const { key, offset, type } = selection.anchor;
  const node = type === 'text' ? $getNodeByKey(key) : null;
  if (!$isTextNode(node) || !node.isSimpleText()) return undefined;
  if ((node.getFormat() & CODE) !== 0 || $isCodeBlockNode(node.getParent())) return undefined;
  const query = mentionQueryAt(node.getTextContent().slice(0, offset));
  return query && { ...query, key, caret: offset };
}

function isSame(one: AskedMention | undefined, other: AskedMention | undefined): boolean {
  return one?.key === other?.key && one?.caret === other?.caret && one?.query === other?.query;
}

/** Puts a mention in the place of the words that asked for it, and the caret behind it. */
export function $insertMention({ key, from, caret }: AskedMention, mention: NoteMention): void {
  const node = $getNodeByKey(key);
  if (!$isTextNode(node)) return;
  const parts = node.splitText(from, caret);
  const asked = from === 0 ? parts[0] : parts[1];
  if (!asked) return;
  const named = $createMentionNode(mention);
  asked.replace(named);
  const after = $createTextNode(' ');
  named.insertAfter(after);
  after.select(1, 1);
}
