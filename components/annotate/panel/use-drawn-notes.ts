'use client';

import { useDeferredValue, useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { useHydrated } from '@/components/ui/use-hydrated';
import { isPlaced } from '@/lib/core/anchor/selector';
import { type Annotation, textOfTarget } from '@/lib/core/annotation/annotation';
import { clampWindow, MOST_DRAWN, runAt, stepWindow, windowAround, windowAt } from './drawn-window';
import { notesOf } from './note-marks';

/** Cards that are in the page before its scripts run; the rest of a long list need not be sent twice. */
const DRAWN_BY_SERVER = 20;
/** How long (ms) the page rests before other cards are drawn beside its words. */
const REST = 120;

export type DrawnNotes = {
  readonly drawn: readonly Annotation[];
  /** Counted from 0. */
  readonly from: number;
  readonly count: number;
  readonly step: (by: 1 | -1) => void;
};

/**
 * The cards to draw of `notes`, which are in reading order: those around the note `keep`, which is open,
 * else, in the margin, around the words in view. Printed, all are drawn.
 */
export function useDrawnNotes(
  notes: readonly Annotation[],
  keep: string | undefined,
  margin: boolean,
): DrawnNotes {
  const [start, setStart] = useState(0);
  const [kept, setKept] = useState<string>();
  const printing = usePrinting();
  // Taken over in pieces: nothing else has to wait for the cards.
  const hydrated = useDeferredValue(useHydrated(), false);
  const count = notes.length;

  if (keep !== kept) {
    setKept(keep);
    const index = keep === undefined ? -1 : notes.findIndex(({ id }) => id === keep);
    setStart(windowAround(start, index, count));
  }

  useFollowing(margin && count > MOST_DRAWN, (ids) => {
    const index = notes.findIndex(({ id }) => ids.has(id));
    if (index < 0) return;
    // A sign names a few of the notes on its provision: any of them will do.
    const run = runAt(notes.map(unitOf), index);
    setStart((from) => windowAt(from, run, count));
  });

  const from = clampWindow(start, count);
  const shown = hydrated ? notes.slice(from, from + MOST_DRAWN) : notes.slice(0, DRAWN_BY_SERVER);
  return {
    drawn: printing ? notes : shown,
    from,
    count,
    step: (by) => setStart(stepWindow(from, by, count)),
  };
}

/** The provision that a note is found in first; its id where it is in none. */
function unitOf({ id, targets }: Annotation): string {
  for (const target of targets) {
    if (isPlaced(target.anchor)) return `${textOfTarget(target)}#${target.anchor.eId}`;
  }
  return id;
}

/** True while the page is printed: then nothing may be missing. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

/** Calls back with the notes on the words in view when the page has come to rest. */
function useFollowing(enabled: boolean, onRest: (ids: ReadonlySet<string>) => void): void {
  const rest = useEffectEvent(() => {
    // Whoever is in a card keeps it.
    if (document.activeElement?.closest('[data-gloss]')) return;
    const ids = notesInView();
    if (ids.size > 0) onRest(ids);
  });
  useEffect(() => {
    if (!enabled) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(() => rest(), REST);
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', onScroll);
    };
  }, [enabled]);
}

/** Those of the first marks or signs that stand in the window. */
function notesInView(): ReadonlySet<string> {
  for (const mark of document.querySelectorAll('mark.note, .note-sign')) {
    const { top } = mark.getBoundingClientRect();
    if (top > window.innerHeight) break;
    if (top >= 0) return new Set(notesOf(mark));
  }
  return new Set();
}
