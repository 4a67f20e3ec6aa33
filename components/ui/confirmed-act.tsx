'use client';

import { useState } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import styles from './dialog.module.css';

type ConfirmedActProps = {
  readonly label: string;
  readonly title: string;
  /** What will happen. */
  readonly what: string;
  /** Of the button on the page. */
  readonly size?: 's';
  readonly tone?: 'quiet' | 'danger';
  readonly onConfirm: () => Promise<unknown>;
};

/** A button whose act is done once it was said what happens then. */
export function ConfirmedAct(props: ConfirmedActProps) {
  const { label, title, what, size, tone, onConfirm } = props;
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size={size} tone={tone} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog open={open} title={title} onClose={() => setOpen(false)}>
        <p>{what}</p>
        <div className={styles.acts}>
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
