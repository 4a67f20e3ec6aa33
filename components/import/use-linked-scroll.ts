'use client';

import { type RefObject, useEffect, useRef } from 'react';

type Pane = RefObject<HTMLElement | null>;

/** Keys that scroll a pane in focus. */
const SCROLL_KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', ' ']);
/** Where below a pane's top a line is looked for, in CSS pixels: margins lie between. */
const PROBES = [2, 14, 30, 60];

/**
 * Two panes that show lines of one source (`data-line`, `data-until` where an element holds more than
 * one) scroll together: the pane that a person scrolls leads, the other follows, and never the other way
 * round. Answers a function that scrolls a pane to a line without leading.
 */
export function useLinkedScroll(one: Pane, other: Pane) {
  const leader = useRef<HTMLElement | null>(null);

  useEffect(() => {
    const panes = [one.current, other.current];
    const [first, second] = panes;
    if (!first || !second) return;
    const stops = [follow(first, second), follow(second, first)];
    return () => {
      for (const stop of stops) stop();
    };

    function follow(pane: HTMLElement, follower: HTMLElement): () => void {
      let frame = 0;
      const lead = () => {
        leader.current = pane;
      };
      const leadByKey = ({ key }: KeyboardEvent) => {
        if (SCROLL_KEYS.has(key)) lead();
      };
      const move = () => {
        if (leader.current !== pane) return;
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(() => {
          const line = lineAtTop(pane);
          if (line !== undefined) scrollToLine(follower, line);
        });
      };
      pane.addEventListener('wheel', lead, { passive: true });
      pane.addEventListener('touchstart', lead, { passive: true });
      pane.addEventListener('pointerdown', lead);
      pane.addEventListener('keydown', leadByKey);
      pane.addEventListener('scroll', move, { passive: true });
      return () => {
        cancelAnimationFrame(frame);
        pane.removeEventListener('wheel', lead);
        pane.removeEventListener('touchstart', lead);
        pane.removeEventListener('pointerdown', lead);
        pane.removeEventListener('keydown', leadByKey);
        pane.removeEventListener('scroll', move);
      };
    }
  }, [one, other]);

  return (pane: HTMLElement | null, line: number, below = 0) => {
    leader.current = null;
    if (pane && scrolls(pane)) scrollToLine(pane, line, below);
  };
}

/** False where the page scrolls instead, as on a phone. */
function scrolls(pane: HTMLElement): boolean {
  return pane.clientHeight > 0 && getComputedStyle(pane).overflowY !== 'visible';
}

/** Scrolls a pane, or the page where that scrolls, no further than needed. */
export function bringIntoSight(pane: HTMLElement, element: HTMLElement): void {
  if (!scrolls(pane)) {
    element.scrollIntoView({ block: 'nearest' });
    return;
  }
  const outer = pane.getBoundingClientRect();
  const { top, bottom, height } = element.getBoundingClientRect();
  if (top < outer.top || height > outer.height) pane.scrollTop += top - outer.top;
  else if (bottom > outer.bottom) pane.scrollTop += bottom - outer.bottom;
}

function spanOf(element: HTMLElement): readonly [from: number, until: number] {
  const from = Number(element.dataset.line);
  return [from, Math.max(from + 1, Number(element.dataset.until ?? from + 1))];
}

/** The line at a pane's top, with how much of it is above, as a fraction. */
function lineAtTop(pane: HTMLElement): number | undefined {
  const { top, left, width } = pane.getBoundingClientRect();
  for (const probe of PROBES) {
    const hit = document.elementFromPoint(left + width / 2, top + probe);
    const element = hit?.closest<HTMLElement>('[data-line]');
    if (!element || !pane.contains(element)) continue;
    const box = element.getBoundingClientRect();
    const [from, until] = spanOf(element);
    const share = Math.min(1, Math.max(0, (top - box.top) / Math.max(1, box.height)));
    return from + share * (until - from);
  }
  return undefined;
}

/** Brings a line to the top of a pane, or so many pixels below it. O(log n). */
function scrollToLine(pane: HTMLElement, line: number, below = 0): void {
  const elements = pane.querySelectorAll<HTMLElement>('[data-line]');
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Number(elements[middle]?.dataset.line) <= line) low = middle + 1;
    else high = middle;
  }
  const element = elements[Math.max(0, low - 1)];
  if (!element) return;
  const [from, until] = spanOf(element);
  const share = Math.min(1, Math.max(0, (line - from) / (until - from)));
  const box = element.getBoundingClientRect();
  const top = box.top - pane.getBoundingClientRect().top + pane.scrollTop;
  pane.scrollTop = top + share * box.height - below;
}
