'use client';

import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { signInWithPassword } from '@/lib/client/auth-client';
import { sendJson } from '@/lib/client/send-json';
import { normaliseEmail } from '@/lib/core/account/email';
import { PASSWORD_MIN, passwordProblem } from '@/lib/core/account/password-rules';
import styles from './account.module.css';
import { FormAlert } from './form-alert';
import { PasswordField } from './password-field';
import { signInMessage } from './sign-in-messages';
import { type FormOutcome, useAccountForm } from './use-account-form';

type SignUp = { readonly name: string; readonly email: string; readonly password: string };

function mistakes({ name, email, password }: SignUp): Record<string, string> | undefined {
  const problem = passwordProblem(password, email);
  const found = {
    ...(name.trim() === '' && { name: 'Enter the name to show beside your notes.' }),
    ...(normaliseEmail(email) === undefined && {
      email: 'Enter one e-mail address, such as ada@example.org.',
    }),
    ...(problem && { password: `The password ${problem}.` }),
  };
  return Object.keys(found).length > 0 ? found : undefined;
}

async function signUp(request: SignUp, goal: string): Promise<FormOutcome> {
  const fields = mistakes(request);
  if (fields) return { fields };
  const made = await sendJson('POST', '/api/v1/account', request);
  if (!made.ok) return { message: made.reason };
  const answer = await signInWithPassword(request.email, request.password);
  if (!answer.ok) return { message: signInMessage(answer.code) };
  location.assign(goal);
  return 'leaving';
}

/** Makes an account and signs in to it. `signInHref` leads to the other form. */
export function SignUpForm({
  goal,
  signInHref,
}: {
  readonly goal: string;
  readonly signInHref: string;
}) {
  const { form, ready, busy, message, errorOf } = useAccountForm((value) =>
    signUp({ name: value('name'), email: value('email'), password: value('password') }, goal),
  );
  return (
    <form {...form} className={styles.form} aria-label="Create an account">
      <FormAlert>
        {message && (
          <>
            {message} If this e-mail already has an account,{' '}
            <Link href={signInHref}>sign in instead</Link>.
          </>
        )}
      </FormAlert>
      <TextField
        label="Name"
        name="name"
        autoComplete="name"
        hint="Shown beside the notes you make public."
        maxLength={80}
        required
        error={errorOf('name')}
      />
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="email"
        hint="Shown to nobody."
        required
        error={errorOf('email')}
      />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="new-password"
        hint={`At least ${PASSWORD_MIN} characters of any kind. A few words in a row do well.`}
        error={errorOf('password')}
      />
      <div className={styles.actions}>
        <Button tone="primary" type="submit" disabled={!ready}>
          {busy ? 'Creating the account…' : 'Create account'}
        </Button>
      </div>
    </form>
  );
}
