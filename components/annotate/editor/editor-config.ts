import { AutoLinkNode, LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import type { InitialConfigType } from '@lexical/react/LexicalComposer';
import { QuoteNode } from '@lexical/rich-text';
import { createEditor, type EditorState } from 'lexical';
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

/** Configuration of an editor that opens with a serialised state, or empty. */
export function editorConfig(state: string | undefined): InitialConfigType {
  return {
    namespace: 'concordat-note',
    nodes: NODES,
    theme: THEME,
    onError: (error) => reportError(error),
    onWarn: (error) => reportError(error),
    ...(state === undefined ? {} : { editorState: state }),
  };
}

/** A stored body as serialised editor state. */
export function stateOfBody(body: NoteBody): string {
  return JSON.stringify(toLexicalState(body));
}

export function serialise(state: EditorState): string {
  return JSON.stringify(state.toJSON());
}

/** True when the editor can open a serialised state, which a draft of another release may not be. */
export function isReadableState(state: string): boolean {
  const probe = createEditor({
    nodes: NODES,
    onError: (error) => {
      throw error;
    },
  });
  try {
    return !probe.parseEditorState(state).isEmpty();
  } catch {
    return false;
  }
}
