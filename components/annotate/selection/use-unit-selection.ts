'use client';

import { useEffect, useState } from 'react';
import type { UnitRange } from '@/lib/core/anchor/selector';
import { selectionToRanges } from '@/lib/dom/text-range';
import { selectWords } from './words-again';

/** Keyboard and touch selections grow in steps: wait for a pause before showing anything. */
const PAUSE_MS = 120;

export type UnitSelection = {
  readonly ranges: readonly UnitRange[];
  /** The words in the document: they may move on the page. */
  readonly place: Range;
  /** Where the selection begins; a node that leaves the page takes the selection with it. */
  readonly node: Node | null;
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
    let last: UnitSelection | undefined;
    const read = () => {
      clearTimeout(timer);
      if (dragging || isInEditor()) return;
      // Their article was rendered anew, with another note in it: nobody let go of the words.
      if (isGone(last) && isNothingSelected()) selectWords(last.ranges);
      last = readSelection();
      setSelected(last);
    };
    // Browsers do not tell that what is selected has left the page.
    const observer = new MutationObserver(() => {
      if (isGone(last)) read();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    const readSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(read, PAUSE_MS);
    };
    const onSelection = () => {
      // Known before the pause has passed, should the words leave the page within it.
      if (!dragging && !isInEditor() && isWithinUnit()) last = readSelection();
      readSoon();
    };
    const onPointerDown = (event: PointerEvent) => {
      dragging = event.pointerType === 'mouse';
    };
    const onPointerUp = () => {
      dragging = false;
      readSoon();
    };
    document.addEventListener('selectionchange', onSelection);
    document.addEventListener('pointerdown', onPointerDown);
    document.addEventListener('pointerup', onPointerUp);
    document.addEventListener('pointercancel', onPointerUp);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('selectionchange', onSelection);
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
  return { ranges, place: selection.getRangeAt(0).cloneRange(), node: selection.anchorNode };
}

/** Within one provision, so that reading it is quick. */
function isWithinUnit(): boolean {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed) return false;
  const { commonAncestorContainer: node } = selection.getRangeAt(0);
  return (node instanceof Element ? node : node.parentElement)?.closest('[data-unit]') != null;
}

function isGone(selection: UnitSelection | undefined): selection is UnitSelection {
  return selection?.node?.isConnected === false;
}

function isNothingSelected(): boolean {
  return document.getSelection()?.isCollapsed !== false;
}
