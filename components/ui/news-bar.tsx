'use client';

import { useEffect } from 'react';
import { Button } from './button';
import { IconButton } from './icon-button';
import { closeIcon } from './icons';
import styles from './undo-bar.module.css';

type NewsBarProps = {
  /** What came. Another message starts the time anew. */
  readonly message: string;
  readonly onShow: () => void;
  readonly onDismiss: () => void;
};

const SECONDS = 20;

/**
 * Shows that something came by itself, and leads to it; wherever on the page the reader is, and without
 * taking the focus. It is not spoken: who shows it says it.
 */
export function NewsBar({ message, onShow, onDismiss }: NewsBarProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another message is another time.
  useEffect(() => {
    const timer = setTimeout(onDismiss, SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div className={styles.bar}>
      <span className={styles.message}>{message}</span>
      <Button size="s" onClick={onShow}>
        Show
      </Button>
      <IconButton label="Dismiss" icon={closeIcon} onClick={onDismiss} />
    </div>
  );
}
