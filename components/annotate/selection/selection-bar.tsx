'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { copyText } from '@/components/ui/copy-text';
import styles from './selection-toolbar.module.css';
import { useBarPlace } from './use-bar-place';
import type { UnitSelection } from './use-unit-selection';

const STAY = { preventScroll: true };

type SelectionBarProps = {
  readonly selection: UnitSelection;
  /** The reader has come back to these words. */
  readonly takesFocus: boolean;
  readonly onDismiss: () => void;
  readonly children: ReactNode;
};

/** A bar above the selected words, or below where there is no room above; it goes where they go. */
export function SelectionBar({ selection, takesFocus, onDismiss, children }: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useBarPlace(bar, selection);

  useEffect(() => {
    if (takesFocus) bar.current?.querySelector<HTMLElement>('button, a')?.focus(STAY);
  }, [takesFocus]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onDismiss();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onDismiss]);

  return (
    <div
      ref={bar}
      className={styles.bar}
      data-selection-bar=""
      role="toolbar"
      aria-label="Selected words"
      // A press on the bar must not take the selection away.
      onPointerDown={(event) => event.preventDefault()}
    >
      {children}
      <span className="visually-hidden" role="status">
        Words selected. Press a to annotate them.
      </span>
    </div>
  );
}

/** Copies an address; where the browser copies nothing, shows it to be copied. */
export function CopyLink({ address }: { readonly address: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const href = new URL(address, window.location.origin).href;

  async function copy(): Promise<void> {
    setState((await copyText(href)) ? 'copied' : 'failed');
  }

  if (state === 'failed') {
    return (
      <input
        className={styles.address}
        aria-label="Permanent address of this clause"
        readOnly
        value={href}
        onPointerDown={(event) => event.stopPropagation()}
        onFocus={(event) => event.target.select()}
      />
    );
  }
  return (
    <Button size="s" onClick={copy}>
      <span aria-live="polite">{state === 'copied' ? 'Link copied' : 'Copy link'}</span>
    </Button>
  );
}
