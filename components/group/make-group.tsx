'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { createGroup } from '@/lib/client/group-client';
import styles from './group.module.css';

/** Makes a group and opens it. */
export function MakeGroup() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function make(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const word = (name: string) => String(data.get(name) ?? '');
    if (word('name').trim() === '') return setProblem('Enter a name.');
    if (busy) return;
    setBusy(true);
    const answer = await createGroup(word('name'), word('description'));
    setBusy(false);
    if (answer.ok) router.push(`/groups/${answer.value.id}`);
    else setProblem(answer.reason);
  }

  return (
    <form className={styles.form} onSubmit={make} noValidate aria-label="Make a group">
      <TextField label="Name" name="name" maxLength={80} required error={problem} />
      <TextField label="What it is for" name="description" maxLength={1000} />
      <div className={styles.row}>
        <Button type="submit" tone="primary" aria-disabled={busy || undefined}>
          Make the group
        </Button>
      </div>
    </form>
  );
}
