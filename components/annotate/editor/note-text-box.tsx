'use client';

import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { LinkPlugin } from '@lexical/react/LexicalLinkPlugin';
import { ListPlugin } from '@lexical/react/LexicalListPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { normaliseNoteUrl } from '@/lib/core/annotation/note-link';
import { EditorRules } from './editor-rules';
import { EditorToolbar } from './editor-toolbar';
import { MarkdownShortcuts } from './markdown-shortcuts';
import styles from './note-editor.module.css';
import { PasteRules } from './paste-rules';

/** The field in which a note is written, under its formats. */
export function NoteTextBox({ onSave }: { readonly onSave: () => void }) {
  return (
    <div className={styles.box}>
      <EditorToolbar />
      <RichTextPlugin
        contentEditable={
          <ContentEditable
            className={styles.text}
            aria-label="Text of the note"
            aria-multiline
            aria-placeholder="Write a note"
            placeholder={<p className={styles.placeholder}>Write a note</p>}
            dir="auto"
          />
        }
        ErrorBoundary={LexicalErrorBoundary}
      />
      <HistoryPlugin />
      <ListPlugin />
      <LinkPlugin validateUrl={(url) => normaliseNoteUrl(url) !== undefined} />
      <MarkdownShortcuts />
      <PasteRules />
      <EditorRules onSave={onSave} />
    </div>
  );
}
