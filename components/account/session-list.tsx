'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { formatInstant } from '@/components/ui/format-date';
import { signOut } from '@/lib/client/auth-client';
import { sendJson } from '@/lib/client/send-json';
import styles from './account.module.css';
import { describeBrowser } from './describe-browser';
import { FormAlert } from './form-alert';
import { signInMessage } from './sign-in-messages';

/** A browser in which one is signed in. Times are ISO 8601. */
export type SessionItem = {
  readonly id: string;
  readonly created: string;
  readonly expires: string;
  readonly userAgent?: string;
  readonly current: boolean;
};

/** Browsers in which one is signed in, each with a way out, and one way out of all. */
export function SessionList({ sessions }: { readonly sessions: readonly SessionItem[] }) {
  const router = useRouter();
  const [problem, setProblem] = useState<string>();

  async function leave(): Promise<void> {
    const answer = await signOut();
    if (answer.ok) location.assign('/');
    else setProblem(signInMessage(answer.code));
  }

  async function end(id: string): Promise<void> {
    const answer = await sendJson('DELETE', `/api/v1/account/sessions/${id}`);
    setProblem(answer.ok ? undefined : answer.reason);
    if (answer.ok) router.refresh();
  }

  async function endAll(): Promise<void> {
    const answer = await sendJson('DELETE', '/api/v1/account/sessions');
    if (answer.ok) location.assign('/sign-in');
    else setProblem(answer.reason);
  }

  return (
    <>
      <FormAlert>{problem}</FormAlert>
      <ul className={styles.sessions}>
        {sessions.map(({ id, created, expires, userAgent, current }) => (
          <li key={id} className={styles.session}>
            <div>
              <p className={styles.browser}>
                {describeBrowser(userAgent)}
                {current && ' (this browser)'}
              </p>
              <p className={styles.when}>
                since {formatInstant(created)}, until {formatInstant(expires)}
              </p>
            </div>
            <Button
              size="s"
              aria-label={
                current ? 'Sign out of this browser' : `Sign out ${describeBrowser(userAgent)}`
              }
              onClick={() => (current ? leave() : end(id))}
            >
              Sign out
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button tone="danger" onClick={endAll}>
          Sign out everywhere
        </Button>
      </div>
    </>
  );
}
