'use client';

import { $isListNode, ListNode } from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  FORMAT_TEXT_COMMAND,
  KEY_ENTER_COMMAND,
  mergeRegister,
  TextNode,
} from 'lexical';
import { useEffect, useEffectEvent } from 'react';

const BOLD_AND_ITALIC = 3;

type EditorRulesProps = {
  /** Called for Mod+Enter inside the text, which would otherwise be a new paragraph. */
  readonly onSave: () => void;
};

/**
 * Keeps the text to what a note may hold, while it is written rather than when it is refused: no
 * formats but bold and italic, no styles, no check lists.
 */
export function EditorRules({ onSave }: EditorRulesProps) {
  const [editor] = useLexicalComposerContext();
  const save = useEffectEvent(onSave);

  useEffect(
    () =>
      mergeRegister(
        editor.registerNodeTransform(TextNode, (node) => {
          const format = node.getFormat();
          if ((format & ~BOLD_AND_ITALIC) !== 0) node.setFormat(format & BOLD_AND_ITALIC);
          if (node.getStyle() !== '') node.setStyle('');
        }),
        editor.registerNodeTransform(ListNode, (node) => {
          if ($isListNode(node) && node.getListType() === 'check') node.setListType('bullet');
        }),
        editor.registerCommand(
          FORMAT_TEXT_COMMAND,
          (format) => format !== 'bold' && format !== 'italic',
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
