'use client';

import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getRoot } from 'lexical';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Result } from '@/lib/client/send-json';
import type { Visibility } from '@/lib/core/access/visibility';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { mendNoteBody } from '@/lib/core/annotation/mend-note-body';
import { type Draft, isSameBody } from '../drafts/draft';
import type { SaveNote, SaveState } from './save-state';

type SavingOptions = {
  readonly draft: Draft;
  readonly visibility: Visibility;
  readonly onSave: SaveNote;
};

export type NoteSaving = {
  readonly state: SaveState;
  readonly setState: (state: SaveState) => void;
  readonly save: () => Promise<void>;
  /** Takes what was saved meanwhile as what is edited; the next save goes over it. */
  readonly accept: (newer: Annotation) => void;
};

/** Watches the text, keeps its draft and saves it, one save at a time. */
export function useNoteSaving({ draft, visibility, onSave }: SavingOptions): NoteSaving {
  const [editor] = useLexicalComposerContext();
  const [state, setState] = useState<SaveState>({ kind: 'unchanged' });
  const busy = useRef(false);

  const noteChange = useEffectEvent((body: unknown) => {
    draft.keep({ body, visibility });
    setState((last) => (last.kind === 'conflict' ? last : { kind: 'writing' }));
  });
  useEffect(() => {
    let last: unknown = editor.getEditorState().toJSON();
    return editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      const body = editorState.toJSON();
      if (!isSameBody(body, last)) noteChange(body);
      last = body;
    });
  }, [editor]);

  async function save(): Promise<void> {
    if (busy.current) return;
    const body = editor.getEditorState().toJSON();
    if (editor.read(() => $getRoot().getTextContent().trim() === '')) {
      return setState({ kind: 'empty' });
    }
    busy.current = true;
    setState({ kind: 'saving' });
    const words = { body: mendNoteBody(body), visibility };
    const earlier = draft.attempt(words);
    const context = { draftId: draft.id, revision: draft.base, earlier };
    const result = await onSave(words, context).catch(brokenPage);
    busy.current = false;
    if (!result.ok) {
      const kept = draft.flush();
      const { reason, newer } = result;
      return setState(newer ? { kind: 'conflict', newer } : { kind: 'failed', reason, kept });
    }
    // What was written while the request was under way is not saved, and stays a draft.
    const isAll = isSameBody(editor.getEditorState().toJSON(), body);
    if (isAll) draft.drop();
    draft.rebase(result.value.revision);
    setState(isAll ? { kind: 'saved', at: new Date() } : { kind: 'writing' });
  }

  function accept(newer: Annotation): void {
    draft.rebase(newer.revision);
    setState({ kind: 'writing' });
  }

  return { state, setState, save, accept };
}

function brokenPage(): Result<Annotation> {
  return { ok: false, status: 0, reason: 'Something went wrong in this page.' };
}
