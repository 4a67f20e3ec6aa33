'use client';

import { LexicalComposer } from '@lexical/react/LexicalComposer';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { type KeyboardEvent, lazy, Suspense, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { UnitRange } from '@/lib/core/anchor/selector';
import type { Annotation } from '@/lib/core/annotation/annotation';
import type { Audience } from '@/lib/core/annotation/audience';
import type { NoteBody } from '@/lib/core/annotation/note-body';
import { toLexicalState } from '@/lib/core/annotation/note-body-lexical';
import type { Draft } from '../drafts/draft';
import { KeptOnServer } from '../drafts/kept-where';
import { draftState, editorConfig, load } from './editor-config';
import { mentionPlace } from './mention-place';
import styles from './note-editor.module.css';
import type { NoteRoom } from './note-room';
import { NoteTextBox } from './note-text-box';
import { SaveRemedy } from './save-remedy';
import { clockTime, describeSaveState, type SaveNote, type SaveState } from './save-state';
import { useDraft } from './use-draft';
import { type NoteSaving, useNoteSaving } from './use-note-saving';
import { audienceOf, PRIVATE, VisibilityChoice } from './visibility-choice';

export type NoteEditorProps = {
  /** Names the draft on this device: user, version and place, or the note that is edited. */
  readonly draftKey: string;
  /** The places the note is about: kept with its draft, so that it can be continued later. */
  readonly ranges?: readonly UnitRange[];
  readonly initialBody?: NoteBody;
  readonly initialAudience?: Audience;
  /** Of the note that is edited: how many answer it. */
  readonly replies?: number;
  /** Its thread decides who reads it: there is nothing to choose. */
  readonly fixedVisibility?: boolean;
  /** Revision of the note that is edited; undefined for a new one. */
  readonly revision?: number;
  /** The words the note is about. */
  readonly quote?: string;
  readonly onSave: SaveNote;
  /** Stores the words as another note, where the one that is edited is deleted by now. */
  readonly onSaveAsNew?: SaveNote;
  /** All that was written is stored. */
  readonly onSaved: (note: Annotation) => void;
  /** What to know before saving. */
  readonly notice?: string;
  /** Close was asked for; the draft stays unless it was saved. */
  readonly onClose: () => void;
};

/** Rarely met, and it compares words: its code is loaded when it is. */
const ConflictView = lazy(() => import('./conflict-view'));

const EMPTY: NoteBody = { root: { type: 'root', children: [] } };

/** Writes a note: bold, italic, quote, lists, links; keeps a draft; says truly where the words are. */
export function NoteEditor(props: NoteEditorProps) {
  const { draftKey: key, ranges, revision, initialBody } = props;
  const draft = useDraft({ key, ranges, revision });
  const [config] = useState(() => {
    const initial = initialBody && toLexicalState(initialBody);
    return editorConfig(draftState(draft.restored?.body) ?? initial);
  });
  return (
    <LexicalComposer initialConfig={config}>
      <EditorFrame {...props} draft={draft} />
    </LexicalComposer>
  );
}

function EditorFrame(props: NoteEditorProps & { readonly draft: Draft }) {
  const { draft, initialBody = EMPTY, initialAudience = PRIVATE } = props;
  const { quote, notice, revision, onSave, onSaved, onSaveAsNew, onClose } = props;
  const [editor] = useLexicalComposerContext();
  const [audience, setAudience] = useState<Audience>(
    draft.restored ? audienceOf(draft.restored) : initialAudience,
  );
  const saving = useNoteSaving({ draft, audience, onSave, onSaved });
  const save = () => void saving.save();

  useEffect(() => editor.focus(), [editor]);

  function discardDraft(): void {
    load(editor, initialBody);
    editor.focus();
    setAudience(initialAudience);
    // Loading counts as a change, after which the draft must still be gone.
    queueMicrotask(() => {
      draft.drop();
      draft.rebase(revision);
      saving.setState({ kind: 'unchanged' });
    });
  }

  function close(): void {
    draft.flush();
    onClose();
  }

  return (
    <section
      className={styles.editor}
      // Of several threads at once editors may be open, and what is named is a landmark.
      aria-label={props.fixedVisibility ? undefined : 'Note'}
      data-note-editor=""
      onKeyDown={(event) => onEditorKey(event, { save, close })}
    >
      {quote && (
        <blockquote className={styles.quote} dir="auto">
          {quote}
        </blockquote>
      )}
      {notice && <p className={styles.notice}>{notice}</p>}
      {draft.restored && <RestoredNotice at={draft.restored.at} onDiscard={discardDraft} />}
      <Conflict saving={saving} base={draft.base} />
      <NoteTextBox
        place={mentionPlace(props.draftKey, props.ranges ?? [], audience)}
        ranges={props.ranges}
        onSave={save}
      />
      {!props.fixedVisibility && (
        <VisibilityChoice
          value={audience}
          before={revision === undefined ? undefined : initialAudience}
          replies={props.replies ?? 0}
          disabled={saving.state.kind === 'saving'}
          onChange={(next) => {
            setAudience(next);
            draft.keep({ body: editor.getEditorState().toJSON(), ...next });
          }}
        />
      )}
      <Foot
        draftKey={draft.key}
        state={saving.state}
        room={saving.room}
        onSave={save}
        onClose={onClose}
      />
      <SaveRemedy
        state={saving.state}
        draftId={draft.id}
        onSaveAsNew={onSaveAsNew && (() => void saving.save(onSaveAsNew))}
      />
    </section>
  );
}

type EditorCommands = { readonly save: () => void; readonly close: () => void };

function onEditorKey(event: KeyboardEvent, { save, close }: EditorCommands): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Escape') {
    event.stopPropagation();
    close();
  }
  // Inside the text Lexical takes it first, and has already prevented the default.
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.defaultPrevented) {
    event.preventDefault();
    save();
  }
}

