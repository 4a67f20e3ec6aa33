'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { matchKeys, pressedKey } from './match-keys';

/** How long the first key of two waits for the second. */
const PENDING_MS = 1500;

const EDITABLE =
  'input, textarea, select, dialog, [contenteditable]:not([contenteditable="false"])';

/** Whether nobody writes or answers a dialog where a key was pressed. */
export function isForThePage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented) return false;
  const target = event.target;
  return !(target instanceof Element && target.closest(EDITABLE));
}

/**
 * Single-key shortcuts of the page (`n`, `?`) and pairs (`g h`), on any keyboard (`pressedKey`).
 * Silent while someone writes, while a dialog is open, with Ctrl, Alt or Meta held, and when the reader
 * has switched shortcuts off (`<html data-keys="off">`).
 */
export function useShortcuts(handlers: Readonly<Record<string, () => void>>): void {
  const pending = useRef({ keys: '', at: 0 });

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (document.documentElement.dataset.keys === 'off' || !isForThePage(event)) return;
    const key = pressedKey(event);
    if (key === undefined) return;
    const fresh = event.timeStamp - pending.current.at < PENDING_MS;
    const result = matchKeys(Object.keys(handlers), fresh ? pending.current.keys : '', key);
    pending.current = { keys: result.pending, at: event.timeStamp };
    if (result.match === undefined) return;
    event.preventDefault();
    handlers[result.match]?.();
  });

  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
