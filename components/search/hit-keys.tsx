'use client';

import { useEffect, useEffectEvent } from 'react';
import { useShortcuts } from '@/components/ui/use-shortcuts';

const HITS = 'a[data-hit]';

/** The hit that has the focus moves by `step`; from elsewhere to the first or the last. */
function walk(step: 1 | -1): void {
  const hits = [...document.querySelectorAll<HTMLElement>(HITS)];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? hits.indexOf(activeElement) : -1;
  const next = at === -1 ? hits.at(step === 1 ? 0 : -1) : hits[at + step];
  next?.focus({ preventScroll: true });
  next?.closest('li')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/** `j` and `k` go through what was found, from a hit the arrow keys too; Enter opens it, as any link. */
export function HitKeys() {
  useShortcuts({ j: () => walk(1), k: () => walk(-1) });

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const step = { ArrowDown: 1 as const, ArrowUp: -1 as const }[event.key];
    const held = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (!step || held || event.defaultPrevented) return;
    if (!(event.target instanceof Element) || !event.target.matches(HITS)) return;
    event.preventDefault();
    walk(step);
  });
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return null;
}
