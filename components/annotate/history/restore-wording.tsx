'use client';

import { Button } from '@/components/ui/button';
import { useAct } from '@/components/ui/use-act';
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
  const { busy, problem, act } = useAct();

  async function restore() {
    const answer = await changeNote({ id, revision: newest, body: wording.body });
    if (answer.ok || !answer.newer) return answer;
    return { ...answer, reason: 'A newer wording was saved meanwhile: reload the page.' };
  }

  return (
    <p>
      <Button size="s" aria-disabled={busy || undefined} onClick={() => void act(restore)}>
        Restore this wording
        <span className="visually-hidden">: revision {wording.revision}</span>
      </Button>{' '}
      <span role="alert">{problem}</span>
    </p>
  );
}
