/**
 * Bringing a place of a long page into view. Rows that were never drawn have a guessed height; as they
 * are drawn around the place, it moves. So the place is sought again for some frames, until it stands
 * still or the reader takes over.
 */

import { openFolds } from '@/components/ui/open-folds';

/** At sixty frames a second, half a second. */
const FRAMES = 30;
const TAKES_OVER = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Scrolls an element to the middle or the top of the window, out of any fold, and keeps it there while
 * rows are drawn.
 */
export function bring(element: Element, block: 'center' | 'start'): void {
  openFolds(element);
  let top = Number.NaN;
  seek(() => {
    const now = element.getBoundingClientRect().top;
    if (Math.abs(now - top) < 1) return;
    element.scrollIntoView({ block, behavior: 'instant' });
    top = element.getBoundingClientRect().top;
  });
}

/** Keeps an element where it stands in the window, at `top`, while rows around it change and are drawn. */
export function hold(element: Element, top: number): void {
  seek(() => {
    const by = element.getBoundingClientRect().top - top;
    if (Math.abs(by) >= 1) window.scrollBy({ top: by, behavior: 'instant' });
  });
}

/** Does it at once and in the next frames, until the reader takes over. */
function seek(step: () => void): void {
  const abort = new AbortController();
  const { signal } = abort;
  // From the next frame on: the key that asked for the place is still under way.
  requestAnimationFrame(() => {
    for (const kind of TAKES_OVER) {
      window.addEventListener(kind, () => abort.abort(), { signal, passive: true });
    }
  });
  let left = FRAMES;
  const frame = () => {
    if (signal.aborted) return;
    step();
    left -= 1;
    if (left > 0) requestAnimationFrame(frame);
    else abort.abort();
  };
  frame();
}
