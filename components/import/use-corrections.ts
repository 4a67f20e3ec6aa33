'use client';

import { useEffect, useRef, useState } from 'react';
import { type ImportDraft, saveEdits } from '@/lib/client/import-client';
import { applyEdits } from '@/lib/core/segmentation/edit-outline';
import type { OutlineEdit, OutlineItem } from '@/lib/core/segmentation/outline';
import { SaveQueue, type SaveState } from './save-queue';

type Step = { readonly edit: OutlineEdit; readonly before: readonly OutlineItem[] };

type History = {
  readonly outline: readonly OutlineItem[];
  readonly steps: readonly Step[];
  readonly undone: readonly OutlineEdit[];
};

/** Steps that do not fit, as after an outline was read otherwise, end the list. */
function opened({ outline, edits }: ImportDraft): History {
  let now = outline;
  const steps: Step[] = [];
  for (const edit of edits) {
    const next = tried(now, edit);
    if ('refused' in next) break;
    steps.push({ edit, before: now });
    now = next.outline;
  }
  return { outline: now, steps, undone: [] };
}

/** A step that was undone or made again, and the outline after it. */
type Made = { readonly edit: OutlineEdit; readonly outline: readonly OutlineItem[] };

type Tried = { readonly outline: readonly OutlineItem[] } | { readonly refused: string };

function tried(outline: readonly OutlineItem[], edit: OutlineEdit): Tried {
  try {
    return { outline: applyEdits(outline, [edit]) };
  } catch (error) {
    if (error instanceof RangeError) return { refused: error.message };
    throw error;
  }
}

/** The outline of a draft as it is corrected: each step is kept, saved, undone and redone. */
export function useCorrections(draft: ImportDraft) {
  const [history, setHistory] = useState(() => opened(draft));
  const [saved, setSaved] = useState<SaveState>({ is: 'saved' });
  const queue = useRef<SaveQueue>(undefined);

  function show(next: History): void {
    setHistory(next);
    queue.current ??= new SaveQueue(
      draft.revision,
      (revision, edits) => saveEdits(draft.id, revision, edits),
      setSaved,
    );
    void queue.current.push(next.steps.map(({ edit }) => edit));
  }

  /** Makes a step; answers the outline after it, or why it cannot be. */
  function change(edit: OutlineEdit): Tried {
    const next = tried(history.outline, edit);
    if ('refused' in next) return next;
    const steps = [...history.steps, { edit, before: history.outline }];
    show({ outline: next.outline, steps, undone: [] });
    return next;
  }

  function undo(): Made | undefined {
    const last = history.steps.at(-1);
    if (!last) return undefined;
    const undone = [...history.undone, last.edit];
    show({ outline: last.before, steps: history.steps.slice(0, -1), undone });
    return { edit: last.edit, outline: last.before };
  }

  function redo(): Made | undefined {
    const edit = history.undone.at(-1);
    if (!edit) return undefined;
    const outline = applyEdits(history.outline, [edit]);
    const steps = [...history.steps, { edit, before: history.outline }];
    show({ outline, steps, undone: history.undone.slice(0, -1) });
    return { edit, outline };
  }

  useEffect(() => {
    const retry = () => void queue.current?.retry();
    const warn = (event: BeforeUnloadEvent) => {
      if (queue.current?.isOpen) event.preventDefault();
    };
    window.addEventListener('online', retry);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('online', retry);
      window.removeEventListener('beforeunload', warn);
    };
  }, []);

  return {
    outline: history.outline,
    canUndo: history.steps.length > 0,
    canRedo: history.undone.length > 0,
    saved,
    change,
    undo,
    redo,
    retry: () => void queue.current?.retry(),
  };
}
