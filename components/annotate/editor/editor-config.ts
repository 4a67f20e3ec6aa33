import { AutoLinkNode, LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import type { InitialConfigType } from '@lexical/react/LexicalComposer';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import type { LexicalEditor } from 'lexical';
import { mendNoteBody } from '@/lib/core/annotation/mend-note-body';
import type { NoteBody } from '@/lib/core/annotation/note-body';
import { toLexicalState } from '@/lib/core/annotation/note-body-lexical';
import styles from '../note-body.module.css';
import { CodeBlockNode } from './code-block-node';
import { MentionNode } from './mention-node';

/** The nodes of lib/core/annotation/note-body.ts, and no others: what is pasted as anything else becomes these. */
const NODES = [
  LinkNode,
  AutoLinkNode,
  ListNode,
  ListItemNode,
  QuoteNode,
  HeadingNode,
  CodeBlockNode,
  MentionNode,
];

/** Tells what was copied in one of our editors from what others put on the clipboard. */
export const NAMESPACE = 'concordat-note';

const THEME = {
  paragraph: styles.paragraph,
  quote: styles.quote,
  heading: { h1: styles.heading, h2: styles.subheading },
  link: styles.link,
  list: {
    ul: styles.list,
    ol: styles.list,
    listitem: styles.item,
    nested: { listitem: styles.nested },
  },
  text: { bold: styles.bold, italic: styles.italic, code: styles.inlineCode },
};

/** Configuration of an editor that opens with a body as the editor keeps it, or empty. */
export function editorConfig(body: unknown): InitialConfigType {
  return {
    namespace: NAMESPACE,
    nodes: NODES,
    theme: THEME,
    onError: (error) => reportError(error),
    onWarn: (error) => reportError(error),
    ...(body === undefined ? {} : { editorState: JSON.stringify(body) }),
  };
}

/** Puts a stored body into an editor, in the place of all that it holds. */
export function load(editor: LexicalEditor, body: NoteBody): void {
  editor.setEditorState(editor.parseEditorState(JSON.stringify(toLexicalState(body))));
}

/** A draft's body as the editor opens it, whatever kept it; undefined for what holds no text. */
export function draftState(body: unknown): unknown {
  const mended = mendNoteBody(body);
  return mended.root.children.length > 0 ? toLexicalState(mended) : undefined;
}
