'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { sendJson } from '@/lib/client/send-json';
import styles from './account.module.css';
import { FormAlert } from './form-alert';
import { useAccountForm } from './use-account-form';

/** Answers the letter to a new address. */
export function ConfirmEmailForm({
  email,
  token,
}: {
  readonly email: string;
  readonly token: string;
}) {
  const [changed, setChanged] = useState(false);
  const { form, ready, busy, message } = useAccountForm(async () => {
    const path = '/api/v1/account/email/confirmation';
    const answer = await sendJson('POST', path, { email, token });
    if (!answer.ok) return { message: answer.reason };
    setChanged(true);
    return 'done';
  });
  if (changed) {
    return (
      <p role="status" className={styles.entrance}>
        Changed: you sign in as <strong>{email}</strong> from now on. Go to{' '}
        <Link href="/account">your account</Link>.
      </p>
    );
  }
  return (
    <form {...form} className={styles.form} aria-label="Confirm the e-mail address">
      <FormAlert>{message}</FormAlert>
      <div className={styles.actions}>
        <Button tone="primary" type="submit" disabled={!ready}>
          {busy ? 'Changing…' : 'Use this address'}
        </Button>
      </div>
    </form>
  );
}
