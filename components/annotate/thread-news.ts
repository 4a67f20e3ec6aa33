'use client';

import { useEffect, useEffectEvent } from 'react';

/** Tells the open threads of a page that something was replied, changed or deleted in them. */

const news = new EventTarget();

/** `root`: the id of the first note. */
export function tellThread(root: string): void {
  news.dispatchEvent(new Event(root));
}

/** Calls when the thread has news, while `open`. */
export function useThreadNews(root: string, open: boolean, onNews: () => void): void {
  const heard = useEffectEvent(onNews);
  useEffect(() => {
    if (!open) return;
    const listen = () => heard();
    news.addEventListener(root, listen);
    return () => news.removeEventListener(root, listen);
  }, [root, open]);
}
