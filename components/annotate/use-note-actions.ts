'use client';

import { useState } from 'react';
import { deleteNote, restoreNote } from '@/lib/client/annotation-client';
import type { Result } from '@/lib/client/send-json';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { clockTime } from './editor/save-state';
import type { PanelGoal } from './panel/notes-panel';
import type { NotesOnPage } from './use-note-list';

type ActionOptions = Pick<NotesOnPage, 'put' | 'drop'> & {
  /** A note was stored: what was written is done. */
  readonly onSaved: () => void;
  /** A note was stored, deleted or restored. */
  readonly onChanged: () => void;
};

export type NoteActions = {
  /** Where the panel is to go next. */
  readonly goTo: PanelGoal | undefined;
  readonly goBackTo: (note: Annotation) => void;
  /** Shows what a request to store a note stored. */
  readonly save: (request: Promise<Result<Annotation>>) => Promise<Result<Annotation>>;
  readonly remove: (note: Annotation) => Promise<Result<undefined>>;
  readonly restore: (note: Annotation) => Promise<Result<Annotation>>;
};

/** What is done to the notes of a page: done on the server, then shown at once. */
export function useNoteActions({ put, drop, onSaved, onChanged }: ActionOptions): NoteActions {
  const [goTo, setGoTo] = useState<PanelGoal>();

  function show(note: Annotation, notice: string): void {
    put(note);
    setGoTo({ id: note.id, notice });
    onChanged();
  }

  async function save(request: Promise<Result<Annotation>>): Promise<Result<Annotation>> {
    const result = await request;
    if (result.ok) {
      onSaved();
      show(result.value, `Saved at ${clockTime(new Date())}.`);
    }
    return result;
  }

  async function remove({ id }: Annotation): Promise<Result<undefined>> {
    const result = await deleteNote(id);
    if (result.ok) {
      drop(id);
      onChanged();
    }
    return result;
  }

  async function restore({ id }: Annotation): Promise<Result<Annotation>> {
    const result = await restoreNote(id);
    if (result.ok) show(result.value, 'Note restored.');
    return result;
  }

  const goBackTo = ({ id }: Annotation) => setGoTo({ id, notice: 'Closed.' });
  return { goTo, goBackTo, save, remove, restore };
}
