'use client';

import { Button } from '@/components/ui/button';
import type { MoreNotes } from '../use-more-notes';
import styles from './notes-panel.module.css';

type MoreNotesButtonProps = {
  readonly more: Pick<MoreNotes, 'left' | 'state' | 'load'>;
  /** How many are shown. */
  readonly shown: number;
};

/** What a page leaves out of its notes, in words, and the way to it. */
export function MoreNotesButton({ more, shown }: MoreNotesButtonProps) {
  const { left, state, load } = more;
  if (left === 0) return null;
  return (
    <div className={styles.more}>
      <p>
        {shown} of {shown + left} notes are shown.
      </p>
      <Button disabled={state === 'loading'} onClick={() => void load()}>
        {state === 'loading' ? 'Loading…' : `Show ${left} more`}
      </Button>
      <p role="status">{state === 'failed' && 'They could not be loaded. Try again.'}</p>
    </div>
  );
}
