'use client';

import { useCallback, useState } from 'react';
import { readNote } from '@/lib/client/annotation-client';
import { formatErrand } from '@/lib/core/address/errand';
import type { UnitRange } from '@/lib/core/anchor/selector';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { newNoteKey, noteKey, noteOfKey } from './drafts/draft-keys';
import { type KeptDraft, readDraft } from './drafts/draft-store';
import { type FindOrigin, wayTo } from './panel/use-way-back';
import { withWords } from './selection/pair-ranges';

/** A new note that is being written. */
export type ComposedNote = {
  readonly ranges: readonly UnitRange[];
  /** Of its draft, which keeps its name when other words are chosen. */
  readonly key: string;
  /** What to know before saving. */
  readonly notice?: string;
  /** The way back to what asked for it, which gets the focus again. */
  readonly origin?: FindOrigin;
};

/** A stored note that is being changed. */
export type EditedNote = { readonly note: Annotation; readonly key: string };

/** What is being written, one note at a time: a new one, or a change of one. */
type Writing = {
  readonly composed?: ComposedNote;
  readonly edited?: EditedNote;
  /** The words that a note was begun on and left: they are selected again. */
  readonly left?: readonly UnitRange[];
};

export type WritingState = Writing & {
  /** `opener` asked for it; without one the words were selected. */
  readonly begin: (ranges: readonly UnitRange[], opener?: HTMLElement) => void;
  readonly beginPair: (ranges: readonly UnitRange[], opener: HTMLElement) => void;
  readonly continueDraft: (kept: KeptDraft) => Promise<void>;
  /** Words for one side of the pair that is being written about. */
  readonly takeWords: (words: readonly UnitRange[]) => void;
  readonly edit: (note: Annotation) => void;
  readonly stop: () => void;
  /** Ends a new note that is not saved, and gives the focus back. */
  readonly leave: () => void;
};

const NOTHING: Writing = {};

/** Words may have been chosen for a side of a pair in an earlier try. */
function composedOn(ranges: readonly UnitRange[], key: string, opener?: HTMLElement): ComposedNote {
  const origin = opener && wayTo(opener);
  return { ranges: readDraft(key)?.ranges ?? ranges, key, origin };
}

const OF_A_DELETED_NOTE =
  'The note that this draft changes is deleted. Saving stores it as a new one, at the same place.';

/** Which note is being written on a page, which shows `notes`. */
export function useWriting(notes: readonly Annotation[], viewerId = ''): WritingState {
  const [writing, setWriting] = useState(NOTHING);

  const begin = useCallback(
    (ranges: readonly UnitRange[], opener?: HTMLElement) =>
      setWriting({ composed: composedOn(ranges, newNoteKey(viewerId, ranges), opener) }),
    [viewerId],
  );

  function beginPair(ranges: readonly UnitRange[], opener: HTMLElement): void {
    begin(ranges, opener);
  }

  function takeWords(words: readonly UnitRange[]): void {
    const { composed } = writing;
    if (composed === undefined) return;
    setWriting({ composed: { ...composed, ranges: withWords(composed.ranges, words) } });
    document
      .querySelector<HTMLElement>('[data-note-editor] [contenteditable]')
      ?.focus({ preventScroll: true });
  }

  async function continueDraft({ key, draft }: KeptDraft): Promise<void> {
    const { ranges } = draft;
    const id = noteOfKey(key);
    if (id === undefined) {
      if (ranges) setWriting({ composed: { ranges, key } });
      return;
    }
    const note = notes.find((one) => one.id === id);
    if (note) return setWriting({ edited: { note, key } });
    if (ranges && (await readNote(id)) === 'gone') {
      return setWriting({ composed: { ranges, key, notice: OF_A_DELETED_NOTE } });
    }
    window.location.assign(
      `/annotations/${id}#${formatErrand({ kind: 'continue', draft: draft.id })}`,
    );
  }

  function leave(): void {
    const { composed } = writing;
    composed?.origin?.()?.focus({ preventScroll: true });
    setWriting(composed && !composed.origin ? { left: composed.ranges } : NOTHING);
  }

  return {
    ...writing,
    leave,
    begin,
    beginPair,
    continueDraft,
    takeWords,
    edit: (note) => setWriting({ edited: { note, key: noteKey(viewerId, note.id) } }),
    stop: () => setWriting(NOTHING),
  };
}
