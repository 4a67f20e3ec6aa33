'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { openLiveNotes } from '@/lib/client/live-notes';
import type { VersionAddress } from '@/lib/core/address/version-address';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { tellThread } from '../thread-news';
import { isSameNote, newNotesWords } from './new-notes-words';

type LiveNotes = {
  readonly versions: readonly VersionAddress[];
  /** When the server made the page; undefined where notes are not shown live. */
  readonly asOf?: string;
  readonly notes: readonly Annotation[];
  readonly viewerId?: string;
  /** The note that is being edited: it stays as it was, and saving finds what became of it. */
  readonly editedId?: string;
  readonly put: (note: Annotation) => void;
  readonly drop: (id: string) => void;
  /** The marks in the text are to be rendered again. */
  readonly onChanged: () => void;
};

/** What is said of the notes that came. */
export type LiveNews = { readonly said: string; readonly newest?: Annotation };

/** Marks of many notes that come together are rendered once. */
const REFRESH_PAUSE_MS = 250;
/** A page is not asked for more often than this for the sake of others. */
const BETWEEN_REFRESHES_MS = 5_000;

/**
 * Keeps the notes of a page as they are stored, while the page is looked at: those of others come without
 * a reload, and nothing moves under the reader's eyes. Answers what is to be said of it, and the note that came last.
 */
export function useLiveNotes(live: LiveNotes): LiveNews {
  const { asOf, versions } = live;
  const [news, setNews] = useState<LiveNews>({ said: '' });
  const refresh = useRefresh(live.onChanged);
  const fresh = useRef<readonly Annotation[]>([]);

  const onNote = useEffectEvent((note: Annotation, reply?: string) => {
    if (reply !== undefined) tellThread(note.id);
    const known = live.notes.find(({ id }) => id === note.id);
    if (note.id === live.editedId || (known && isSameNote(known, note))) return;
    live.put(note);
    refresh();
    if (known || note.creator.id === live.viewerId) return;
    fresh.current = [...fresh.current.filter(({ id }) => id !== note.id), note];
    setNews({ said: newNotesWords(fresh.current), newest: note });
  });
  const onGone = useEffectEvent((id: string) => {
    if (id === live.editedId || !live.notes.some((note) => note.id === id)) return;
    live.drop(id);
    refresh();
  });
  const onReset = useEffectEvent(() => live.onChanged());

  const key = JSON.stringify(
    versions.map(({ slug, lang, name, version }) => [slug, lang, name, version]),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the versions are their key, and the page was made once.
  useEffect(() => {
    if (asOf === undefined) return;
    let last = asOf;
    let close: (() => string) | undefined;
    const look = () => {
      const visible = document.visibilityState === 'visible';
      if (visible) {
        fresh.current = [];
        close ??= openLiveNotes(versions, last, { onNote, onGone, onReset });
      } else leave();
    };
    const leave = () => {
      last = close?.() ?? last;
      close = undefined;
    };
    look();
    document.addEventListener('visibilitychange', look);
    // A page that is kept to go back to holds nothing open.
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', look);
      leave();
    };
  }, [key]);

  return news;
}

/** Renders the marks again, soon, and not while words are being selected: they would be lost. */
function useRefresh(onChanged: () => void): () => void {
  const timer = useRef<number>(undefined);
  const last = useRef(Number.NEGATIVE_INFINITY);
  const run = useEffectEvent(() => {
    const selecting = document.getSelection()?.isCollapsed === false;
    if (selecting) {
      timer.current = window.setTimeout(run, BETWEEN_REFRESHES_MS);
      return;
    }
    timer.current = undefined;
    last.current = performance.now();
    onChanged();
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return () => {
    if (timer.current !== undefined) return;
    const wait = last.current + BETWEEN_REFRESHES_MS - performance.now();
    timer.current = window.setTimeout(() => run(), Math.max(REFRESH_PAUSE_MS, wait));
  };
}
