'use client';

import { useEffect } from 'react';

/** CSS pixels of the page's top that its bars cover; 0 where they scroll away. */
function coveredHeight(bars: readonly HTMLElement[]): number {
  return bars
    .filter((bar) => getComputedStyle(bar).position === 'sticky')
    .reduce((sum, bar) => sum + bar.offsetHeight, 0);
}

/**
 * Tells the style sheet how high the bars are that stay in sight (`data-sticky`), as `--sticky-height`
 * on the root: they wrap, and what is scrolled to must come to stand below them. Shows nothing.
 */
export function StickyHeight() {
  useEffect(() => {
    const root = document.documentElement;
    const bars = [...document.querySelectorAll<HTMLElement>('[data-sticky]')];
    const measure = () =>
      root.style.setProperty('--sticky-height', `${String(coveredHeight(bars))}px`);
    const sizes = new ResizeObserver(measure);
    for (const bar of bars) sizes.observe(bar);
    window.addEventListener('resize', measure);
    measure();
    return () => {
      sizes.disconnect();
      window.removeEventListener('resize', measure);
      root.style.removeProperty('--sticky-height');
    };
  }, []);
  return null;
}
