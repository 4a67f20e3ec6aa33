'use client';

import { useCallback, useState } from 'react';
import type { UnitRange } from '@/lib/core/anchor/selector';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { newNoteKey } from './drafts/draft-keys';
import { type KeptDraft, readDraft } from './drafts/draft-store';
import { withWords } from './selection/pair-ranges';

/** A new note that is being written. */
export type ComposedNote = {
  readonly ranges: readonly UnitRange[];
  /** Of its draft, which keeps its name when other words are chosen. */
  readonly key: string;
  /** What asked for it and gets the focus back. */
  readonly opener?: HTMLElement;
};

/** What is being written, one note at a time: a new one, or a change of one. */
type Writing = { readonly composed?: ComposedNote; readonly edited?: Annotation };

export type WritingState = Writing & {
  readonly begin: (ranges: readonly UnitRange[]) => void;
  readonly beginPair: (ranges: readonly UnitRange[], opener: HTMLElement) => void;
  readonly continueDraft: (kept: KeptDraft) => void;
  /** Words for one side of the pair that is being written about. */
  readonly takeWords: (words: readonly UnitRange[]) => void;
  readonly edit: (note: Annotation) => void;
  readonly stop: () => void;
};

const NOTHING: Writing = {};

/** Words may have been chosen for a side of a pair in an earlier try. */
function composedOn(ranges: readonly UnitRange[], key: string): ComposedNote {
  return { ranges: readDraft(key)?.ranges ?? ranges, key };
}

/** Which note is being written on a page. */
export function useWriting(viewerId = ''): WritingState {
  const [writing, setWriting] = useState(NOTHING);

  const begin = useCallback(
    (ranges: readonly UnitRange[]) =>
      setWriting({ composed: composedOn(ranges, newNoteKey(viewerId, ranges)) }),
    [viewerId],
  );

  function beginPair(ranges: readonly UnitRange[], opener: HTMLElement): void {
    setWriting({ composed: { ...composedOn(ranges, newNoteKey(viewerId, ranges)), opener } });
  }

  function takeWords(words: readonly UnitRange[]): void {
    const { composed } = writing;
    if (composed === undefined) return;
    setWriting({ composed: { ...composed, ranges: withWords(composed.ranges, words) } });
    document.querySelector<HTMLElement>('[data-note-editor] [contenteditable]')?.focus();
  }

  function continueDraft({ key, draft }: KeptDraft): void {
    if (draft.ranges) setWriting({ composed: { ranges: draft.ranges, key } });
  }

  return {
    ...writing,
    begin,
    beginPair,
    continueDraft,
    takeWords,
    edit: (note) => setWriting({ edited: note }),
    stop: () => setWriting(NOTHING),
  };
}
