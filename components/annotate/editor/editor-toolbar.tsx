'use client';

import {
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $getSelection,
  COMMAND_PRIORITY_LOW,
  CONTROL_OR_META,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  isExactShortcutMatch,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { type ReactNode, useEffect, useState } from 'react';
import { $createCodeBlockNode } from './code-block-node';
import {
  boldIcon,
  bulletIcon,
  codeBlockIcon,
  codeIcon,
  headingIcon,
  italicIcon,
  linkIcon,
  numberIcon,
  quoteIcon,
  subheadingIcon,
} from './editor-icons';
import styles from './editor-toolbar.module.css';
import { LinkForm } from './link-form';
import { type FormatState, useFormatState } from './use-format-state';

type Tool = {
  readonly label: string;
  readonly icon: ReactNode;
  readonly isOn: (format: FormatState) => boolean;
  readonly toggle: (editor: LexicalEditor, format: FormatState) => void;
};

/** Makes the paragraphs of the selection blocks of a kind, or paragraphs again. */
function blockTool(
  kind: FormatState['block'],
  label: string,
  picture: ReactNode,
  $create: () => ElementNode,
): Tool {
  return {
    label,
    icon: picture,
    isOn: ({ block }) => block === kind,
    toggle: (editor, { block }) =>
      editor.update(() =>
        $setBlocksType($getSelection(), block === kind ? $createParagraphNode : $create),
      ),
  };
}

const TOOLS: readonly Tool[] = [
  {
    label: 'Bold (Ctrl+B)',
    icon: boldIcon,
    isOn: (format) => format.bold,
    toggle: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'),
  },
  {
    label: 'Italic (Ctrl+I)',
    icon: italicIcon,
    isOn: (format) => format.italic,
    toggle: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'),
  },
  {
    label: 'Code',
    icon: codeIcon,
    isOn: (format) => format.code,
    toggle: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'code'),
  },
  blockTool('h1', 'Heading', headingIcon, () => $createHeadingNode('h1')),
  blockTool('h2', 'Subheading', subheadingIcon, () => $createHeadingNode('h2')),
  blockTool('quote', 'Quote', quoteIcon, $createQuoteNode),
  blockTool('code', 'Block of code', codeBlockIcon, $createCodeBlockNode),
  {
    label: 'Bulleted list',
    icon: bulletIcon,
    isOn: (format) => format.block === 'bullet',
    toggle: (editor, { block }) =>
      editor.dispatchCommand(
        block === 'bullet' ? REMOVE_LIST_COMMAND : INSERT_UNORDERED_LIST_COMMAND,
        undefined,
      ),
  },
  {
    label: 'Numbered list',
    icon: numberIcon,
    isOn: (format) => format.block === 'number',
    toggle: (editor, { block }) =>
      editor.dispatchCommand(
        block === 'number' ? REMOVE_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND,
        undefined,
      ),
  },
];

/** The formats of a note: a button each, and the form for a link under them while it is asked for. */
export function EditorToolbar() {
  const [editor] = useLexicalComposerContext();
  const format = useFormatState();
  const [linking, setLinking] = useState(false);

  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (!isExactShortcutMatch(event, 'k', CONTROL_OR_META)) return false;
          event.preventDefault();
          setLinking(true);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );

  return (
    <div className={styles.bar}>
      <fieldset className={styles.tools} aria-label="Format">
        {TOOLS.map((tool) => (
          <ToolButton
            key={tool.label}
            label={tool.label}
            icon={tool.icon}
            pressed={tool.isOn(format)}
            onClick={() => {
              tool.toggle(editor, format);
              editor.focus();
            }}
          />
        ))}
        <ToolButton
          label="Link (Ctrl+K)"
          icon={linkIcon}
          pressed={linking || format.link !== undefined}
          onClick={() => setLinking((open) => !open)}
        />
      </fieldset>
      {linking && <LinkForm current={format.link} onDone={() => setLinking(false)} />}
    </div>
  );
}

type ToolButtonProps = {
  readonly label: string;
  readonly icon: ReactNode;
  readonly pressed: boolean;
  readonly onClick: () => void;
};

function ToolButton({ label, icon, pressed, onClick }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      // The press must not take the selection away from the text.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {icon}
    </button>
  );
}
