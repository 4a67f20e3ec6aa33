'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { fetchThread, type WholeThread } from '@/lib/client/thread-client';
import type { ThreadRights } from '@/lib/core/access/thread-rights';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { useThreadNews } from '../thread-news';
import { countNew, withDeleted } from './kept-replies';

/** A reply that is being written: to what, or which one again. */
export type Pen = { readonly answers: string } | { readonly edits: string };

type ThreadOptions = {
  readonly note: Annotation;
  readonly viewerId?: string;
  readonly open: boolean;
  /** The reader is at this note, and could be one who keeps order. */
  readonly active: boolean;
};

export type OpenThread = {
  readonly replies: readonly Annotation[] | undefined;
  readonly may: ThreadRights;
  readonly pen: Pen | undefined;
  readonly setPen: (pen: Pen) => void;
  /** Puts it down; the focus goes back to what it was taken up with. */
  readonly putDown: () => void;
  /** The focus goes to the button with this name as soon as it is there. */
  readonly goTo: (button: string) => void;
  /** Replies that came while one is being written: they are not put in before they are asked for. */
  readonly waiting: number;
  /** Shows the thread as it is stored. */
  readonly load: () => Promise<void>;
  /** Replies that the reader deleted here, and can take back. */
  readonly deleted: ReadonlySet<string>;
  readonly setDeleted: (id: string, gone: boolean) => void;
  /** The thread could not be read. */
  readonly failed: boolean;
};

/**
 * The thread of a note while it is open: what comes is shown, and nothing moves under the hands of one
 * who writes.
 */
export function useThread({ note, viewerId, open, active }: ThreadOptions): OpenThread {
  const [stored, setStored] = useState<WholeThread>();
  const [shown, setShown] = useState<readonly Annotation[]>();
  const [pen, setPen] = useState<Pen>();
  const [deleted, setGone] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState(false);
  const goTo = useFocusOn();

  async function read(): Promise<WholeThread | undefined> {
    const found = await fetchThread(note.id);
    setFailed(found === undefined);
    if (found) setStored(found);
    return found;
  }

  async function load(): Promise<void> {
    const found = await read();
    if (!found) return;
    setShown((before = []) => withDeleted(found.replies, before, deleted));
    // Whoever opens a thread without replies came to write one.
    if (found.replies.length > 0 || !found.may.reply || viewerId === undefined) return;
    setPen((held) => held ?? { answers: note.id });
  }

  const hear = () => void (pen === undefined ? load() : read());
  const onNews = useEffectEvent(hear);
  const onActive = useEffectEvent(() => void read());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another count of replies is news.
  useEffect(() => {
    if (open) onNews();
  }, [open, note.id, note.replies]);
  useThreadNews(note.id, open, hear);
  const asks = active && !open && mayBeKept(note, viewerId);
  useEffect(() => {
    if (asks) onActive();
  }, [asks]);

  return {
    replies: shown,
    may: viewerId === undefined ? NOTHING : (stored?.may ?? rightsAtFirst(note, viewerId)),
    pen,
    setPen,
    putDown: () => {
      if (pen) goTo(buttonOf(pen));
      setPen(undefined);
    },
    goTo,
    waiting: shown && stored ? countNew(stored.replies, shown) : 0,
    load,
    deleted,
    setDeleted: (id, gone) =>
      setGone((ids) => new Set(gone ? [...ids, id] : [...ids].filter((one) => one !== id))),
    failed,
  };
}

/** Names the button that takes up a pen, in the attribute `data-thread-button`. */
export function buttonOf(pen: Pen): string {
  return 'edits' in pen ? `edits ${pen.edits}` : `answers ${pen.answers}`;
}

function useFocusOn(): (button: string) => void {
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    const selector = `[data-thread-button="${CSS.escape(wanted.current)}"]`;
    const button = document.querySelector<HTMLElement>(selector);
    if (!button) return;
    wanted.current = undefined;
    button.focus({ preventScroll: true });
  });
  return (button) => {
    wanted.current = button;
  };
}

const NOTHING: ThreadRights = {
  reply: false,
  resolve: false,
  report: false,
  hide: false,
  hideReplies: false,
};

/** What is sure before the server was asked: in a group it is a matter of roles. */
function rightsAtFirst(note: Annotation, viewerId: string): ThreadRights {
  if (note.deleted) return NOTHING;
  const own = note.creator.id === viewerId;
  return {
    ...NOTHING,
    reply: note.visibility !== 'group',
    resolve: own,
    report: !own && note.visibility !== 'private',
    // Of notes of others only those who keep order read what is hidden.
    hide: !own && note.hidden !== undefined,
  };
}

/** True for notes that somebody may have the right to hide. */
function mayBeKept(note: Annotation, viewerId: string | undefined): boolean {
  if (viewerId === undefined || note.deleted) return false;
  return note.creator.id !== viewerId && note.visibility !== 'private';
}
