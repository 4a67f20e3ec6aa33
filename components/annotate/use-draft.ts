'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Visibility } from '@/lib/core/annotation';
import { type Draft, newDraftId, readDraft, removeDraft, writeDraft } from './draft-store';
import { isReadableState } from './editor-config';

const PAUSE_MS = 400;

export type DraftKeeper = {
  /** The draft found when the editor opened. */
  readonly restored: Draft | undefined;
  /** Names this draft in Idempotency-Keys. */
  readonly id: () => string;
  /** Keeps what was written, after a pause in writing. */
  readonly keep: (state: string, visibility: Visibility) => void;
  /** Writes at once what waits; false when the browser keeps no drafts. */
  readonly flush: () => boolean;
  /** Forgets the draft. What is written from now on is another one. */
  readonly drop: () => void;
};

/** The draft under `key`: restored when the editor opens, kept while it is written. */
export function useDraft(key: string): DraftKeeper {
  const [restored] = useState(() => {
    const draft = readDraft(key);
    return draft && isReadableState(draft.state) ? draft : undefined;
  });
  const id = useRef(restored?.id ?? newDraftId());
  const waiting = useRef<Draft>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const works = useRef(true);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    if (waiting.current) works.current = writeDraft(key, waiting.current);
    waiting.current = undefined;
    return works.current;
  }, [key]);

  const keep = useCallback(
    (state: string, visibility: Visibility) => {
      waiting.current = { id: id.current, state, visibility, at: new Date().toISOString() };
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE_MS);
    },
    [flush],
  );

  const drop = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = undefined;
    id.current = newDraftId();
    removeDraft(key);
  }, [key]);

  useEffect(() => {
    // A phone may end a hidden page without another word.
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [flush]);

  const draftId = useCallback(() => id.current, []);
  return { restored, id: draftId, keep, flush, drop };
}
