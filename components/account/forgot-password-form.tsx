'use client';

import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { sendJson } from '@/lib/client/send-json';
import { normaliseEmail } from '@/lib/core/account/email';
import styles from './account.module.css';
import { FormAlert } from './form-alert';
import { useAccountForm } from './use-account-form';

/** Asks for a letter to choose a new password by. What it answers does not tell who has an account. */
export function ForgotPasswordForm() {
  const { form, ready, busy, done, message, errorOf } = useAccountForm(async (value) => {
    const email = value('email');
    if (normaliseEmail(email) === undefined) {
      return { fields: { email: 'Enter one e-mail address, such as ada@example.org.' } };
    }
    const answer = await sendJson('POST', '/api/v1/account/password-reset', { email });
    return answer.ok ? 'done' : { message: answer.reason };
  });
  return (
    <form {...form} className={styles.form} aria-label="Ask for a new password">
      <FormAlert>{message}</FormAlert>
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="email"
        required
        error={errorOf('email')}
      />
      <div className={styles.actions}>
        <Button tone="primary" type="submit" disabled={!ready}>
          {busy ? 'Sending…' : 'Send a link'}
        </Button>
      </div>
      <p role="status" className={styles.done}>
        {done &&
          'If that address has an account here, a letter is on its way to it. Its link works once, for 30 minutes.'}
      </p>
    </form>
  );
}
