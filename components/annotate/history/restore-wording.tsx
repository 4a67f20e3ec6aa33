'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { changeNote } from '@/lib/client/annotation-client';
import type { NoteRevision } from '@/lib/core/annotation/annotation';

type RestoreWordingProps = {
  readonly id: string;
  /** The newest revision, over which this one is put. */
  readonly newest: number;
  readonly wording: Pick<NoteRevision, 'revision' | 'body'>;
};

/** Makes an earlier wording of a note the newest: a further revision that says the same. */
export function RestoreWording({ id, newest, wording }: RestoreWordingProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function restore(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    const answer = await changeNote({ id, revision: newest, body: wording.body });
    setBusy(false);
    if (answer.ok) router.refresh();
    else if (answer.newer) setProblem('A newer wording was saved meanwhile: reload the page.');
    else setProblem(answer.reason);
  }

  return (
    <p>
      <Button size="s" disabled={busy} onClick={() => void restore()}>
        Restore this wording
        <span className="visually-hidden">: revision {wording.revision}</span>
      </Button>{' '}
      <span role="alert">{problem}</span>
    </p>
  );
}
