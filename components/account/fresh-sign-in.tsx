'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { signOut } from '@/lib/client/auth-client';
import styles from './account.module.css';
import { FormAlert } from './form-alert';
import { signInMessage } from './sign-in-messages';

/**
 * For people without a password, who show who they are by signing in again. What they typed and did not
 * store stays on this device, theirs: they are on their way back.
 */
export function FreshSignIn({ purpose }: { readonly purpose: string }) {
  const [message, setMessage] = useState<string>();

  async function again(): Promise<void> {
    const answer = await signOut();
    if (answer.ok) location.assign(`/sign-in?${new URLSearchParams({ callbackUrl: '/account' })}`);
    else setMessage(signInMessage(answer.code));
  }

  return (
    <>
      <p>
        You have no password to show who you are by, and signed in more than ten minutes ago. Sign
        in again, then {purpose} within ten minutes.
      </p>
      <FormAlert>{message}</FormAlert>
      <div className={styles.actions}>
        <Button onClick={() => void again()}>Sign in again</Button>
      </div>
    </>
  );
}
