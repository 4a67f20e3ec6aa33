'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { TrustedHtml } from '@/components/ui/trusted-html';
import { useAct } from '@/components/ui/use-act';
import { dismissFlags, hideNote, showNote } from '@/lib/client/thread-client';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { noteBodyHtml } from '@/lib/core/annotation/note-body-html';
import bodyStyles from '../note-body.module.css';
import styles from './thread.module.css';

type Waiting = { readonly note: Annotation; readonly reasons: readonly string[] };

/** Notes that people reported, and those that are hidden: look, then hide, show or leave. */
export function WaitingNotes({ notes }: { readonly notes: readonly Waiting[] }) {
  if (notes.length === 0) return <p>Nothing waits for you.</p>;
  return (
    <ul className={styles.replies}>
      {notes.map((waiting) => (
        <WaitingNote key={waiting.note.id} {...waiting} />
      ))}
    </ul>
  );
}

function WaitingNote({ note, reasons }: Waiting) {
  const { busy, problem, act } = useAct();
  const [reason, setReason] = useState('');

  return (
    <li className={styles.reply}>
      <p>
        <strong>{note.creator.name}</strong>{' '}
        <a href={`/annotations/${note.id}`}>{note.thread ? 'Reply' : 'Note'}</a>
      </p>
      <TrustedHtml className={bodyStyles.body} html={noteBodyHtml(note.body)} />
      {reasons.map((why) => (
        <p key={why}>Reported: {why}</p>
      ))}
      {note.hidden ? (
        <>
          <p>Hidden: {note.hidden.reason}</p>
          <Button disabled={busy} onClick={() => void act(() => showNote(note.id))}>
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
          <Button disabled={busy} onClick={() => void act(() => hideNote(note.id, reason))}>
            Hide
          </Button>{' '}
          <Button
            tone="quiet"
            disabled={busy}
            onClick={() => void act(() => dismissFlags(note.id))}
          >
            Leave as it is
          </Button>
        </>
      )}
      <p role="alert">{problem}</p>
    </li>
  );
}
