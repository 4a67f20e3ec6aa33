'use client';

import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Visibility } from '@/lib/core/access/visibility';
import type { UnitRange } from '@/lib/core/anchor/selector';
import type { NoteBody } from '@/lib/core/annotation/note-body';
import { ConflictNotice } from './conflict-notice';
import { editorConfig, serialise, stateOfBody } from './editor-config';
import styles from './note-editor.module.css';
import { NoteTextBox } from './note-text-box';
import { clockTime, describeSaveState, type SaveNote, type SaveState } from './save-state';
import { type DraftKeeper, useDraft } from './use-draft';
import { useNoteSaving } from './use-note-saving';
import { VisibilityChoice } from './visibility-choice';

export type NoteEditorProps = {
  /** Names the draft on this device: user, version and place, or the note that is edited. */
  readonly draftKey: string;
  /** The places a new note is about: kept with its draft, so that it can be continued later. */
  readonly ranges?: readonly UnitRange[];
  readonly initialBody?: NoteBody;
  readonly initialVisibility?: Visibility;
  /** Revision of the note that is edited; undefined for a new one. */
  readonly revision?: number;
  /** The words the note is about. */
  readonly quote?: string;
  readonly onSave: SaveNote;
  /** Close was asked for; the draft stays unless it was saved. */
  readonly onClose: () => void;
};

/** Writes a note: bold, italic, quote, lists, links; keeps a draft; says truly where the words are. */
export function NoteEditor(props: NoteEditorProps) {
  const { draftKey: key, ranges, revision } = props;
  const draft = useDraft({ key, ranges, revision });
  const [config] = useState(() => {
    const initial = props.initialBody && stateOfBody(props.initialBody);
    return editorConfig(draft.restored?.state ?? initial);
  });
  return (
    <LexicalComposer initialConfig={config}>
      <EditorFrame {...props} draft={draft} />
    </LexicalComposer>
  );
}

function EditorFrame(props: NoteEditorProps & { readonly draft: DraftKeeper }) {
  const {
    draft,
    initialBody,
    initialVisibility = 'private',
    quote,
    revision,
    onSave,
    onClose,
  } = props;
  const [editor] = useLexicalComposerContext();
  const [visibility, setVisibility] = useState(draft.restored?.visibility ?? initialVisibility);
  const [restored, setRestored] = useState(draft.restored !== undefined);
  const { state, setState, save, accept } = useNoteSaving({ draft, visibility, onSave });

  useEffect(() => editor.focus(), [editor]);

  function load(body: NoteBody | undefined): void {
    editor.setEditorState(
      editor.parseEditorState(stateOfBody(body ?? { root: { type: 'root', children: [] } })),
    );
    editor.focus();
  }

  function discardDraft(): void {
    load(initialBody);
    setVisibility(initialVisibility);
    setRestored(false);
    // Loading counts as a change, after which the draft must still be gone.
    queueMicrotask(() => {
      draft.drop();
      draft.rebase(revision);
      setState({ kind: 'unchanged' });
    });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      draft.flush();
      onClose();
    }
    // Inside the text Lexical takes it first, and has already prevented the default.
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.defaultPrevented) {
      event.preventDefault();
      void save();
    }
  }

  return (
    <section className={styles.editor} aria-label="Note" data-note-editor="" onKeyDown={onKeyDown}>
      {quote && (
        <blockquote className={styles.quote} dir="auto">
          {quote}
        </blockquote>
      )}
      {restored && draft.restored && (
        <RestoredNotice at={draft.restored.at} onDiscard={discardDraft} />
      )}
      {state.kind === 'conflict' && (
        <ConflictNotice
          conflict={state.conflict}
          onTakeNewer={() => {
            accept(state.conflict);
            load(state.conflict.body);
          }}
          onSaveMine={() => {
            accept(state.conflict);
            void save();
          }}
          onKeepEditing={() => {
            accept(state.conflict);
            editor.focus();
          }}
        />
      )}
      <NoteTextBox onSave={() => void save()} />
      <VisibilityChoice
        value={visibility}
        onChange={(next) => {
          setVisibility(next);
          draft.keep(serialise(editor.getEditorState()), next);
        }}
      />
      <Foot state={state} onSave={() => void save()} onClose={onClose} />
    </section>
  );
}

type RestoredNoticeProps = { readonly at: string; readonly onDiscard: () => void };

function RestoredNotice({ at, onDiscard }: RestoredNoticeProps) {
  return (
    <p className={styles.notice} role="status">
      Your draft from {clockTime(new Date(at))} was restored.{' '}
      <Button size="s" tone="quiet" onClick={onDiscard}>
        Discard it
      </Button>
    </p>
  );
}

type FootProps = {
  readonly state: SaveState;
  readonly onSave: () => void;
  readonly onClose: () => void;
};

function Foot({ state, onSave, onClose }: FootProps) {
  return (
    <div className={styles.foot}>
      <Button
        tone="primary"
        aria-keyshortcuts="Control+Enter Meta+Enter"
        disabled={state.kind === 'saving'}
        onClick={onSave}
      >
        Save
      </Button>
      <Button tone="quiet" onClick={onClose}>
        Close
      </Button>
      <p className={styles.state} role="status" data-state={state.kind}>
        {describeSaveState(state)}
      </p>
    </div>
  );
}
