'use client';

import { useState } from 'react';
import { useHydrated } from '@/components/ui/use-hydrated';
import { sendJson } from '@/lib/client/send-json';
import styles from './account.module.css';
import { FormAlert } from './form-alert';

type LettersFormProps = {
  readonly letters: boolean;
  /** False where this server has no post office. */
  readonly sends: boolean;
  readonly confirmed: boolean;
};

/** Whether letters tell of answers, mentions and invitations. */
export function LettersForm({ letters, sends, confirmed }: LettersFormProps) {
  const [wanted, setWanted] = useState(letters);
  const [message, setMessage] = useState('');
  const [saved, setSaved] = useState(false);
  const ready = useHydrated();

  async function choose(next: boolean): Promise<void> {
    setWanted(next);
    setSaved(false);
    const answer = await sendJson('PATCH', '/api/v1/account', { letters: next });
    setMessage(answer.ok ? '' : answer.reason);
    setSaved(answer.ok);
    if (!answer.ok) setWanted(!next);
  }

  return (
    <div className={styles.form}>
      <FormAlert>{message}</FormAlert>
      <label>
        <input
          type="checkbox"
          checked={wanted}
          disabled={!ready}
          onChange={(event) => void choose(event.currentTarget.checked)}
        />{' '}
        Write to me when there is something new for me: answers, mentions, invitations
      </label>
      <p>{whatCan(sends, confirmed)}</p>
      <span role="status" className={styles.done}>
        {saved && 'Saved.'}
      </span>
    </div>
  );
}

function whatCan(sends: boolean, confirmed: boolean): string {
  if (!sends) return 'This server sends no letters. All is under Notifications.';
  if (!confirmed) return 'Letters go to a confirmed address only, and yours is not confirmed.';
  return 'One letter for all that came, a few a day at most. It says that there is something new, not what.';
}
