'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Result } from '@/lib/client/send-json';
import { correctText, deleteText, publishText, restoreText } from '@/lib/client/treaty-client';
import type { TextAddress } from '@/lib/core/address/version-address';
import styles from './own-text-actions.module.css';

type OwnTextActionsProps = {
  readonly text: TextAddress;
  /** How a person knows the text: "English", "English, kcna". */
  readonly label: string;
  readonly isPrivate: boolean;
};

/** What the owner of a text can do with it: correct it, show it to everyone, delete it and take that back. */
export function OwnTextActions({ text, label, isPrivate }: OwnTextActionsProps) {
  const router = useRouter();
  const [state, setState] = useState<'still' | 'asked' | 'busy' | 'deleted'>('still');
  const [problem, setProblem] = useState<string>();

  async function run<T>(work: Promise<Result<T>>, done: (value: T) => void): Promise<void> {
    setState('busy');
    setProblem(undefined);
    const answer = await work;
    setState('still');
    if (answer.ok) done(answer.value);
    else setProblem(answer.reason);
  }

  if (state === 'deleted') {
    return (
      <p className={styles.row} role="status">
        {label} is deleted.
        <Button size="s" onClick={() => run(restoreText(text), () => router.refresh())}>
          Undo
        </Button>
      </p>
    );
  }
  const busy = state === 'busy';
  return (
    <div className={styles.row}>
      <Button
        size="s"
        tone="quiet"
        disabled={busy}
        onClick={() => run(correctText(text), ({ id }) => router.push(`/imports/${id}`))}
      >
        Correct<span className="visually-hidden"> {label}</span>
      </Button>
      {isPrivate && state !== 'asked' && (
        <Button size="s" disabled={busy} onClick={() => setState('asked')}>
          Publish…<span className="visually-hidden"> {label}</span>
        </Button>
      )}
      <Button
        size="s"
        tone="quiet"
        disabled={busy}
        onClick={() => run(deleteText(text), () => setState('deleted'))}
      >
        Delete<span className="visually-hidden"> {label}</span>
      </Button>
      {state === 'asked' && (
        <p className={styles.ask}>
          Everyone will find, read, cite and annotate it. This cannot be taken back.
          <Button
            size="s"
            tone="primary"
            onClick={() => run(publishText(text), () => router.refresh())}
          >
            Publish for everyone
          </Button>
          <Button size="s" onClick={() => setState('still')}>
            Keep it private
          </Button>
        </p>
      )}
      <span role="alert" className={styles.problem}>
        {problem}
      </span>
    </div>
  );
}
