'use client';

import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect, useState } from 'react';
import { mendNoteBody } from '@/lib/core/annotation/mend-note-body';
import type { NoteBody } from '@/lib/core/annotation/note-body';

/** What the editor holds, as it would be stored, kept current. */
export function useNoteBody(): NoteBody {
  const [editor] = useLexicalComposerContext();
  const [body, setBody] = useState(() => mendNoteBody(editor.getEditorState().toJSON()));
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
        setBody(mendNoteBody(editorState.toJSON()));
      }),
    [editor],
  );
  return body;
}
