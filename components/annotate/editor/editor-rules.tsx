'use client';

import { $isListNode, ListNode } from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { HeadingNode } from '@lexical/rich-text';
import {
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  FORMAT_TEXT_COMMAND,
  KEY_ENTER_COMMAND,
  mergeRegister,
  TextNode,
} from 'lexical';
import { useEffect, useEffectEvent } from 'react';
import { NOTE_FORMATS } from '@/lib/core/annotation/note-body';
import { $isCodeBlockNode } from './code-block-node';

/** Formats that Lexical may be told to set. */
const FORMATS: readonly string[] = ['bold', 'italic', 'code'];

type EditorRulesProps = {
  /** Called for Mod+Enter inside the text, which would otherwise be a new paragraph. */
  readonly onSave: () => void;
};

/**
 * Keeps the text to what a note may hold, while it is written rather than when it is refused: no
 * formats but bold, italic and code, no styles, no check lists, two levels of headings.
 */
export function EditorRules({ onSave }: EditorRulesProps) {
  const [editor] = useLexicalComposerContext();
  const save = useEffectEvent(onSave);

  useEffect(
    () =>
      mergeRegister(
        editor.registerNodeTransform(TextNode, (node) => {
          const allowed = $isCodeBlockNode(node.getParent()) ? 0 : NOTE_FORMATS;
          const format = node.getFormat();
          if ((format & ~allowed) !== 0) node.setFormat(format & allowed);
          if (node.getStyle() !== '') node.setStyle('');
        }),
        editor.registerNodeTransform(ListNode, (node) => {
          if ($isListNode(node) && node.getListType() === 'check') node.setListType('bullet');
        }),
        editor.registerNodeTransform(HeadingNode, (node) => {
          if (node.getTag() !== 'h1' && node.getTag() !== 'h2') node.setTag('h2');
        }),
        editor.registerCommand(
          FORMAT_TEXT_COMMAND,
          (format) => !FORMATS.includes(format),
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          KEY_ENTER_COMMAND,
          (event) => {
            if (!event || !(event.ctrlKey || event.metaKey)) return false;
            event.preventDefault();
            save();
            return true;
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
      ),
    [editor],
  );
  return null;
}
