'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import styles from './group.module.css';

type ConfirmedActProps = {
  readonly label: string;
  readonly title: string;
  /** What will happen. */
  readonly what: string;
  readonly onConfirm: () => Promise<unknown>;
};

/** A button whose act is done once it was said what happens then. */
export function ConfirmedAct({ label, title, what, onConfirm }: ConfirmedActProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="s" tone="quiet" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} title={title} onClose={() => setOpen(false)}>
        <p>{what}</p>
        <div className={styles.row}>
          <Button
            tone="danger"
            onClick={() => {
              setOpen(false);
              void onConfirm();
            }}
          >
            {label}
          </Button>
          <Button onClick={() => setOpen(false)}>Cancel</Button>
        </div>
      </Dialog>
    </>
  );
}
