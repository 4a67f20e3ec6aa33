'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { sendJson } from '@/lib/client/send-json';
import { PASSWORD_MIN, passwordProblem } from '@/lib/core/account/password-rules';
import styles from './account.module.css';
import { FormAlert } from './form-alert';
import { PasswordField } from './password-field';
import { useAccountForm } from './use-account-form';

/** Chooses a new password by the token of a letter. */
export function ResetPasswordForm({
  email,
  token,
}: {
  readonly email: string;
  readonly token: string;
}) {
  const [changed, setChanged] = useState(false);
  const { form, ready, busy, message, errorOf } = useAccountForm(async (value) => {
    const newPassword = value('newPassword');
    const problem = passwordProblem(newPassword, email);
    if (problem) return { fields: { newPassword: `The password ${problem}.` } };
    const body = { email, token, newPassword };
    const answer = await sendJson('POST', '/api/v1/account/password-reset/confirmation', body);
    if (!answer.ok) return { message: answer.reason };
    setChanged(true);
    return 'done';
  });
  if (changed) {
    return (
      <p role="status" className={styles.entrance}>
        Your password was changed, and every browser that was signed in to the account was signed
        out. <Link href="/sign-in">Sign in</Link> with the new one.
      </p>
    );
  }
  return (
    <form {...form} className={styles.form} aria-label="Choose a new password">
      <FormAlert>{message}</FormAlert>
      {/* Tells password managers whose password this is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField
        label="New password"
        name="newPassword"
        autoComplete="new-password"
        hint={`At least ${PASSWORD_MIN} characters of any kind.`}
        error={errorOf('newPassword')}
      />
      <div className={styles.actions}>
        <Button tone="primary" type="submit" disabled={!ready}>
          {busy ? 'Saving…' : 'Set the new password'}
        </Button>
      </div>
    </form>
  );
}
