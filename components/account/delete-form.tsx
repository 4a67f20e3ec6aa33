'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { RadioChoice } from '@/components/ui/radio-choice';
import { removeKept } from '@/lib/client/kept-words';
import { pagePerson } from '@/lib/client/person';
import { sendJson } from '@/lib/client/send-json';
import { DELETION_WORDS } from '@/lib/core/account/deletion-words';
import styles from './account.module.css';
import { FormAlert } from './form-alert';
import { PasswordField } from './password-field';
import { useAccountForm } from './use-account-form';

type DeleteFormProps = {
  readonly hasPassword: boolean;
  /** What others can read of the person, in words; undefined where there is nothing. */
  readonly published: string | undefined;
};

const CHOICES = [
  { value: 'delete', label: 'Delete it too' },
  { value: 'keep', label: 'Leave it without my name' },
] as const;

type Choice = (typeof CHOICES)[number]['value'];

const MEANING: Readonly<Record<Choice, string>> = {
  delete: 'It disappears for everybody, and links that lead to it open nothing.',
  keep: 'It stays as it stands now, as that of “A former reader”. Nobody can change or delete it afterwards, not even you.',
};

/** Deletes the account, once the person showed who they are and wrote that they mean it. */
export function DeleteForm({ hasPassword, published }: DeleteFormProps) {
  const [publicNotes, setPublicNotes] = useState<Choice>('delete');
  const { form, ready, busy, message, errorOf } = useAccountForm(async (value) => {
    const [currentPassword, confirmation] = [value('currentPassword'), value('confirmation')];
    const fields = {
      ...(hasPassword &&
        currentPassword === '' && { currentPassword: 'Enter your current password.' }),
      ...(!meansIt(confirmation) && { confirmation: `Type “${DELETION_WORDS}” to go on.` }),
    };
    if (Object.keys(fields).length > 0) return { fields };
    const body = { publicNotes, confirmation: DELETION_WORDS };
    const answer = await sendJson(
      'POST',
      '/api/v1/account/deletion',
      hasPassword ? { ...body, currentPassword } : body,
    );
    if (!answer.ok) return { message: answer.reason };
    removeKept(pagePerson());
    location.assign('/account/deleted');
    return 'leaving';
  });
  return (
    <form {...form} className={styles.form} aria-label="Delete the account">
      <FormAlert>{message}</FormAlert>
      {published !== undefined && (
        <div className={styles.choice}>
          <p>What others can read of you ({published}):</p>
          <RadioChoice
            legend="What others can read of you"
            choices={CHOICES}
            value={publicNotes}
            onChange={setPublicNotes}
            meaning={MEANING[publicNotes]}
          />
        </div>
      )}
      {hasPassword && (
        <PasswordField
          label="Current password"
          name="currentPassword"
          autoComplete="current-password"
          error={errorOf('currentPassword')}
        />
      )}
      <TextField
        label={`Type “${DELETION_WORDS}”`}
        name="confirmation"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
        error={errorOf('confirmation')}
      />
      <div className={styles.actions}>
        <Button tone="danger" type="submit" disabled={!ready}>
          {busy ? 'Deleting…' : 'Delete my account'}
        </Button>
      </div>
    </form>
  );
}

/** As people type it: a phone puts a capital first. */
function meansIt(words: string): boolean {
  return words.trim().toLowerCase() === DELETION_WORDS;
}
