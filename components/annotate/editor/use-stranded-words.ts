'use client';

import { useEffect, useEffectEvent } from 'react';

/** Has the browser ask before the page is left, while it holds the only copy of what was typed. */
export function useUnkeptWarning(only: boolean): void {
  useEffect(() => {
    if (!only) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [only]);
}

/** Calls back when the device is online again. */
export function useWhenOnline(listener: () => void): void {
  const onOnline = useEffectEvent(listener);
  useEffect(() => {
    const heard = () => onOnline();
    window.addEventListener('online', heard);
    return () => window.removeEventListener('online', heard);
  }, []);
}
