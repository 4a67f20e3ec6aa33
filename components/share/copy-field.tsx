'use client';

import { useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { copyText } from '@/components/ui/copy-text';
import styles from './copy-field.module.css';

type CopyFieldProps = {
  readonly label: string;
  readonly value: string;
  /** For whom it opens, in a sentence. */
  readonly meaning?: string;
};

/** An address to copy: selected on focus, so that it can be copied by hand where the browser forbids. */
export function CopyField({ label, value, meaning }: CopyFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    if (await copyText(value)) setCopied(true);
    else input.current?.select();
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.row}>
        <input
          id={id}
          ref={input}
          className={styles.value}
          readOnly
          value={value}
          aria-describedby={meaning === undefined ? undefined : `${id}-meaning`}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onClick={copy}>{copied ? 'Copied' : 'Copy'}</Button>
      </div>
      {meaning !== undefined && (
        <p id={`${id}-meaning`} className={styles.meaning}>
          {meaning}
        </p>
      )}
    </div>
  );
}
