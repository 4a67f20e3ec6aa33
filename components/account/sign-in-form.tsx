'use client';

import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { signInWithPassword } from '@/lib/client/auth-client';
import styles from './account.module.css';
import { FormAlert } from './form-alert';
import { PasswordField } from './password-field';
import { signInMessage } from './sign-in-messages';
import { useAccountForm } from './use-account-form';

type SignInFormProps = {
  /** Path on this site to open afterwards. */
  readonly goal: string;
  /** What went wrong on the way here. */
  readonly error?: string;
};

/** Signs in with e-mail and password. */
export function SignInForm({ goal, error }: SignInFormProps) {
  const { form, ready, busy, message, errorOf } = useAccountForm(
    async (value) => {
      const [email, password] = [value('email'), value('password')];
      if (email.trim() === '') return { fields: { email: 'Enter your e-mail address.' } };
      if (password === '') return { fields: { password: 'Enter your password.' } };
      const answer = await signInWithPassword(email, password);
      if (!answer.ok) return { message: signInMessage(answer.code) };
      location.assign(goal);
      return 'leaving';
    },
    { message: error },
  );
  return (
    <form {...form} className={styles.form} aria-label="Sign in with a password">
      <FormAlert>{message}</FormAlert>
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="email"
        required
        error={errorOf('email')}
      />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="current-password"
        error={errorOf('password')}
      />
      <div className={styles.actions}>
        <Button tone="primary" type="submit" disabled={!ready}>
          {busy ? 'Signing in…' : 'Sign in'}
        </Button>
      </div>
    </form>
  );
}
