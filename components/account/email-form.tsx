'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { sendJson } from '@/lib/client/send-json';
import { normaliseEmail } from '@/lib/core/account/email';
import styles from './account.module.css';
import { FormAlert } from './form-alert';
import { PasswordField } from './password-field';
import { useAccountForm } from './use-account-form';

type EmailFormProps = {
  readonly hasPassword: boolean;
  /** True where a letter is to be answered first. */
  readonly byLetter: boolean;
};

/** Changes the e-mail address one signs in with. */
export function EmailForm({ hasPassword, byLetter }: EmailFormProps) {
  const router = useRouter();
  const [sentTo, setSentTo] = useState<string>();
  const { form, ready, busy, done, message, errorOf } = useAccountForm(async (value) => {
    const [email, currentPassword] = [value('email'), value('currentPassword')];
    const fields = {
      ...(normaliseEmail(email) === undefined && {
        email: 'Enter one e-mail address, such as ada@example.org.',
      }),
      ...(hasPassword &&
        currentPassword === '' && { currentPassword: 'Enter your current password.' }),
    };
    if (Object.keys(fields).length > 0) return { fields };
    const body = hasPassword ? { email, currentPassword } : { email };
    const answer = await sendJson<{ state: string }>('POST', '/api/v1/account/email', body);
    if (!answer.ok) return { message: answer.reason };
    setSentTo(answer.value.state === 'asked' ? normaliseEmail(email) : undefined);
    router.refresh();
    return 'done';
  });
  return (
    <form {...form} className={styles.form} aria-label="Change the e-mail address">
      <FormAlert>{message}</FormAlert>
      <TextField
        label="New e-mail address"
        name="email"
        type="email"
        autoComplete="email"
        hint={
          byLetter
            ? 'It gets a letter. Nothing changes until you open the link in it.'
            : 'Changed at once: this server sends no letters. Look at it twice; you sign in with it.'
        }
        required
        error={errorOf('email')}
      />
      {hasPassword && (
        <PasswordField
          label="Current password"
          name="currentPassword"
          autoComplete="current-password"
          error={errorOf('currentPassword')}
        />
      )}
      <div className={styles.actions}>
        <Button type="submit" disabled={!ready}>
          {busy ? 'Changing…' : 'Change e-mail address'}
        </Button>
        <span role="status" className={styles.done}>
          {done && (sentTo === undefined ? 'Changed.' : `A letter was sent to ${sentTo}.`)}
        </span>
      </div>
    </form>
  );
}
