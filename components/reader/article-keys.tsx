'use client';

import { useEffect } from 'react';
import { useShortcuts } from '@/components/ui/use-shortcuts';

function blocks(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-unit-block]')];
}

/** How far down (px) an article's head may stand to be the one that is read: where links land. */
const READING_LINE = 120;

/** Index of the last block whose top has passed the reading line; -1 above the first. */
function currentIndex(all: readonly HTMLElement[]): number {
  return all.findLastIndex((block) => block.getBoundingClientRect().top <= READING_LINE);
}

function goTo(index: number): void {
  const all = blocks();
  const block = all[Math.max(0, Math.min(all.length - 1, index))];
  // At once: the next key may come before a smooth scroll has arrived.
  block?.scrollIntoView({ block: 'start', behavior: 'instant' });
  block?.querySelector<HTMLElement>('h2 a')?.focus({ preventScroll: true });
}

function markContents(eId: string | undefined): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-contents] a')) {
    if (link.getAttribute('href') !== `#${eId}`) {
      link.removeAttribute('aria-current');
    } else if (!link.hasAttribute('aria-current')) {
      link.setAttribute('aria-current', 'location');
      keepInSight(link);
    }
  }
}

/** Scrolls the contents, where they scroll by themselves, so that the marked entry is seen. */
function keepInSight(link: HTMLElement): void {
  const list = link.closest<HTMLElement>('[data-contents]');
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const { top, bottom } = link.getBoundingClientRect();
  const box = list.getBoundingClientRect();
  const hidden = top < box.top || bottom > box.bottom;
  if (hidden) list.scrollTop += top - box.top - list.clientHeight / 3;
}

/** `[` and `]`, or `k` and `j`, step through the articles; the contents mark the one being read. */
export function ArticleKeys() {
  const next = () => goTo(currentIndex(blocks()) + 1);
  const previous = () => goTo(currentIndex(blocks()) - 1);
  useShortcuts({ ']': next, j: next, '[': previous, k: previous });

  useEffect(() => {
    let frame = 0;
    const update = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const all = blocks();
        markContents(all[currentIndex(all)]?.id);
      });
    };
    update();
    document.addEventListener('scroll', update, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', update);
    };
  }, []);
  return null;
}
