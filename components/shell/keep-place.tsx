'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect, useLayoutEffect } from 'react';
import { flash } from '@/components/ui/flash';
import {
  isBackAtPlace,
  keepPlace,
  noteDeparture,
  noteReturn,
  returnToPlace,
} from '@/components/ui/reading-place';
import { notePress, noteScroll } from '@/components/ui/resting-place';

/**
 * Back, Forward and a reload lead to where one was reading, on every page. Where a browser does not
 * name its history entries it goes back by its own lights. To stand after the page. Shows nothing.
 */
export function KeepPlace() {
  const address = `${usePathname()}?${useSearchParams()}`;
  useHistory();
  // Before the page is painted.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another page.
  useLayoutEffect(() => {
    if (!isBackAtPlace()) showArrival();
    returnToPlace();
  }, [address]);
  return null;
}

/** A step inside the site makes nothing the address's target, which would show itself. */
function showArrival(): void {
  const { hash } = window.location;
  if (hash === '' || document.querySelector(':target')) return;
  const place = document.getElementById(hash.slice(1));
  if (place) flash([place]);
}

function useHistory(): void {
  useEffect(() => {
    if (!('navigation' in window)) return;
    const { navigation, history } = window;
    let routed: unknown = history.state;
    const onNavigate = ({ navigationType }: NavigateEvent) => {
      routed = history.state ?? routed;
      // What is replaced is not come back to; and the router does so on the way back, before the page is there.
      if (navigationType !== 'replace') keepPlace();
    };
    const onEntry = ({ navigationType, from }: NavigationCurrentEntryChangeEvent) => {
      if (navigationType === 'push') adopt(routed);
      if (navigationType === 'traverse') {
        noteReturn();
        if (isSamePage(from.url)) returnToPlace();
      } else if (from.key !== navigation.currentEntry?.key) noteDeparture();
    };
    // Within the document the router shows the page, and only then is there a place to go to. What
    // opens the document anew finds it whole, and there the browser knows better.
    const onShow = () => {
      history.scrollRestoration = 'manual';
    };
    const onHide = () => {
      keepPlace();
      history.scrollRestoration = 'auto';
    };
    onShow();
    document.addEventListener('scroll', noteScroll, { passive: true });
    document.addEventListener('click', notePress, { capture: true });
    navigation.addEventListener('navigate', onNavigate);
    navigation.addEventListener('currententrychange', onEntry);
    window.addEventListener('pageshow', onShow);
    window.addEventListener('pagehide', onHide);
    return () => {
      document.removeEventListener('scroll', noteScroll);
      document.removeEventListener('click', notePress, { capture: true });
      navigation.removeEventListener('navigate', onNavigate);
      navigation.removeEventListener('currententrychange', onEntry);
      window.removeEventListener('pageshow', onShow);
      window.removeEventListener('pagehide', onHide);
    };
  }, []);
}

/**
 * An anchor's own jump makes an entry that the router does not know, and would not come back to: it is
 * given what the router knew of the entry before, whose page it shows.
 */
function adopt(routed: unknown): void {
  if (window.history.state === null && routed !== null) window.history.replaceState(routed, '');
}

/** Whether another address is of the page that is shown, at another of its places. */
function isSamePage(url: string | null): boolean {
  return url?.split('#')[0] === window.location.href.split('#')[0];
}
