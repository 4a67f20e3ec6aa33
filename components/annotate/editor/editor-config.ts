import { AutoLinkNode, LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import type { InitialConfigType } from '@lexical/react/LexicalComposer';
import { QuoteNode } from '@lexical/rich-text';
import { createEditor, type LexicalEditor } from 'lexical';
import type { NoteBody } from '@/lib/core/annotation/note-body';
import { toLexicalState } from '@/lib/core/annotation/note-body-lexical';
import styles from './note-body.module.css';

/** The nodes of lib/core/annotation/note-body.ts, and no others: what is pasted as anything else becomes these. */
const NODES = [LinkNode, AutoLinkNode, ListNode, ListItemNode, QuoteNode];

const THEME = {
  paragraph: styles.paragraph,
  quote: styles.quote,
  link: styles.link,
  list: {
    ul: styles.list,
    ol: styles.list,
    listitem: styles.item,
    nested: { listitem: styles.nested },
  },
  text: { bold: styles.bold, italic: styles.italic },
};

/** Configuration of an editor that opens with a body as the editor keeps it, or empty. */
export function editorConfig(body: unknown): InitialConfigType {
  return {
    namespace: 'concordat-note',
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

/** True when the editor can open a body, which a draft of another release may not be. */
export function isReadableBody(body: unknown): boolean {
  const probe = createEditor({
    nodes: NODES,
    onError: (error) => {
      throw error;
    },
  });
  try {
    return !probe.parseEditorState(JSON.stringify(body)).isEmpty();
  } catch {
    return false;
  }
}
