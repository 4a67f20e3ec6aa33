'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { TrustedHtml } from '@/components/ui/trusted-html';
import { useAct } from '@/components/ui/use-act';
import type { Result } from '@/lib/client/send-json';
import { dismissFlags, hideNote, showNote } from '@/lib/client/thread-client';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { noteBodyHtml } from '@/lib/core/annotation/note-body-html';
import bodyStyles from '../note-body.module.css';
import styles from './thread.module.css';

type Waiting = { readonly note: Annotation; readonly reasons: readonly string[] };

/** Notes that people reported, and those that are hidden: look, then hide, show or leave. */
export function WaitingNotes({ notes }: { readonly notes: readonly Waiting[] }) {
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);

  /** The buttons that were pressed go: the focus goes to what is said. */
  function tell(what: string): void {
    setSaid(what);
    status.current?.focus({ preventScroll: true });
  }

  return (
    <div className={styles.thread}>
      <p ref={status} role="status" tabIndex={-1}>
        {said || (notes.length === 0 && 'Nothing waits for you.')}
      </p>
      <ul className={styles.waiting}>
        {notes.map((waiting) => (
          <WaitingNote key={waiting.note.id} {...waiting} onDone={tell} />
        ))}
      </ul>
    </div>
  );
}

type WaitingNoteProps = Waiting & { readonly onDone: (what: string) => void };

function WaitingNote({ note, reasons, onDone }: WaitingNoteProps) {
  const { busy, problem, act } = useAct();
  const [reason, setReason] = useState('');

  async function settle<T>(work: () => Promise<Result<T>>, what: string): Promise<void> {
    if ((await act(work))?.ok) onDone(what);
  }

  return (
    <li className={styles.waitingNote}>
      <p>
        <strong>{note.creator.name}</strong>{' '}
        <a href={`/annotations/${note.id}`}>{note.thread ? 'Reply' : 'Note'}</a>
      </p>
      <TrustedHtml className={bodyStyles.body} html={noteBodyHtml(note.body)} />
      {reasons.map((why) => (
        <p key={why} dir="auto">
          Reported: {why}
        </p>
      ))}
      {note.hidden ? (
        <>
          <p>Hidden: {note.hidden.reason}</p>
          <Button
            aria-disabled={busy || undefined}
            onClick={() => void settle(() => showNote(note.id), 'Shown again.')}
          >
            Show again
          </Button>
        </>
      ) : (
        <>
          <TextField
            label="Why it is hidden (its author reads this)"
            name={`why-${note.id}`}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button
            aria-disabled={busy || undefined}
            onClick={() => void settle(() => hideNote(note.id, reason), 'Hidden.')}
          >
            Hide
          </Button>{' '}
          <Button
            tone="quiet"
            aria-disabled={busy || undefined}
            onClick={() => void settle(() => dismissFlags(note.id), 'Left as it is.')}
          >
            Leave as it is
          </Button>
        </>
      )}
      <p role="alert">{problem}</p>
    </li>
  );
}
