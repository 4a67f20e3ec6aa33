'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { preferText } from '@/lib/client/treaty-client';
import type { TextAddress } from '@/lib/core/address/version-address';
import styles from './own-text-actions.module.css';

type PreferTextProps = {
  readonly text: TextAddress;
  /** How a person knows the text: "English, kcna". */
  readonly label: string;
  readonly preferred: boolean;
};

/** For the owner of a treaty: which of several texts of a language is to be read first, and why. */
export function PreferText({ text, label, preferred }: PreferTextProps) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [state, setState] = useState<'still' | 'asked' | 'busy'>('still');
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    if (state === 'asked') form.current?.querySelector('input')?.focus();
  }, [state]);

  async function send(reason: string | null): Promise<void> {
    setState('busy');
    setProblem(undefined);
    const answer = await preferText(text, reason);
    setState(answer.ok || reason === null ? 'still' : 'asked');
    if (answer.ok) router.refresh();
    else setProblem(answer.reason);
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    if (reason === '') setProblem('Say why: it is shown beside the text.');
    else void send(reason);
  }

  const busy = state === 'busy';
  const of = <span className="visually-hidden">: {label}</span>;
  return (
    <div className={styles.row}>
      {preferred ? (
        <Button size="s" tone="quiet" disabled={busy} onClick={() => send(null)}>
          No longer read this text first{of}
        </Button>
      ) : (
        state === 'still' && (
          <Button size="s" tone="quiet" onClick={() => setState('asked')}>
            Read this text first…{of}
          </Button>
        )
      )}
      {!preferred && state !== 'still' && (
        <form ref={form} className={styles.ask} onSubmit={submit} noValidate>
          <TextField name="reason" label={`Why ${label} is to be read first`} maxLength={1000} />
          <Button type="submit" size="s" tone="primary" disabled={busy}>
            Read it first
          </Button>
          <Button size="s" disabled={busy} onClick={() => setState('still')}>
            Cancel
          </Button>
        </form>
      )}
      <span role="alert" className={styles.problem}>
        {problem}
      </span>
    </div>
  );
}
