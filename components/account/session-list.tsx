'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { formatInstant } from '@/components/ui/format-date';
import { sendJson } from '@/lib/client/send-json';
import styles from './account.module.css';
import { describeBrowser } from './describe-browser';
import { FormAlert } from './form-alert';
import { SignOutDialog } from './sign-out-dialog';
import { useSignOut } from './use-sign-out';

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

  const { asked, ask, leave, stay } = useSignOut(setProblem);

  async function end(id: string): Promise<void> {
    const answer = await sendJson('DELETE', `/api/v1/account/sessions/${id}`);
    setProblem(answer.ok ? undefined : answer.reason);
    if (answer.ok) router.refresh();
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
              onClick={() => (current ? ask('browser') : end(id))}
            >
              Sign out
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button tone="danger" onClick={() => ask('everywhere')}>
          Sign out everywhere
        </Button>
      </div>
      <SignOutDialog asked={asked} onLeave={(reach) => void leave(reach)} onStay={stay} />
    </>
  );
}
