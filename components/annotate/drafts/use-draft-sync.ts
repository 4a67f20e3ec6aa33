'use client';

import { useEffect } from 'react';
import { watchDrafts } from './draft-store';
import { syncDrafts } from './sync-drafts';

/** A pause in writing after which drafts are sent: longer than that after which the device has them. */
const PAUSE_MS = 2500;

/** Keeps the drafts of this device and of the server together while the page is open. */
export function useDraftSync(userId: string | undefined): void {
  useEffect(() => {
    if (userId === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // One after the other: two at once would both send the same draft as a new one.
    let running: Promise<void> = Promise.resolve();
    const sync = (pull: boolean) => {
      clearTimeout(timer);
      running = running
        .then(() => oneTabAtATime(() => syncDrafts(userId, pull)))
        .catch(() => undefined);
    };
    const stopWatching = watchDrafts(() => {
      clearTimeout(timer);
      timer = setTimeout(() => sync(false), PAUSE_MS);
    });
    const onVisibility = () => sync(document.visibilityState === 'visible');
    const onOnline = () => sync(true);
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('online', onOnline);
    sync(true);
    return () => {
      clearTimeout(timer);
      stopWatching();
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('online', onOnline);
    };
  }, [userId]);
}

/** Tabs that send the same draft at once would take each other for other devices. */
async function oneTabAtATime(work: () => Promise<void>): Promise<void> {
  // Browsers offer locks to pages over https and on this machine only.
  if (!('locks' in navigator)) return work();
  await navigator.locks.request('concordat.drafts', work);
}
