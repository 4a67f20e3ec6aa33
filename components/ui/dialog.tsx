'use client';

import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import styles from './dialog.module.css';
import { IconButton } from './icon-button';
import { closeIcon } from './icons';

type DialogProps = {
  readonly open: boolean;
  readonly title: string;
  /** Called when it closes in any way: button, Escape, a press outside (where the browser offers it). */
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * A modal over the page: the browser's own `dialog`, which keeps focus inside, returns it to where
 * it was and closes on Escape. Its Escape is its own: what it was opened from does not hear of it.
 */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);

  // Taken off the page while it is open, it is closed first: only then does the focus go back.
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => element?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onKeyDown={keepEscape}
      closedby="any"
    >
      <div className={styles.sheet}>
        <div className={styles.head}>
          <h2 id={titleId}>{title}</h2>
          <IconButton label="Close" icon={closeIcon} onClick={() => dialog.current?.close()} />
        </div>
        {open && children}
      </div>
    </dialog>
  );
}

function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}
