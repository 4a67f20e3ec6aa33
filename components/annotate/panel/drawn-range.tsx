'use client';

import { Button } from '@/components/ui/button';
import { MOST_DRAWN } from './drawn-window';
import styles from './notes-panel.module.css';
import type { DrawnNotes } from './use-drawn-notes';

/** Which of many notes have their cards here, and the way to those before and behind them. */
export function DrawnRange({ from, count, step }: Omit<DrawnNotes, 'drawn'>) {
  if (count <= MOST_DRAWN) return null;
  const last = Math.min(count, from + MOST_DRAWN);
  return (
    <div className={styles.more} data-drawn-range="">
      <p role="status">
        Notes {from + 1} to {last} of {count}, in the order of the text
      </p>
      <Button disabled={from === 0} onClick={() => step(-1)}>
        Earlier notes
      </Button>
      <Button disabled={last === count} onClick={() => step(1)}>
        Later notes
      </Button>
    </div>
  );
}
