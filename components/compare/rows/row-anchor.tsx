'use client';

import { useEffect } from 'react';
import { isBackAtPlace } from '@/components/ui/reading-place';
import { bring } from './hold-in-view';

/** The element that the address names, if it is one of a row. */
function namedPlace(): Element | undefined {
  try {
    const place = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    return place?.closest('section[data-relation]') ? place : undefined;
  } catch {
    return undefined;
  }
}

/** A link into a long comparison lands where it leads, though the rows on the way have no height yet. */
export function RowAnchor() {
  useEffect(() => {
    const land = () => {
      const place = namedPlace();
      if (place) bring(place, place.matches('section') ? 'start' : 'center');
    };
    // The browser has gone there once, unless it waited for the rows at the top of an empty page; who
    // comes back to the page comes back to the place that was read.
    const isBack = isBackAtPlace();
    const fold = namedPlace()?.closest<HTMLDetailsElement>('details:not([open])');
    // What was read may stand in the fold, so it opens in any case.
    if (isBack && fold) fold.open = true;
    const named = isBack ? undefined : namedPlace();
    const place = named?.getBoundingClientRect();
    const folded = named?.closest('details:not([open])');
    if (folded || (place && Math.abs(place.top) > 1 && (isNearby(place) || window.scrollY === 0))) {
      land();
    }
    const onJump = () => !isBackAtPlace() && land();
    window.addEventListener('hashchange', onJump);
    return () => window.removeEventListener('hashchange', onJump);
  }, []);
  return null;
}

/** Within some windows of where the browser landed: further off, the reader went elsewhere. */
function isNearby({ top }: DOMRect): boolean {
  return Math.abs(top) < 4 * window.innerHeight;
}
