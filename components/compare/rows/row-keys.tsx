'use client';

import { useState } from 'react';
import { useShortcuts } from '@/components/ui/use-shortcuts';
import { bring } from './hold-in-view';

/** What the keys stop at: rows, and the line of a fold that is closed. */
function stops(): HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>('section[data-relation], [data-row-fold]');
  return [...all].filter((stop) => {
    if (stop instanceof HTMLDetailsElement) return !stop.open;
    return stop.closest('[data-row-fold]:not([open])') === null && stop.offsetParent !== null;
  });
}

/** How far below the bars (px) a row may begin and still be the one that is read. */
const SLACK = 8;

/** The stop that has the focus and is in sight, else the last that begins at the top of the view. */
function currentIndex(all: readonly HTMLElement[]): number {
  const focused = all.findIndex((stop) => stop.contains(document.activeElement));
  const box = all[focused]?.getBoundingClientRect();
  if (box && box.bottom > 0 && box.top < window.innerHeight) return focused;
  const padding = getComputedStyle(document.documentElement).scrollPaddingTop;
  const line = (Number.parseFloat(padding) || 0) + SLACK;
  return all.findLastIndex((stop) => stop.getBoundingClientRect().top <= line);
}

/** "In A Article 4 Mutual assistance, In B Article 3"; of a fold "3 only in B: Articles 4, 5 and 6". */
function rowName(stop: HTMLElement): string {
  const words = (parts: Iterable<Element>) =>
    [...parts].map(({ textContent }) => textContent.trim()).join(' ');
  if (stop instanceof HTMLDetailsElement) return words(stop.querySelectorAll('[data-part]'));
  return [...stop.querySelectorAll('h2')].map((name) => words(name.children)).join(', ');
}

/** Steps from row to row: `j` and `]` onwards, `k` and `[` back; the row's head takes the focus and is spoken. */
export function RowKeys() {
  const [news, setNews] = useState('');

  function step(by: 1 | -1): void {
    const all = stops();
    const at = Math.max(0, Math.min(all.length - 1, currentIndex(all) + by));
    const stop = all[at];
    if (!stop) return;
    bring(stop, 'start');
    stop.querySelector<HTMLElement>('summary, h2 a')?.focus({ preventScroll: true });
    setNews(`Row ${String(at + 1)} of ${String(all.length)}: ${rowName(stop)}`);
  }

  const next = () => step(1);
  const previous = () => step(-1);
  useShortcuts({ j: next, ']': next, k: previous, '[': previous });
  return (
    <p className="visually-hidden" aria-live="polite">
      {news}
    </p>
  );
}
