'use client';

import { useCallback, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TrustedHtml } from '@/components/ui/trusted-html';
import { changeNote, deleteNote, restoreNote } from '@/lib/client/annotation-client';
import type { Result } from '@/lib/client/send-json';
import { fetchThread, sendReply, setResolved } from '@/lib/client/thread-client';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { noteBodyHtml } from '@/lib/core/annotation/note-body-html';
import { inTwoLevels } from '@/lib/core/annotation/thread';
import { noteKey } from '../drafts/draft-keys';
import { NoteEditorLazy } from '../editor/note-editor-lazy';
import bodyStyles from '../note-body.module.css';
import { NoteTime } from '../note-time';
import { ReportNote } from './report-note';
import styles from './thread.module.css';

type NoteThreadProps = {
  readonly note: Annotation;
  /** Undefined where nothing can be written. */
  readonly viewerId?: string;
};

/** How many answers a note has, and all of them when that is pressed; answering, ending. */
export function NoteThread({ note, viewerId }: NoteThreadProps) {
  const [open, setOpen] = useState(false);
  const [replies, setReplies] = useState<readonly Annotation[]>();
  const [resolved, setEnded] = useState(note.resolved !== undefined);
  const [said, setSaid] = useState('');
  const count = replies?.filter(({ deleted }) => !deleted).length ?? note.replies ?? 0;

  const load = useCallback(async () => {
    const found = await fetchThread(note.id);
    if (found) setReplies(found);
    else setSaid('The replies could not be read.');
  }, [note.id]);

  useEffect(() => {
    if (open) void load();
  }, [open, load]);

  async function end(): Promise<void> {
    const answer = await setResolved(note.id, !resolved);
    if (answer.ok) setEnded(!resolved);
    setSaid(answer.ok ? '' : answer.reason);
  }

  if (count === 0 && (viewerId === undefined || note.deleted)) return null;
  return (
    <div className={styles.thread}>
      <div>
        <Button size="s" tone="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {labelOf(count, resolved)}
        </Button>
        {viewerId !== undefined && !note.deleted && note.creator.id === viewerId && (
          <Button size="s" tone="quiet" onClick={() => void end()}>
            {resolved ? 'Reopen' : 'Resolve'}
          </Button>
        )}
        {viewerId !== undefined && !note.deleted && note.creator.id !== viewerId && (
          <ReportNote id={note.id} />
        )}
      </div>
      <p className={styles.quiet} role="status">
        {said}
      </p>
      {open && (
        <Replies
          note={note}
          viewerId={viewerId}
          replies={replies}
          onChanged={load}
          onSaid={setSaid}
        />
      )}
    </div>
  );
}

function labelOf(count: number, resolved: boolean): string {
  const replies = count === 0 ? 'Reply' : count === 1 ? '1 reply' : `${count} replies`;
  return resolved ? `Resolved · ${replies}` : replies;
}

type RepliesProps = NoteThreadProps & {
  readonly replies: readonly Annotation[] | undefined;
  readonly onChanged: () => Promise<void>;
  readonly onSaid: (sentence: string) => void;
};

function Replies({ note, viewerId, replies, onChanged, onSaid }: RepliesProps) {
  const [answered, setAnswered] = useState<string>();
  const canWrite = viewerId !== undefined && note.deleted !== true;
  const actions = {
    viewerId,
    onChanged,
    onSaid,
    onReply: canWrite ? setAnswered : undefined,
  };
  const answering = answered ?? (canWrite && replies?.length === 0 ? note.id : undefined);
  return (
    <>
      {replies === undefined && <p className={styles.quiet}>Reading the replies…</p>}
      <ul className={styles.replies}>
        {inTwoLevels(replies ?? []).map(({ reply, answers }) => (
          <li key={reply.id} className={styles.reply}>
            <Reply reply={reply} {...actions} />
            {answers.length > 0 && (
              <ul className={styles.replies}>
                {answers.map((answer) => (
                  <li key={answer.id} className={styles.reply}>
                    <Reply reply={answer} {...actions} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {canWrite && answering !== undefined && (
        <NoteEditorLazy
          key={answering}
          draftKey={`${viewerId}:reply:${answering}`}
          initialAudience={{ visibility: note.visibility }}
          fixedVisibility
          onSave={(words, { draftId }) => sendReply(answering, words.body, draftId)}
          onSaved={() => {
            setAnswered(undefined);
            void onChanged();
          }}
          onClose={() => setAnswered(undefined)}
        />
      )}
      {canWrite && answering === undefined && (
        <Button size="s" onClick={() => setAnswered(note.id)}>
          Reply
        </Button>
      )}
    </>
  );
}

type ReplyProps = {
  readonly reply: Annotation;
  readonly viewerId?: string;
  readonly onReply?: (id: string) => void;
  readonly onChanged: () => Promise<void>;
  readonly onSaid: (sentence: string) => void;
};

function Reply({ reply, viewerId, onReply, onChanged, onSaid }: ReplyProps) {
  const [editing, setEditing] = useState(false);
  const [deleted, setDeleted] = useState(false);
  const own = viewerId !== undefined && reply.creator.id === viewerId;

  async function act(request: Promise<Result<unknown>>, gone: boolean): Promise<void> {
    const answer = await request;
    if (!answer.ok) return onSaid(answer.reason);
    setDeleted(gone);
    if (!gone) await onChanged();
  }

  if (reply.deleted) return <p className={styles.quiet}>Deleted by its author.</p>;
  if (deleted) {
    return (
      <p className={styles.quiet}>
        Reply deleted.{' '}
        <Button size="s" tone="quiet" onClick={() => void act(restoreNote(reply.id), false)}>
          Undo
        </Button>
      </p>
    );
  }
  if (editing) {
    return (
      <NoteEditorLazy
        draftKey={noteKey(viewerId ?? '', reply.id)}
        initialBody={reply.body}
        initialAudience={{ visibility: reply.visibility }}
        fixedVisibility
        revision={reply.revision}
        onSave={({ body }, { draftId, revision = reply.revision }) =>
          changeNote({ id: reply.id, revision, body, draftId })
        }
        onSaved={() => {
          setEditing(false);
          void onChanged();
        }}
        onClose={() => setEditing(false)}
      />
    );
  }
  return (
    <article aria-label={`Reply by ${reply.creator.name}`}>
      <p>
        <strong>{reply.creator.name}</strong>{' '}
        <span className={styles.quiet}>
          <NoteTime note={reply} />
        </span>
      </p>
      {reply.hidden && <p className={styles.quiet}>Hidden: {reply.hidden.reason}</p>}
      <TrustedHtml className={bodyStyles.body} html={noteBodyHtml(reply.body)} />
      {onReply && (
        <Button size="s" tone="quiet" onClick={() => onReply(reply.id)}>
          Answer
        </Button>
      )}
      {own && (
        <>
          <Button size="s" tone="quiet" onClick={() => setEditing(true)}>
            Edit
          </Button>
          <Button size="s" tone="quiet" onClick={() => void act(deleteNote(reply.id), true)}>
            Delete
          </Button>
        </>
      )}
      {viewerId !== undefined && !own && <ReportNote id={reply.id} />}
    </article>
  );
}
