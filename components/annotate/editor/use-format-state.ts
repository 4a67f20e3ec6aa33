'use client';

import { $isLinkNode } from '@lexical/link';
import { $isListNode, ListNode } from '@lexical/list';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text';
import { $findMatchingParent, $getNearestNodeOfType } from '@lexical/utils';
import { $getSelection, $isRangeSelection, type RangeSelection } from 'lexical';
import { useEffect, useState } from 'react';
import { $isCodeBlockNode } from './code-block-node';

/** What the caret stands in, for the pressed state of the buttons. */
export type FormatState = {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly code: boolean;
  readonly block: 'paragraph' | 'quote' | 'h1' | 'h2' | 'code' | 'bullet' | 'number';
  /** Address of the link around the caret. */
  readonly link: string | undefined;
};

const PLAIN: FormatState = {
  ...{ bold: false, italic: false, code: false },
  block: 'paragraph',
  link: undefined,
};

export function useFormatState(): FormatState {
  const [editor] = useLexicalComposerContext();
  const [format, setFormat] = useState(PLAIN);

  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read(readFormat);
        if (next) setFormat((last) => (isSame(last, next) ? last : next));
      }),
    [editor],
  );
  return format;
}

/** Undefined when nothing is selected: the buttons then keep what they showed. */
function readFormat(): FormatState | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  return {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    code: selection.hasFormat('code'),
    block: blockOf(selection),
    link: linkOf(selection),
  };
}

function blockOf(selection: RangeSelection): FormatState['block'] {
  const node = selection.anchor.getNode();
  const list = $getNearestNodeOfType(node, ListNode);
  if ($isListNode(list)) return list.getListType() === 'number' ? 'number' : 'bullet';
  const heading = $findMatchingParent(node, $isHeadingNode);
  if ($isHeadingNode(heading)) return heading.getTag() === 'h1' ? 'h1' : 'h2';
  if ($findMatchingParent(node, $isCodeBlockNode)) return 'code';
  return $findMatchingParent(node, $isQuoteNode) ? 'quote' : 'paragraph';
}

function linkOf(selection: RangeSelection): string | undefined {
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
  return $isLinkNode(link) ? link.getURL() : undefined;
}

function isSame(a: FormatState, b: FormatState): boolean {
  const sameForm = a.bold === b.bold && a.italic === b.italic && a.code === b.code;
  return sameForm && a.block === b.block && a.link === b.link;
}
