'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { partImport } from '@/lib/client/import-client';
import { languageName } from '@/lib/core/language/language';
import styles from './import-source.module.css';

type PartLanguagesButtonProps = { readonly id: string; readonly languages: readonly string[] };

/** For a file that holds the treaty in several languages: the way to an import of each. */
export function PartLanguagesButton({ id, languages }: PartLanguagesButtonProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const names = languages.map((lang) => languageName(lang).english);

  async function part(): Promise<void> {
    setBusy(true);
    const answer = await partImport(id);
    const [first] = answer.ok ? answer.value.imports : [];
    if (first) router.push(`/imports/${first.id}`);
    else {
      setBusy(false);
      setProblem(answer.ok ? undefined : answer.reason);
    }
  }

  return (
    <section className={styles.languages} aria-label="Languages of the file">
      <p>
        This file holds the treaty in {names.join(' and ')}. As it is read now, they are one text.
      </p>
      <div className={styles.row}>
        <Button size="s" tone="primary" onClick={part} disabled={busy}>
          Part it into one import of each
        </Button>
        <span role="alert" className={styles.problem}>
          {problem}
        </span>
      </div>
    </section>
  );
}