type ConflictProps = { readonly saving: NoteSaving; readonly base: number | undefined };

/** What was saved meanwhile, where a save met it, and what can be done about it. */
function Conflict({ saving, base }: ConflictProps) {
  const [editor] = useLexicalComposerContext();
  const { state, save, accept } = saving;
  if (state.kind !== 'conflict') return null;
  const { newer } = state;
  const goOnWith = (body: NoteBody) => {
    accept(newer);
    load(editor, body);
    editor.focus();
  };
  return (
    <Suspense fallback={null}>
      <ConflictView
        newer={newer}
        base={base}
        onTakeNewer={() => goOnWith(newer.body)}
        onMerge={goOnWith}
        onSaveMine={() => {
          accept(newer);
          void save();
        }}
        onKeepEditing={() => {
          accept(newer);
          editor.focus();
        }}
      />
    </Suspense>
  );
}

type RestoredNoticeProps = { readonly at: string; readonly onDiscard: () => void };

function RestoredNotice({ at, onDiscard }: RestoredNoticeProps) {
  const [discarded, setDiscarded] = useState(false);
  if (discarded) return null;
  return (
    <p className={styles.notice} role="status">
      Your draft from {clockTime(new Date(at))} was restored.{' '}
      <Button
        size="s"
        tone="quiet"
        onClick={() => {
          onDiscard();
          setDiscarded(true);
        }}
      >
        Discard it
      </Button>
    </p>
  );
}

type FootProps = {
  readonly draftKey: string;
  readonly state: SaveState;
  readonly room: NoteRoom | undefined;
  readonly onSave: () => void;
  readonly onClose: () => void;
};

function Foot({ draftKey, state, room, onSave, onClose }: FootProps) {
  return (
    <div className={styles.foot}>
      <Button
        tone="primary"
        aria-keyshortcuts="Control+Enter Meta+Enter"
        aria-disabled={state.kind === 'saving' || undefined}
        onClick={onSave}
      >
        Save
      </Button>
      <Button tone="quiet" onClick={onClose}>
        Close
      </Button>
      <p className={styles.state} role="status" data-state={state.kind}>
        {describeSaveState(state)}
        {room && state.kind !== 'failed' && <span className={styles.room}>{room.sentence}.</span>}
      </p>
      {(state.kind === 'writing' || state.kind === 'failed') && (
        <p className={styles.state}>
          <KeptOnServer draftKey={draftKey} />
        </p>
      )}
    </div>
  );
}
