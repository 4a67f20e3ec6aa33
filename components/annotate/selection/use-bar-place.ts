'use client';

import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { domRangesOf } from '@/lib/dom/text-range';
import { placeBar, type Words } from './bar-place';
import type { UnitSelection } from './use-unit-selection';

/**
 * Sets the bar at its words, and again whenever these may have moved: the window's size, what is unfolded
 * above them, a font that arrives, scrolling where they are taller than the window. Page coordinates as
 * `--x` and `--y`, set through the CSSOM, which the content security policy allows.
 */
export function useBarPlace(bar: RefObject<HTMLElement | null>, selection: UnitSelection): void {
  useLayoutEffect(() => set(bar.current, selection), [bar, selection]);

  useEffect(() => {
    let frame = 0;
    const follow = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => set(bar.current, selection));
    };
    const observer = new ResizeObserver(follow);
    observer.observe(document.body);
    if (bar.current) observer.observe(bar.current);
    window.addEventListener('resize', follow);
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    document.addEventListener('toggle', follow, { capture: true });
    document.fonts.addEventListener('loadingdone', follow);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      window.removeEventListener('resize', follow);
      document.removeEventListener('scroll', follow, { capture: true });
      document.removeEventListener('toggle', follow, { capture: true });
      document.fonts.removeEventListener('loadingdone', follow);
    };
  }, [bar, selection]);
}

function set(bar: HTMLElement | null, selection: UnitSelection): void {
  const words = boxOf(selection);
  if (!bar || !words) return;
  const { clientWidth: width, clientHeight: bottom } = document.documentElement;
  const top = stickyBottom();
  const size = { width: bar.offsetWidth, height: bar.offsetHeight };
  const { x, y } = placeBar(words, size, { top, bottom, width });
  bar.style.setProperty('--x', `${x + window.scrollX}px`);
  bar.style.setProperty('--y', `${y + window.scrollY}px`);
}

/** Where the words stand now, also when the page was rendered again around them. */
function boxOf({ place, ranges }: UnitSelection): Words | undefined {
  const found = place.collapsed ? domRangesOf(document, ranges) : [place];
  const boxes = found.map((range) => range.getBoundingClientRect()).filter((box) => box.height > 0);
  if (boxes.length === 0) return undefined;
  return {
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
  };
}

/** Down to where bars that stay in sight cover the window's top. */
function stickyBottom(): number {
  const bars = Array.from(document.querySelectorAll<HTMLElement>('[data-sticky]'));
  const stuck = bars.map((bar) => bar.getBoundingClientRect()).filter(({ top }) => top <= 0);
  return Math.max(0, ...stuck.map(({ bottom }) => bottom));
}
