'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '@/components/ui/button';
import { useMediaQuery } from '@/components/ui/use-media-query';
import styles from './notes-panel.module.css';

/** Where a page has a toolbar that stays in sight, it keeps a place for the button. */
const SLOT = '[data-notes-slot]';
/** From here on the toolbar stays in sight. */
const STICKY_BAR = '(min-width: 46rem) and (min-height: 30rem)';

type NotesToggleProps = {
  readonly layout: 'margin' | 'drawer';
  readonly shown: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

/**
 * Opens and closes the notes. In the toolbar where there is one in sight, else in a strip at the foot of
 * the window: it never lies on what is read.
 */
export function NotesToggle({ layout, shown, onPress, children }: NotesToggleProps) {
  const wide = useMediaQuery(STICKY_BAR);
  const slot = useSlot();
  const inBar = wide && slot !== null;
  const button = (
    <span className={styles.toggle} data-layout={layout} data-in-bar={inBar ? '' : undefined}>
      <Button aria-expanded={shown} size={inBar ? 's' : undefined} onClick={onPress}>
        {children}
      </Button>
    </span>
  );
  return inBar ? createPortal(button, slot) : button;
}

const never = () => () => undefined;

function useSlot(): Element | null {
  return useSyncExternalStore(
    never,
    () => document.querySelector(SLOT),
    () => null,
  );
}
