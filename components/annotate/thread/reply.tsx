'use client';

import { Button } from '@/components/ui/button';
import { TrustedHtml } from '@/components/ui/trusted-html';
import { changeNote, deleteNote, restoreNote } from '@/lib/client/annotation-client';
import type { Result } from '@/lib/client/send-json';
import { showNote } from '@/lib/client/thread-client';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { noteBodyHtml } from '@/lib/core/annotation/note-body-html';
import { noteKey } from '../drafts/draft-keys';
import { NoteEditorLazy } from '../editor/note-editor-lazy';
import bodyStyles from '../note-body.module.css';
import { NoteTime } from '../note-time';
import { HideNote, hideButton, ReportNote, showButton } from './ask-reason';
import styles from './thread.module.css';
import { buttonOf, type OpenThread } from './use-thread';

type ReplyProps = {
  readonly reply: Annotation;
  readonly viewerId?: string;
  readonly thread: OpenThread;
  readonly onSaid: (sentence: string) => void;
};

/** A reply, its editor in its place, or what is left of it. */
export function Reply(props: ReplyProps) {
  const { reply, thread } = props;
  const { pen, deleted } = thread;
  if (deleted.has(reply.id)) return <Deleted {...props} />;
  if (reply.deleted) return <p className={styles.quiet}>Deleted by its author.</p>;
  if (pen && 'edits' in pen && pen.edits === reply.id) return <Editing {...props} />;
  return (
    <article aria-label={`Reply by ${reply.creator.name}`}>
      <p>
        <strong>{reply.creator.name}</strong>{' '}
        <span className={styles.quiet}>
          <NoteTime note={reply} />
        </span>
      </p>
      {reply.hidden && <p className={styles.quiet}>Hidden from readers: {reply.hidden.reason}</p>}
      <TrustedHtml className={bodyStyles.body} html={noteBodyHtml(reply.body)} />
      <ReplyActs {...props} />
    </article>
  );
}

/** Waits for a request, says what was in its way, and shows the thread as it is then. */
async function settle<T>(
  { thread, onSaid }: ReplyProps,
  request: Promise<Result<T>>,
): Promise<Result<T>> {
  const answer = await request;
  onSaid(answer.ok ? '' : answer.reason);
  if (answer.ok) await thread.load();
  return answer;
}

function Deleted(props: ReplyProps) {
  const { reply, thread } = props;

  async function undo(): Promise<void> {
    const answer = await settle(props, restoreNote(reply.id));
    if (!answer.ok) return;
    thread.goTo(deleteButton(reply.id));
    thread.setDeleted(reply.id, false);
  }

  return (
    <p className={styles.quiet}>
      Reply deleted.{' '}
      <Button
        size="s"
        tone="quiet"
        data-thread-button={`undo ${reply.id}`}
        onClick={() => void undo()}
      >
        Undo
      </Button>
    </p>
  );
}

function Editing({ reply, viewerId = '', thread }: ReplyProps) {
  return (
    <NoteEditorLazy
      draftKey={noteKey(viewerId, reply.id)}
      initialBody={reply.body}
      initialAudience={{ visibility: reply.visibility }}
      fixedVisibility
      revision={reply.revision}
      onSave={({ body }, { draftId, revision = reply.revision }) =>
        changeNote({ id: reply.id, revision, body, draftId })
      }
      onSaved={() => {
        thread.putDown();
        void thread.load();
      }}
      onClose={thread.putDown}
    />
  );
}

function deleteButton(id: string): string {
  return `delete ${id}`;
}

function ReplyActs(props: ReplyProps) {
  const { reply, viewerId, thread, onSaid } = props;
  const { may, setPen, setDeleted, goTo } = thread;
  if (viewerId === undefined) return null;
  const own = reply.creator.id === viewerId;

  /** The button that was pressed goes: the focus goes to what undoes it. */
  async function settleThen(request: Promise<Result<Annotation>>, button: string) {
    const answer = await settle(props, request);
    if (answer.ok) goTo(button);
    return answer;
  }

  async function remove(): Promise<void> {
    const answer = await deleteNote(reply.id);
    if (answer.ok) {
      goTo(`undo ${reply.id}`);
      setDeleted(reply.id, true);
    }
    onSaid(answer.ok ? '' : answer.reason);
  }

  return (
    <div className={styles.acts}>
      {may.reply && (
        <Button
          size="s"
          tone="quiet"
          data-thread-button={buttonOf({ answers: reply.id })}
          onClick={() => setPen({ answers: reply.id })}
        >
          Answer
        </Button>
      )}
      {own && (
        <>
          <Button
            size="s"
            tone="quiet"
            data-thread-button={buttonOf({ edits: reply.id })}
            onClick={() => setPen({ edits: reply.id })}
          >
            Edit
          </Button>
          <Button
            size="s"
            tone="quiet"
            data-thread-button={deleteButton(reply.id)}
            onClick={() => void remove()}
          >
            Delete
          </Button>
        </>
      )}
      {!own && !reply.hidden && <ReportNote id={reply.id} />}
      {!own && may.hideReplies && !reply.hidden && (
        <HideNote id={reply.id} onHide={(request) => settleThen(request, showButton(reply.id))} />
      )}
      {!own && may.hideReplies && reply.hidden && (
        <Button
          size="s"
          tone="quiet"
          data-thread-button={showButton(reply.id)}
          onClick={() => void settleThen(showNote(reply.id), hideButton(reply.id))}
        >
          Show again
        </Button>
      )}
    </div>
  );
}
