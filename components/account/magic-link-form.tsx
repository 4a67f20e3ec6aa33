'use client';

import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { requestMagicLink } from '@/lib/client/auth-client';
import { normaliseEmail } from '@/lib/core/account/email';
import styles from './account.module.css';
import { FormAlert } from './form-alert';
import { signInMessage } from './sign-in-messages';
import { useAccountForm } from './use-account-form';

/** Asks for a link by mail in place of a password. */
export function MagicLinkForm({ goal }: { readonly goal: string }) {
  const { form, ready, busy, done, message, errorOf } = useAccountForm(async (value) => {
    const email = value('email');
    if (normaliseEmail(email) === undefined) {
      return { fields: { email: 'Enter one e-mail address, such as ada@example.org.' } };
    }
    const answer = await requestMagicLink(email, goal);
    return answer.ok ? 'done' : { message: signInMessage(answer.code) };
  });
  return (
    <form {...form} className={styles.form} aria-label="Sign in by a link">
      <FormAlert>{message}</FormAlert>
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="email"
        hint="You get a link that signs you in once, for 30 minutes."
        required
        error={errorOf('email')}
      />
      <div className={styles.actions}>
        <Button type="submit" disabled={!ready}>
          {busy ? 'Sending…' : 'Send a link'}
        </Button>
        <span role="status" className={styles.done}>
          {done && 'Sent. Look into your mail.'}
        </span>
      </div>
    </form>
  );
}
