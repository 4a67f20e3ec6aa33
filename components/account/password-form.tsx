'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { sendJson } from '@/lib/client/send-json';
import { PASSWORD_MIN, passwordProblem } from '@/lib/core/account/password-rules';
import styles from './account.module.css';
import { FormAlert } from './form-alert';
import { PasswordField } from './password-field';
import { useAccountForm } from './use-account-form';

type PasswordFormProps = { readonly email: string; readonly hasPassword: boolean };

/** Changes the password, or sets a first one. */
export function PasswordForm({ email, hasPassword }: PasswordFormProps) {
  const router = useRouter();
  const { form, ready, busy, done, message, errorOf } = useAccountForm(async (value) => {
    const [currentPassword, newPassword] = [value('currentPassword'), value('newPassword')];
    if (hasPassword && currentPassword === '') {
      return { fields: { currentPassword: 'Enter your current password.' } };
    }
    const problem = passwordProblem(newPassword, email);
    if (problem) return { fields: { newPassword: `The password ${problem}.` } };
    const body = hasPassword ? { currentPassword, newPassword } : { newPassword };
    const answer = await sendJson('POST', '/api/v1/account/password', body);
    if (!answer.ok) return { message: answer.reason };
    router.refresh();
    return 'done';
  });
  return (
    <form {...form} className={styles.form} aria-label="Change the password">
      <FormAlert>{message}</FormAlert>
      {/* Tells password managers whose password this is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      {hasPassword && (
        <PasswordField
          label="Current password"
          name="currentPassword"
          autoComplete="current-password"
          error={errorOf('currentPassword')}
        />
      )}
      <PasswordField
        label="New password"
        name="newPassword"
        autoComplete="new-password"
        hint={`At least ${PASSWORD_MIN} characters of any kind.`}
        error={errorOf('newPassword')}
      />
      <div className={styles.actions}>
        <Button type="submit" disabled={!ready}>
          {busy ? 'Saving…' : hasPassword ? 'Change password' : 'Set password'}
        </Button>
        <span role="status" className={styles.done}>
          {done && 'Saved. Every other browser was signed out.'}
        </span>
      </div>
    </form>
  );
}
