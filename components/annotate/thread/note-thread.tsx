'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Result } from '@/lib/client/send-json';
import { setResolved, showNote } from '@/lib/client/thread-client';
import type { ThreadRights } from '@/lib/core/access/thread-rights';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { HideNote, hideButton, ReportNote, showButton } from './ask-reason';
import { Replies } from './replies';
import styles from './thread.module.css';
import { type OpenThread, useThread } from './use-thread';

type NoteThreadProps = {
  readonly note: Annotation;
  /** The reader is at this note. */
  readonly active: boolean;
  /** Undefined where nothing can be written. */
  readonly viewerId?: string;
  /** Takes what a change of the note stored. */
  readonly onStored: (request: Promise<Result<Annotation>>) => Promise<Result<Annotation>>;
};

/**
 * How many answers a note has, and all of them when that is pressed; answering, ending, reporting,
 * hiding, each by who may. Without landmarks: a page has many threads.
 */
export function NoteThread({ note, active, viewerId, onStored }: NoteThreadProps) {
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const thread = useThread({ note, viewerId, open, active });
  const { replies, deleted, may } = thread;
  const count =
    replies?.filter((one) => !one.deleted && !deleted.has(one.id)).length ?? note.replies ?? 0;

  if (count === 0 && (viewerId === undefined || note.deleted)) return null;
  return (
    <div className={styles.thread}>
      <div className={styles.acts}>
        <Button size="s" tone="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {labelOf(count, note.resolved !== undefined, may.reply)}
        </Button>
        <Acts
          note={note}
          may={may}
          goTo={thread.goTo}
          onStored={async (request) => {
            const answer = await onStored(request);
            setSaid(answer.ok ? '' : answer.reason);
            return answer;
          }}
        />
      </div>
      <p className={styles.quiet} role="status">
        {thread.failed && open ? 'The replies could not be read.' : said}
      </p>
      {open && <Replies note={note} viewerId={viewerId} thread={thread} onSaid={setSaid} />}
    </div>
  );
}

function labelOf(count: number, resolved: boolean, mayReply: boolean): string {
  const replies = count === 0 && mayReply ? 'Reply' : count === 1 ? '1 reply' : `${count} replies`;
  return resolved ? `Resolved · ${replies}` : replies;
}

type ActsProps = Pick<NoteThreadProps, 'note' | 'onStored'> & {
  readonly may: ThreadRights;
  readonly goTo: OpenThread['goTo'];
};

/** What can be done with the thread, and with its first note by others than its author. */
function Acts({ note, may, goTo, onStored }: ActsProps) {
  /** The button that was pressed goes: the focus goes to what undoes it. */
  async function storeThen(request: Promise<Result<Annotation>>, button: string) {
    const answer = await onStored(request);
    if (answer.ok) goTo(button);
    return answer;
  }

  const resolved = note.resolved !== undefined;
  return (
    <>
      {may.resolve && (
        <Button
          size="s"
          tone="quiet"
          onClick={() => void onStored(setResolved(note.id, !resolved))}
        >
          {resolved ? 'Reopen' : 'Resolve'}
        </Button>
      )}
      {may.report && !note.hidden && <ReportNote id={note.id} />}
      {may.hide && !note.hidden && (
        <HideNote id={note.id} onHide={(request) => storeThen(request, showButton(note.id))} />
      )}
      {may.hide && note.hidden && (
        <Button
          size="s"
          tone="quiet"
          data-thread-button={showButton(note.id)}
          onClick={() => void storeThen(showNote(note.id), hideButton(note.id))}
        >
          Show again
        </Button>
      )}
    </>
  );
}
