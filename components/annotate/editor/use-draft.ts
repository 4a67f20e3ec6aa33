'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Visibility } from '@/lib/core/access/visibility';
import type { UnitRange } from '@/lib/core/anchor/selector';
import { siblingDraftKey } from '../drafts/draft-keys';
import {
  type Attempt,
  type Draft,
  newDraftId,
  readDraft,
  removeDraft,
  writeDraft,
} from '../drafts/draft-store';
import { isReadableState } from './editor-config';

const PAUSE_MS = 400;

export type DraftPlace = {
  readonly key: string;
  /** The words a new note is about. */
  readonly ranges?: readonly UnitRange[];
  /** Revision of the note as the page shows it; a draft that is found keeps its own. */
  readonly revision?: number;
};

export type DraftKeeper = {
  /** The draft found when the editor opened. */
  readonly restored: Draft | undefined;
  /** Names this draft in Idempotency-Keys. */
  readonly id: () => string;
  /** The revision that is edited, from which a newer one is told; undefined for a new note. */
  readonly base: () => number | undefined;
  readonly rebase: (revision: number | undefined) => void;
  /** Keeps what was written, after a pause in writing. */
  readonly keep: (state: string, visibility: Visibility) => void;
  /** Notes, at once, that words are sent to be stored, and tells which were sent before. */
  readonly attempt: (words: Attempt) => readonly Attempt[];
  /** Writes at once what waits; false when the browser keeps no drafts. */
  readonly flush: () => boolean;
  /** Forgets the draft. What is written from now on is another one. */
  readonly drop: () => void;
};

/** The draft of a place: restored when the editor opens, kept while it is written. */
export function useDraft({ key, ranges, revision }: DraftPlace): DraftKeeper {
  const [restored] = useState(() => {
    const draft = readDraft(key);
    return draft && isReadableState(draft.state) ? draft : undefined;
  });
  // All but the words themselves; these two change together when the draft is dropped.
  const known = useRef({
    id: restored?.id ?? newDraftId(),
    base: restored?.revision ?? revision,
    attempts: restored?.attempts ?? [],
  });
  const last = useRef<Attempt | undefined>(restored);
  const waiting = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const works = useRef(true);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    if (waiting.current && last.current) {
      const { id, base, attempts } = known.current;
      const { state, visibility } = last.current;
      const at = new Date().toISOString();
      const draft = { id, state, visibility, at, revision: base, ranges, attempts };
      works.current = writeDraft(ownKey(key, id), draft);
    }
    waiting.current = false;
    return works.current;
  }, [key, ranges]);

  const keep = useCallback(
    (state: string, visibility: Visibility) => {
      last.current = { state, visibility };
      waiting.current = true;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE_MS);
    },
    [flush],
  );

  const attempt = useCallback(
    (words: Attempt) => {
      const before = known.current.attempts.filter((other) => !isSame(other, words));
      known.current = { ...known.current, attempts: [...before, words] };
      last.current = words;
      waiting.current = true;
      flush();
      return before;
    },
    [flush],
  );

  const rebase = useCallback(
    (base: number | undefined) => {
      known.current = { ...known.current, base };
      waiting.current = last.current !== undefined;
      flush();
    },
    [flush],
  );

  const drop = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = false;
    last.current = undefined;
    removeDraft(ownKey(key, known.current.id));
    known.current = { ...known.current, id: newDraftId(), attempts: [] };
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

  const id = useCallback(() => known.current.id, []);
  const base = useCallback(() => known.current.base, []);
  return { restored, id, base, rebase, keep, attempt, flush, drop };
}

/** Another tab may keep a draft of its own on the same words: it is left alone. */
function ownKey(key: string, id: string): string {
  const there = readDraft(key);
  return there === undefined || there.id === id ? key : siblingDraftKey(key, id);
}

function isSame(one: Attempt, other: Attempt): boolean {
  return one.state === other.state && one.visibility === other.visibility;
}
