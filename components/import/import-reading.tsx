'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { AskAgain } from '@/components/ui/refresh-until-done';
import { discardImport, type ImportDraft } from '@/lib/client/import-client';
import styles from './import-source.module.css';
import { forgetForm } from './use-kept-form';

type ImportReadingProps = { readonly draft: Pick<ImportDraft, 'id' | 'name' | 'state' | 'error'> };

/** An import that is being read, or could not be: the page asks again by itself, and one may give it up. */
export function ImportReading({ draft }: ImportReadingProps) {
  const failed = draft.state === 'failed';
  return (
    <section className={styles.source}>
      <p role="status">
        {failed ? (draft.error ?? 'It could not be read.') : 'It is being read. '}
        {!failed && 'You may leave: it waits for you here.'}
      </p>
      {!failed && <AskAgain />}
      <Discard id={draft.id} label={failed ? 'Discard' : 'Cancel'} />
    </section>
  );
}

type DiscardProps = {
  readonly id: string;
  readonly label: string;
  /** Whether there is work to lose, so that one press is not enough. */
  readonly asks?: boolean;
};

/** Gives an import up: nothing of it is kept. */
export function Discard({ id, label, asks = false }: DiscardProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);

  async function discard(): Promise<void> {
    setBusy(true);
    const answer = await discardImport(id);
    if (answer.ok) {
      forgetForm(id);
      router.push('/imports');
    } else {
      setProblem(answer.reason);
      setBusy(false);
    }
  }

  return (
    <div className={styles.row}>
      {asks && !asked ? (
        <Button size="s" onClick={() => setAsked(true)}>
          {label} …
        </Button>
      ) : (
        <Button size="s" onClick={discard} disabled={busy}>
          {asks ? 'Discard it with all corrections' : label}
        </Button>
      )}
      {asked && (
        <Button size="s" onClick={() => setAsked(false)} disabled={busy}>
          Keep it
        </Button>
      )}
      <span role="alert" className={styles.problem}>
        {problem}
      </span>
    </div>
  );
}
