'use client';

import { useEffect } from 'react';

/** The address follows what was unfolded, so that a reload and a sent link show it. */
function keepInAddress(fold: HTMLDetailsElement): void {
  const rows = fold.querySelectorAll<HTMLElement>('section[id]');
  const named = decodeURIComponent(window.location.hash.slice(1));
  const holdsNamed = named !== '' && fold.querySelector(`[id="${CSS.escape(named)}"]`) !== null;
  const [first] = rows;
  const { pathname, search } = window.location;
  const { state } = window.history;
  if (fold.open && first && !holdsNamed) window.history.replaceState(state, '', `#${first.id}`);
  if (!fold.open && holdsNamed) window.history.replaceState(state, '', pathname + search);
}

/** Keeps in the address which run of one-sided rows a reader unfolded last. Shows nothing. */
export function FoldKeeper() {
  useEffect(() => {
    const onPress = (event: MouseEvent) => {
      const summary = event.target instanceof Element ? event.target.closest('summary') : null;
      const fold = summary?.parentElement;
      if (!(fold instanceof HTMLDetailsElement) || !('rowFold' in fold.dataset)) return;
      // The press opens it after this.
      fold.addEventListener('toggle', () => keepInAddress(fold), { once: true });
    };
    document.addEventListener('click', onPress);
    return () => document.removeEventListener('click', onPress);
  }, []);
  return null;
}
