'use client';

import { useCallback, useState } from 'react';
import type { UnitRange } from '@/lib/core/anchor/selector';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { newNoteKey } from './drafts/draft-keys';
import { type KeptDraft, readDraft } from './drafts/draft-store';
import { withWords } from './selection/pair-ranges';

/** What is being written: a new note on some places, or a change of one. */
export type Writing =
  | {
      readonly kind: 'new';
      readonly ranges: readonly UnitRange[];
      /** Of its draft, which keeps its name when other words are chosen. */
      readonly key: string;
      /** What asked for it and gets the focus back. */
      readonly opener?: HTMLElement;
    }
  | { readonly kind: 'edit'; readonly note: Annotation };

export type WritingState = {
  readonly writing: Writing | undefined;
  readonly begin: (ranges: readonly UnitRange[]) => void;
  readonly beginPair: (ranges: readonly UnitRange[], opener: HTMLElement) => void;
  readonly continueDraft: (kept: KeptDraft) => void;
  /** Words for one side of the pair that is being written about. */
  readonly takeWords: (words: readonly UnitRange[]) => void;
  readonly edit: (note: Annotation) => void;
  readonly stop: () => void;
};

/** Which note is being written on a page, one at a time. */
export function useWriting(viewerId = ''): WritingState {
  const [writing, setWriting] = useState<Writing>();

  const begin = useCallback(
    (ranges: readonly UnitRange[]) =>
      setWriting({ kind: 'new', ranges, key: newNoteKey(viewerId, ranges) }),
    [viewerId],
  );

  function beginPair(ranges: readonly UnitRange[], opener: HTMLElement): void {
    const key = newNoteKey(viewerId, ranges);
    // Its words may have been chosen since, in an earlier try.
    setWriting({ kind: 'new', ranges: readDraft(key)?.ranges ?? ranges, key, opener });
  }

  function takeWords(words: readonly UnitRange[]): void {
    if (writing?.kind !== 'new') return;
    setWriting({ ...writing, ranges: withWords(writing.ranges, words) });
    document.querySelector<HTMLElement>('[data-note-editor] [contenteditable]')?.focus();
  }

  function continueDraft({ key, draft }: KeptDraft): void {
    if (draft.ranges) setWriting({ kind: 'new', ranges: draft.ranges, key });
  }

  return {
    writing,
    begin,
    beginPair,
    continueDraft,
    takeWords,
    edit: (note) => setWriting({ kind: 'edit', note }),
    stop: () => setWriting(undefined),
  };
}
