'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';

/**
 * Says on the root element at which address the page answers: `data-ready` is the address's path and
 * search once scripts have taken over what the server sent, and again after every step inside the
 * site. What presses buttons by program waits for it. To stand last in the body, because then its
 * effect runs after those of everything on the page. Shows nothing.
 */
export function ReadyMark() {
  // Read only to be rendered again after every step: the window has the new address by then.
  usePathname();
  useSearchParams();
  useEffect(() => {
    const { pathname, search } = window.location;
    document.documentElement.dataset.ready = pathname + search;
  });
  return null;
}
