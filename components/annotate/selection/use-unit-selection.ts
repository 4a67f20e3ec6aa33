'use client';

import { useEffect, useState } from 'react';
import type { UnitRange } from '@/lib/core/anchor/selector';
import { selectionToRanges } from '@/lib/dom/text-range';

/** Keyboard and touch selections grow in steps: wait for a pause before showing anything. */
const PAUSE_MS = 120;

export type UnitSelection = {
  readonly ranges: readonly UnitRange[];
  /** The words in the document: they may move on the page. */
  readonly place: Range;
};

/**
 * The words selected in provisions, by mouse, keyboard or touch; undefined while there are none or
 * while a drag is under way.
 */
export function useUnitSelection(): UnitSelection | undefined {
  const [selected, setSelected] = useState<UnitSelection>();

  useEffect(() => {
    let dragging = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      clearTimeout(timer);
      if (!dragging && !isInEditor()) setSelected(readSelection());
    };
    const readSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(read, PAUSE_MS);
    };
    const onPointerDown = (event: PointerEvent) => {
      dragging = event.pointerType === 'mouse';
    };
    const onPointerUp = () => {
      dragging = false;
      readSoon();
    };
    document.addEventListener('selectionchange', readSoon);
    document.addEventListener('pointerdown', onPointerDown);
    document.addEventListener('pointerup', onPointerUp);
    document.addEventListener('pointercancel', onPointerUp);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', readSoon);
      document.removeEventListener('pointerdown', onPointerDown);
      document.removeEventListener('pointerup', onPointerUp);
      document.removeEventListener('pointercancel', onPointerUp);
    };
  }, []);
  return selected;
}

/** Typing in the note editor moves the selection too, and means nothing for the text. */
function isInEditor(): boolean {
  return document.activeElement?.closest('[data-note-editor]') !== null;
}

function readSelection(): UnitSelection | undefined {
  const selection = document.getSelection();
  const ranges = selectionToRanges(selection);
  if (!selection || ranges.length === 0) return undefined;
  return { ranges, place: selection.getRangeAt(0).cloneRange() };
}
