'use client';

import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getRoot } from 'lexical';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Visibility } from '@/lib/core/access/visibility';
import type { Conflict } from '../../../lib/client/annotation-client';
import { serialise } from './editor-config';
import type { SaveNote, SaveState } from './save-state';
import type { DraftKeeper } from './use-draft';

type SavingOptions = {
  readonly draft: DraftKeeper;
  readonly visibility: Visibility;
  readonly onSave: SaveNote;
};

/** Watches the text, keeps its draft and saves it, one save at a time. */
export function useNoteSaving({ draft, visibility, onSave }: SavingOptions) {
  const [editor] = useLexicalComposerContext();
  const [state, setState] = useState<SaveState>({ kind: 'unchanged' });
  const busy = useRef(false);

  const noteChange = useEffectEvent((text: string) => {
    draft.keep(text, visibility);
    setState((last) => (last.kind === 'conflict' ? last : { kind: 'writing' }));
  });
  useEffect(() => {
    let last = serialise(editor.getEditorState());
    return editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      const text = serialise(editorState);
      if (text !== last) noteChange(text);
      last = text;
    });
  }, [editor]);

  async function save(asVisibility: Visibility = visibility): Promise<void> {
    if (busy.current) return;
    const sent = serialise(editor.getEditorState());
    if (editor.read(() => $getRoot().getTextContent().trim() === '')) {
      return setState({ kind: 'empty' });
    }
    busy.current = true;
    setState({ kind: 'saving' });
    const earlier = draft.attempt({ state: sent, visibility: asVisibility });
    const context = { draftId: draft.id(), revision: draft.base(), earlier };
    const answer = await onSave(JSON.parse(sent), asVisibility, context).catch(() => ({
      ok: false as const,
      reason: 'Something went wrong in this page.',
      conflict: undefined,
    }));
    busy.current = false;
    if (!answer.ok) {
      const kept = draft.flush();
      const { reason, conflict } = answer;
      return setState(conflict ? { kind: 'conflict', conflict } : { kind: 'failed', reason, kept });
    }
    // What was written while the request was under way is not saved, and stays a draft.
    const current = serialise(editor.getEditorState());
    if (current === sent) draft.drop();
    draft.rebase(answer.revision);
    setState(current === sent ? { kind: 'saved', at: new Date() } : { kind: 'writing' });
  }

  /** Takes the newer revision as the one that is edited; the next save goes over it. */
  function accept(conflict: Conflict): void {
    draft.rebase(conflict.revision);
    setState({ kind: 'writing' });
  }

  return { state, setState, save, accept };
}
