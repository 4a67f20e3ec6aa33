'use client';

import { useCallback, useRef, useState } from 'react';
import type { Result } from '@/lib/client/send-json';
import type { Annotation } from '@/lib/core/annotation/annotation';

type DeletionOptions = {
  readonly onDelete: (note: Annotation) => Promise<Result<unknown>>;
  readonly onRestore: (note: Annotation) => Promise<Result<unknown>>;
};

export type Deletion = {
  /** How many can be taken back. */
  readonly deleted: number;
  readonly dismiss: () => void;
  /** `press` counts quick presses on one spot: the second falls on the card that has moved up there. */
  readonly remove: (note: Annotation, press: number) => Promise<void>;
  readonly undo: () => Promise<void>;
};

/** Deletions that can be taken back one after the other, the last first. */
export function useDeletion(
  { onDelete, onRestore }: DeletionOptions,
  announce: (sentence: string) => void,
): Deletion {
  const [deleted, setDeleted] = useState<readonly Annotation[]>([]);
  const underWay = useRef(new Set<string>());
  const dismiss = useCallback(() => setDeleted([]), []);

  async function remove(note: Annotation, press: number): Promise<void> {
    if (press > 1 || underWay.current.has(note.id)) return;
    underWay.current.add(note.id);
    const answer = await onDelete(note);
    underWay.current.delete(note.id);
    announce(answer.ok ? 'Note deleted.' : `The note was not deleted. ${answer.reason}`);
    if (answer.ok) setDeleted((before) => [...before, note]);
  }

  async function undo(): Promise<void> {
    const last = deleted.at(-1);
    if (last === undefined) return;
    // Taken off at once, so that a second press takes back the one before.
    setDeleted((before) => before.filter(({ id }) => id !== last.id));
    const answer = await onRestore(last);
    if (answer.ok) return;
    setDeleted((before) => [...before, last]);
    announce(`The note was not restored. ${answer.reason}`);
  }

  return { deleted: deleted.length, dismiss, remove, undo };
}
