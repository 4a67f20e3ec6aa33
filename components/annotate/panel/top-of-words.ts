'use client';

import { useRef } from 'react';
import type { UnitRange } from '@/lib/core/anchor/selector';
import { domRangesOf } from '@/lib/dom/text-range';

/** Room (px) that an editor leaves above it where its words begin above the window. */
const HEADROOM = 96;

/**
 * Tells the viewport top for the editor of a new note: that of its words; where these begin above the
 * window, as far below it as is in sight at first, so that opening it never scrolls the page there.
 */
export function usePendingTop(range: UnitRange | undefined): () => number | undefined {
  const known = useRef<{ readonly range: UnitRange; readonly shift: number }>(undefined);
  return () => {
    const top = range && topOfPlace([range]);
    if (range === undefined || top === undefined) return undefined;
    if (known.current?.range !== range) {
      known.current = { range, shift: Math.max(0, HEADROOM - top) };
    }
    return top + known.current.shift;
  };
}

/**
 * The viewport top of words that bear no mark, because their note was saved or loaded after the page was
 * rendered; undefined where the page does not show them.
 */
export function topOfPlace(ranges: readonly UnitRange[]): number | undefined {
  try {
    return domRangesOf(document, ranges)[0]?.getBoundingClientRect().top;
  } catch (error) {
    // A way of showing that has other words than the stored text.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
