'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { useHydrated } from '@/components/ui/use-hydrated';
import { importAddress, importPaste } from '@/lib/client/import-client';
import { FileDrop } from './file-drop';
import styles from './import-form.module.css';
import { PasteBox, type Pasted } from './paste-box';

/**
 * The ways in: files, a paste, an address. One goes to its import at once; many are listed. `treaty` is the
 * slug of the treaty whose text is looked for.
 */
export function ImportForm({ treaty }: { readonly treaty?: string }) {
  const router = useRouter();
  const goal = treaty === undefined ? '' : `?treaty=${treaty}`;
  const open = (id: string) => router.push(`/imports/${encodeURIComponent(id)}${goal}`);
  return (
    <div className={styles.ways}>
      <FileDrop onOnly={open} />
      <PasteForm onBegun={open} />
      <AddressForm onBegun={open} />
    </div>
  );
}

type WayProps = { readonly onBegun: (id: string) => void };

function PasteForm({ onBegun }: WayProps) {
  const [pasted, setPasted] = useState<Pasted>({ text: '' });
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const ready = useHydrated();

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (pasted.text.trim() === '') {
      setProblem('Nothing was pasted yet. Copy the text where it stands, and paste it here.');
      return;
    }
    setBusy(true);
    setProblem(undefined);
    const answer = await importPaste(pasted);
    if (answer.ok) onBegun(answer.value.id);
    else {
      setProblem(answer.reason);
      setBusy(false);
    }
  }

  return (
    <form className={styles.way} onSubmit={send} noValidate>
      <h2>Paste the text</h2>
      <PasteBox onChange={setPasted} error={problem} />
      <Button type="submit" disabled={busy || !ready}>
        {busy ? 'Sending …' : 'Import what was pasted'}
      </Button>
    </form>
  );
}

function AddressForm({ onBegun }: WayProps) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const ready = useHydrated();

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const address = String(new FormData(event.currentTarget).get('address') ?? '').trim();
    if (!/^https?:\/\/[^\s/]/i.test(address)) {
      setProblem('Give the whole address of the page or file, beginning with https:// or http://.');
      return;
    }
    setBusy(true);
    setProblem(undefined);
    const answer = await importAddress(address);
    if (answer.ok) onBegun(answer.value.id);
    else {
      setProblem(answer.reason);
      setBusy(false);
    }
  }

  return (
    <form className={styles.way} onSubmit={send} noValidate>
      <h2>Fetch an address</h2>
      <TextField
        name="address"
        type="url"
        inputMode="url"
        label="Address of the page or file"
        hint="It is fetched by the server, from the public internet only."
        placeholder="https://"
        error={problem}
      />
      <Button type="submit" disabled={busy || !ready}>
        {busy ? 'Fetching …' : 'Fetch and import'}
      </Button>
    </form>
  );
}
