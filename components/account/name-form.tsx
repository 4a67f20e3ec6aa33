'use client';

import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { sendJson } from '@/lib/client/send-json';
import styles from './account.module.css';
import { FormAlert } from './form-alert';
import { useAccountForm } from './use-account-form';

/** Changes the name that stands beside one's notes. */
export function NameForm({ name }: { readonly name: string }) {
  const router = useRouter();
  const { form, ready, busy, done, message, errorOf } = useAccountForm(async (value) => {
    if (value('name').trim() === '') return { fields: { name: 'Enter a name.' } };
    const answer = await sendJson('PATCH', '/api/v1/account', { name: value('name') });
    if (!answer.ok) return { message: answer.reason };
    router.refresh();
    return 'done';
  });
  return (
    <form {...form} className={styles.form} aria-label="Change the name">
      <FormAlert>{message}</FormAlert>
      <TextField
        label="Name"
        name="name"
        autoComplete="name"
        hint="Shown beside the notes you make public."
        defaultValue={name}
        maxLength={80}
        required
        error={errorOf('name')}
      />
      <div className={styles.actions}>
        <Button type="submit" disabled={!ready}>
          {busy ? 'Saving…' : 'Save name'}
        </Button>
        <span role="status" className={styles.done}>
          {done && 'Saved.'}
        </span>
      </div>
    </form>
  );
}
