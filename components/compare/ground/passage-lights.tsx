'use client';

import { useEffect } from 'react';

/** The name of the passage at a place of the page; undefined for none. */
function passageAt(target: EventTarget | null): string | undefined {
  const part = target instanceof Element ? target.closest<HTMLElement>('[data-p]') : null;
  return part?.dataset.p;
}

/** Lights a passage wherever it stands, and no other. */
function light(name: string | undefined): void {
  for (const lit of document.querySelectorAll<HTMLElement>('[data-lit][data-p]')) {
    if (lit.dataset.p !== name) lit.removeAttribute('data-lit');
  }
  if (name === undefined) return;
  for (const part of document.querySelectorAll(`[data-p="${CSS.escape(name)}"]`)) {
    part.setAttribute('data-lit', '');
  }
}

/**
 * Shows which passage answers which: what is pointed at, focused or tapped lights up on both sides. A tap
 * keeps it lit until the next. Shows nothing itself.
 */
export function PassageLights() {
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    let kept: string | undefined;
    const point = ({ target }: Event) => light(passageAt(target) ?? kept);
    const press = ({ target }: Event) => {
      kept = passageAt(target);
      light(kept);
    };
    document.addEventListener('pointerover', point, { signal });
    document.addEventListener('focusin', point, { signal });
    document.addEventListener('click', press, { signal });
    return () => abort.abort();
  }, []);
  return null;
}
