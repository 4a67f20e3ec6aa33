'use client';

import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary';
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin';
import { LinkPlugin } from '@lexical/react/LexicalLinkPlugin';
import { ListPlugin } from '@lexical/react/LexicalListPlugin';
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin';
import { useState } from 'react';
import type { MentionPlace } from '@/lib/client/mention-client';
import type { UnitRange } from '@/lib/core/anchor/selector';
import { normaliseNoteUrl } from '@/lib/core/annotation/note-link';
import { EditorRules } from './editor-rules';
import { EditorToolbar } from './editor-toolbar';
import { MarkdownShortcuts } from './markdown-shortcuts';
import { MentionPicker } from './mention-picker';
import { textsAtHand } from './mention-place';
import styles from './note-editor.module.css';
import { PasteRules } from './paste-rules';

type NoteTextBoxProps = {
  /** Whose people can be mentioned. */
  readonly place: MentionPlace | undefined;
  /** The places the note is about. */
  readonly ranges: readonly UnitRange[] | undefined;
  readonly onSave: () => void;
};

const NOWHERE: readonly UnitRange[] = [];

/** The field in which a note is written, under its formats. */
export function NoteTextBox({ place, ranges = NOWHERE, onSave }: NoteTextBoxProps) {
  const [near] = useState(() => textsAtHand(ranges));
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
      <MentionPicker place={place} near={near} />
    </div>
  );
}
