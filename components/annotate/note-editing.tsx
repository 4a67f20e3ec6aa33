'use client';

import { changeNote } from '@/lib/client/annotation-client';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { noteKey } from './drafts/draft-keys';
import { NoteEditorLazy } from './editor/note-editor-lazy';
import type { NoteActions } from './use-note-actions';

type NoteEditingProps = {
  readonly userId: string;
  readonly note: Annotation;
  readonly save: NoteActions['save'];
  readonly onClose: () => void;
};

/** Changes a stored note. */
export function NoteEditing({ userId, note, save, onClose }: NoteEditingProps) {
  return (
    <NoteEditorLazy
      key={note.id}
      draftKey={noteKey(userId, note.id)}
      initialBody={note.body}
      initialVisibility={note.visibility}
      revision={note.revision}
      quote={note.targets.map(({ selector }) => selector.quote.exact).join('\n…\n')}
      onSave={(words, { draftId, revision = note.revision }) =>
        save(changeNote({ id: note.id, revision, ...words, draftId }))
      }
      onClose={onClose}
    />
  );
}
