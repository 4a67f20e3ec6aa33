'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { AreaField, SelectField, TextField } from '@/components/ui/field';
import { useHydrated } from '@/components/ui/use-hydrated';
import { createCodebook } from '@/lib/client/codebook-client';
import styles from './codebook-form.module.css';
import { FileField } from './file-field';

type NewCodebookProps = {
  /** Groups in which the person keeps order. */
  readonly groups: readonly { readonly id: string; readonly name: string }[];
};

/** Makes a codebook, empty or from a file, and goes to it. */
export function NewCodebook({ groups }: NewCodebookProps) {
  const router = useRouter();
  const ready = useHydrated();
  const [file, setFile] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const word = (name: string) => String(form.get(name) ?? '').trim() || undefined;
    setBusy(true);
    setProblem(undefined);
    const answer = await createCodebook({
      name: word('name'),
      description: word('description'),
      group: word('group'),
      file,
    });
    if (answer.ok) return router.push(`/codebooks/${answer.value.id}`);
    setProblem(answer.reason);
    setBusy(false);
  }

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <TextField name="name" label="Name" maxLength={120} error={problem} autoComplete="off" />
      <AreaField name="description" label="What it is for" rows={2} maxLength={2000} />
      {groups.length > 0 && (
        <SelectField name="group" label="Whose">
          <option value="">Mine alone</option>
          {groups.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <FileField label="Codes from a file" onRead={setFile} />
      <div className={styles.actions}>
        <Button type="submit" tone="primary" disabled={busy || !ready}>
          {busy ? 'Making …' : 'Make a codebook'}
        </Button>
      </div>
    </form>
  );
}
