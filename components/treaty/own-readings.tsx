'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { withdrawReading } from '@/lib/client/treaty-client';
import type { Visibility } from '@/lib/core/access/visibility';
import styles from './add-reading.module.css';

export type OwnReading = {
  readonly id: string;
  /** "Signed: May 1970". */
  readonly words: string;
  readonly visibility: Visibility;
};

type OwnReadingsProps = { readonly slug: string; readonly readings: readonly OwnReading[] };

/** The reader's own readings of a record, to withdraw. */
export function OwnReadings({ slug, readings }: OwnReadingsProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function withdraw(id: string): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    const answer = await withdrawReading(slug, id);
    setBusy(false);
    if (answer.ok) router.refresh();
    else setProblem(answer.reason);
  }

  if (readings.length === 0) return null;
  return (
    <div className={styles.own}>
      <p>Readings that you added:</p>
      <ul>
        {readings.map(({ id, words, visibility }) => (
          <li key={id}>
            <bdi>{words}</bdi> {visibility === 'private' && <Badge tone="warn">Only you</Badge>}
            <Button size="s" tone="quiet" disabled={busy} onClick={() => withdraw(id)}>
              Withdraw<span className="visually-hidden"> {words}</span>
            </Button>
          </li>
        ))}
      </ul>
      <span role="alert" className={styles.refused}>
        {problem}
      </span>
    </div>
  );
}
