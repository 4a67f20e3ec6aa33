'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { restoreVersion } from '@/lib/client/treaty-client';
import type { TextAddress } from '@/lib/core/address/version-address';
import styles from './own-versions.module.css';

type RestoreVersionProps = { readonly text: TextAddress; readonly version: number };

/** Makes an older version of one's own text the newest again: a further version that says the same. */
export function RestoreVersion({ text, version }: RestoreVersionProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function restore(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    const answer = await restoreVersion(text, version);
    setBusy(false);
    if (answer.ok) router.refresh();
    else setProblem(answer.reason);
  }

  return (
    <div className={styles.row}>
      <Button size="s" tone="quiet" disabled={busy} onClick={restore}>
        Restore this version<span className="visually-hidden">: version {version}</span>
      </Button>
      <span role="alert" className={styles.problem}>
        {problem}
      </span>
    </div>
  );
}
