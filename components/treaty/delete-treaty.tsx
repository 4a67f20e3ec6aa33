'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { deleteTreaty, restoreTreaty } from '@/lib/client/treaty-client';
import styles from './own-text-actions.module.css';

type DeleteTreatyProps = { readonly slug: string; readonly label: string };

/** Takes one's own treaty out of sight, and brings it back: the page stays, so that one can. */
export function DeleteTreaty({ slug, label }: DeleteTreatyProps) {
  const router = useRouter();
  const [state, setState] = useState<'still' | 'busy' | 'deleted'>('still');
  const [problem, setProblem] = useState<string>();

  async function remove(): Promise<void> {
    setState('busy');
    setProblem(undefined);
    const answer = await deleteTreaty(slug);
    setState(answer.ok ? 'deleted' : 'still');
    if (!answer.ok) setProblem(answer.reason);
  }

  async function bringBack(): Promise<void> {
    const answer = await restoreTreaty(slug);
    if (!answer.ok) {
      setProblem(answer.reason);
      return;
    }
    setState('still');
    setProblem(undefined);
    router.refresh();
  }

  return (
    <div className={styles.below}>
      {state === 'deleted' ? (
        <p className={styles.row} role="status">
          {label} is deleted with its texts. Nobody finds it any more.
          <Button size="s" onClick={bringBack}>
            Undo
          </Button>
        </p>
      ) : (
        <Button size="s" tone="quiet" disabled={state === 'busy'} onClick={remove}>
          Delete this treaty
        </Button>
      )}
      <span role="alert" className={styles.problem}>
        {problem}
      </span>
    </div>
  );
}
