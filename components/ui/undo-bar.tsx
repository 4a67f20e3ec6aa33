'use client';

import {
  type FocusEvent,
  type MouseEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button } from './button';
import { IconButton } from './icon-button';
import { closeIcon } from './icons';
import styles from './undo-bar.module.css';

type UndoBarProps = {
  /** What was done: "Note deleted." Another message starts the time anew. */
  readonly message: string;
  readonly actionLabel?: string;
  readonly onAction?: () => void;
  readonly onDismiss: () => void;
  /** Seconds it stays at least; while it holds the pointer or the keyboard's focus it stays on. */
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
  const bar = useRef<HTMLDivElement>(null);

  // When it goes with the focus in it, the focus goes to the page's content and not to nothing.
  useLayoutEffect(() => {
    const element = bar.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
    };
  }, []);

  function holdForKeyboard(event: FocusEvent): void {
    if (event.target.matches(':focus-visible')) setHeld(true);
  }

  return (
    <div
      ref={bar}
      className={styles.bar}
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={holdForKeyboard}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.message}>{message}</span>
      {onAction && (
        <ActionButton key={`action ${message}`} label={actionLabel} onClick={onAction} />
      )}
      <IconButton label="Dismiss" icon={closeIcon} onClick={onDismiss} />
      {!held && <Timeout key={`time ${message}`} seconds={seconds} onEnd={onDismiss} />}
    </div>
  );
}

type ActionButtonProps = { readonly label: string; readonly onClick: () => void };

/** How long (ms) a key may still be meant for the button that had the focus before. */
const SECOND_PRESS_MS = 500;

/** Takes the focus where what was done took it away, with the element that had it. */
function ActionButton({ label, onClick }: ActionButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const tookFocus = useRef(Number.NEGATIVE_INFINITY);

  useEffect(() => {
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    tookFocus.current = performance.now();
    button.current?.focus({ preventScroll: true });
  }, []);

  function press({ detail }: MouseEvent): void {
    const isByKey = detail === 0;
    if (!isByKey || performance.now() - tookFocus.current > SECOND_PRESS_MS) onClick();
  }

  return (
    <Button ref={button} size="s" onClick={press}>
      {label}
    </Button>
  );
}

type TimeoutProps = { readonly seconds: number; readonly onEnd: () => void };

function Timeout({ seconds, onEnd }: TimeoutProps) {
  useEffect(() => {
    const timer = setTimeout(onEnd, seconds * 1000);
    return () => clearTimeout(timer);
  }, [seconds, onEnd]);
  return null;
}
