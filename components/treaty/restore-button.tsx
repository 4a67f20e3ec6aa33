'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { restoreText, restoreTreaty } from '@/lib/client/treaty-client';
import type { TextAddress } from '@/lib/core/address/version-address';
import styles from './own-text-actions.module.css';

type RestoreButtonProps = {
  readonly text: TextAddress;
  readonly of: 'treaty' | 'text';
  readonly label: string;
};

/** Brings back what its owner deleted. */
export function RestoreButton({ text, of, label }: RestoreButtonProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<string>();

  async function restore(): Promise<void> {
    const answer = await (of === 'treaty' ? restoreTreaty(text.slug) : restoreText(text));
    if (answer.ok) router.refresh();
    else setProblem(answer.reason);
  }

  return (
    <div className={styles.row}>
      <Button size="s" onClick={restore}>
        Restore<span className="visually-hidden"> {label}</span>
      </Button>
      <span role="alert" className={styles.problem}>
        {problem}
      </span>
    </div>
  );
}
