'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { correctText } from '@/lib/client/treaty-client';
import type { TextAddress } from '@/lib/core/address/version-address';
import styles from './own-versions.module.css';

/** Opens the newest version of one's own text for correcting, provision by provision. */
export function CorrectText({ text }: { readonly text: TextAddress }) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function correct(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    const answer = await correctText(text);
    if (answer.ok) {
      router.push(`/imports/${answer.value.id}`);
      return;
    }
    setBusy(false);
    setProblem(answer.reason);
  }

  return (
    <div className={styles.row}>
      <Button size="s" disabled={busy} onClick={correct}>
        Correct the text
      </Button>
      <span role="alert" className={styles.problem}>
        {problem}
      </span>
    </div>
  );
}
