'use client';

import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getRoot } from 'lexical';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Result } from '@/lib/client/send-json';
import type { Annotation } from '@/lib/core/annotation/annotation';
import type { Audience } from '@/lib/core/annotation/audience';
import { mendNoteBody } from '@/lib/core/annotation/mend-note-body';
import { type Draft, isSameBody } from '../drafts/draft';
import { type NoteRoom, noteRoom } from './note-room';
import { obstacleOf, type SaveNote, type SaveState } from './save-state';
import { useUnkeptWarning, useWhenOnline } from './use-stranded-words';

type SavingOptions = {
  readonly draft: Draft;
  readonly audience: Audience;
  readonly onSave: SaveNote;
  /** All that was written is stored. */
  readonly onSaved: (note: Annotation) => void;
};

export type NoteSaving = {
  readonly state: SaveState;
  /** What is to be said of the note's length. */
  readonly room: NoteRoom | undefined;
  readonly setState: (state: SaveState) => void;
  /** Stores the note, as `onSave` does unless another way is given. */
  readonly save: (store?: SaveNote) => Promise<void>;
  /** Takes what was saved meanwhile as what is edited; the next save goes over it. */
  readonly accept: (newer: Annotation) => void;
};

/** Watches the text, keeps its draft and saves it, one save at a time. */
export function useNoteSaving({ draft, audience, onSave, onSaved }: SavingOptions): NoteSaving {
  const [editor] = useLexicalComposerContext();
  const [state, setState] = useState<SaveState>({ kind: 'unchanged' });
  const [room, setRoom] = useState<NoteRoom>();
  const busy = useRef(false);
  const unreached = useRef(false);

  useBodyChanges((body) => {
    draft.keep({ body, ...audience });
    setRoom(noteRoom(body));
    // What is said stays while it holds: a status that changes with every word would be spoken each time.
    setState((last) => (['conflict', 'writing'].includes(last.kind) ? last : { kind: 'writing' }));
  });

  useEffect(
    () =>
      draft.watch((kept) =>
        setState((last) => (last.kind === 'writing' ? { kind: 'writing', kept } : last)),
      ),
    [draft],
  );
  useUnkeptWarning((state.kind === 'writing' || state.kind === 'failed') && state.kept === false);
  useWhenOnline(() => {
    if (!unreached.current) return;
    // What was written since was not meant to be saved yet.
    if (state.kind === 'failed') void save();
    else setState({ kind: 'back-online' });
  });

  async function save(store = onSave): Promise<void> {
    if (busy.current) return;
    const body = editor.getEditorState().toJSON();
    if (editor.read(() => $getRoot().getTextContent().trim() === '')) {
      return setState({ kind: 'empty' });
    }
    const tooLong = tooLongState(body, draft);
    if (tooLong) return setState(tooLong);
    busy.current = true;
    setState({ kind: 'saving' });
    const words = { body: mendNoteBody(body), ...audience };
    const earlier = draft.attempt(words);
    const context = { draftId: draft.id, revision: draft.base, earlier };
    const result = await store(words, context).catch(brokenPage);
    busy.current = false;
    unreached.current = !result.ok && result.status === 0;
    if (!result.ok) return setState(stateOf(result, draft, store === onSave));
    // What was written while the request was under way is not saved, and stays a draft.
    const isAll = isSameBody(editor.getEditorState().toJSON(), body);
    if (isAll) draft.drop();
    draft.rebase(result.value.revision);
    setState(isAll ? { kind: 'saved', at: new Date() } : { kind: 'writing', kept: draft.flush() });
    if (isAll) onSaved(result.value);
  }

  function accept(newer: Annotation): void {
    draft.rebase(newer.revision);
    setState({ kind: 'writing', kept: draft.flush() });
  }

  return { state, room, setState, save, accept };
}

/** Calls with what the editor holds whenever that is another text than before. */
function useBodyChanges(onChange: (body: unknown) => void): void {
  const [editor] = useLexicalComposerContext();
  const noteChange = useEffectEvent(onChange);
  useEffect(() => {
    let last: unknown = editor.getEditorState().toJSON();
    return editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      const body = editorState.toJSON();
      if (!isSameBody(body, last)) noteChange(body);
      last = body;
    });
  }, [editor]);
}

/** A note that cannot be stored for its length is not sent. */
function tooLongState(body: unknown, draft: Draft): SaveState | undefined {
  const room = noteRoom(body);
  if (room === undefined || room.left >= 0) return undefined;
  return { kind: 'failed', obstacle: 'refused', reason: room.sentence, kept: draft.flush() };
}

/** Where the words are after a refusal. */
function stateOf(
  result: Result<Annotation> & { readonly ok: false },
  draft: Draft,
  asAsked: boolean,
): SaveState {
  const { reason, newer } = result;
  if (newer) return { kind: 'conflict', newer };
  const obstacle = obstacleOf(result, asAsked && draft.base !== undefined);
  return { kind: 'failed', obstacle, reason, kept: draft.flush() };
}

function brokenPage(): Result<Annotation> {
  return { ok: false, status: -1, reason: 'Something went wrong in this page.' };
}
