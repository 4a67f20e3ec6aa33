'use client';

import { useEffect, useState } from 'react';
import { Button } from './button';
import { IconButton } from './icon-button';
import { closeIcon } from './icons';
import styles from './undo-bar.module.css';

type UndoBarProps = {
  /** What was done: "Note deleted." */
  readonly message: string;
  readonly actionLabel?: string;
  readonly onAction?: () => void;
  readonly onDismiss: () => void;
  /** Seconds it stays at least; while it holds the pointer or the focus it stays on. */
  readonly seconds?: number;
};

/** Says what has just been done and offers to take it back. */
export function UndoBar({
  message,
  actionLabel = 'Undo',
  onAction,
  onDismiss,
  seconds = 15,
}: UndoBarProps) {
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onDismiss, seconds * 1000);
    return () => clearTimeout(timer);
  }, [held, onDismiss, seconds]);

  return (
    <div
      className={styles.bar}
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.message}>{message}</span>
      {onAction && (
        <Button size="s" onClick={onAction}>
          {actionLabel}
        </Button>
      )}
      <IconButton label="Dismiss" icon={closeIcon} onClick={onDismiss} />
    </div>
  );
}
