'use client';

import { useEffect, useEffectEvent } from 'react';
import type { UnitRange } from '@/lib/core/anchor/selector';
import { PAIR_BUTTON, rangesOfPair } from './pair-ranges';

/**
 * Listens for the rows' buttons that ask for a note on a pair: they are the server's HTML, one handler
 * serves them all. `onPair` gets the places and the button that was pressed.
 */
export function usePairNotes(
  enabled: boolean,
  onPair: (ranges: readonly UnitRange[], button: HTMLElement) => void,
): void {
  const onClick = useEffectEvent((event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest(PAIR_BUTTON) : null;
    if (!(button instanceof HTMLElement)) return;
    const ranges = rangesOfPair(button, document.getSelection());
    if (ranges.length > 0) onPair(ranges, button);
  });

  useEffect(() => {
    if (!enabled) return;
    document.addEventListener('mousedown', keepSelection);
    document.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('mousedown', keepSelection);
      document.removeEventListener('click', onClick);
    };
  }, [enabled]);
}

/** A press on the button must not take away the selection that it is about. */
function keepSelection(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest(PAIR_BUTTON)) event.preventDefault();
}
