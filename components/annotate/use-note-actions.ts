'use client';

import { useState } from 'react';
import { deleteNote, readNote, restoreNote } from '@/lib/client/annotation-client';
import type { Result } from '@/lib/client/send-json';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { clockTime } from './editor/save-state';
import type { PanelGoal } from './panel/notes-panel';
import type { FindOrigin } from './panel/use-way-back';
import type { NotesOnPage } from './use-note-list';

type ActionOptions = Pick<NotesOnPage, 'put' | 'drop'> & {
  /** All that was written is stored. */
  readonly onSaved: () => void;
  /** A note was stored, deleted or restored. */
  readonly onChanged: () => void;
};

export type NoteActions = {
  /** Where the panel is to go next. */
  readonly goTo: PanelGoal | undefined;
  readonly goBackTo: (note: Annotation) => void;
  /** Opens a note that came. */
  readonly open: (note: Annotation) => void;
  /** Takes among the notes what a request to store one stored. */
  readonly save: (request: Promise<Result<Annotation>>) => Promise<Result<Annotation>>;
  /**
   * Closes the editor, all of whose words are stored, and goes to the note; the focus too, or back to
   * where writing began.
   */
  readonly finish: (note: Annotation, origin?: FindOrigin) => void;
  readonly remove: (note: Annotation) => Promise<Result<undefined>>;
  /** The note with all its words, which the page may have only the beginning of. */
  readonly whole: (note: Annotation) => Promise<Annotation | undefined>;
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
      put(result.value);
      onChanged();
    }
    return result;
  }

  function finish({ id }: Annotation, origin?: FindOrigin): void {
    onSaved();
    setGoTo({ id, notice: `Saved at ${clockTime(new Date())}.`, origin });
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

  async function whole(note: Annotation): Promise<Annotation | undefined> {
    if (note.cut === undefined) return note;
    const found = await readNote(note.id);
    if (found === undefined || found === 'gone') return undefined;
    put(found);
    return found;
  }

  const goBackTo = ({ id }: Annotation) => setGoTo({ id, notice: 'Closed.' });
  const open = ({ id, creator }: Annotation) => setGoTo({ id, notice: `Note by ${creator.name}.` });
  return { goTo, goBackTo, open, save, finish, remove, restore, whole };
}
