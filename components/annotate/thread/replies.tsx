'use client';

import { Button } from '@/components/ui/button';
import { sendReply } from '@/lib/client/thread-client';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { inTwoLevels } from '@/lib/core/annotation/thread';
import { NoteEditorLazy } from '../editor/note-editor-lazy';
import { Reply } from './reply';
import styles from './thread.module.css';
import { buttonOf, type OpenThread } from './use-thread';

type RepliesProps = {
  /** The first of the thread. */
  readonly note: Annotation;
  readonly viewerId?: string;
  readonly thread: OpenThread;
  readonly onSaid: (sentence: string) => void;
};

/** What was replied to a note, in two levels, and the reply that is written. */
export function Replies({ note, viewerId, thread, onSaid }: RepliesProps) {
  const { replies, may, pen, setPen, waiting, load } = thread;
  const answering = pen && 'answers' in pen ? pen.answers : undefined;
  const each = { viewerId, thread, onSaid };
  return (
    <>
      {replies === undefined && <p className={styles.quiet}>Reading the replies…</p>}
      <ul className={styles.replies}>
        {inTwoLevels(replies ?? []).map(({ reply, answers }) => (
          <li key={reply.id} className={styles.reply}>
            <Reply reply={reply} {...each} />
            {answering === reply.id && <Answer {...each} root={note} to={reply} />}
            {answers.length > 0 && (
              <ul className={styles.replies}>
                {answers.map((answer) => (
                  <li key={answer.id} className={styles.reply}>
                    <Reply reply={answer} {...each} />
                    {answering === answer.id && <Answer {...each} root={note} to={answer} />}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {waiting > 0 && (
        <Button size="s" onClick={() => void load()}>
          {waiting === 1 ? 'Show 1 new reply' : `Show ${waiting} new replies`}
        </Button>
      )}
      {answering === note.id && <Answer {...each} root={note} to={note} />}
      {may.reply && pen === undefined && (
        <Button
          size="s"
          data-thread-button={buttonOf({ answers: note.id })}
          onClick={() => setPen({ answers: note.id })}
        >
          Reply
        </Button>
      )}
    </>
  );
}

type AnswerProps = Pick<RepliesProps, 'viewerId' | 'thread'> & {
  readonly root: Annotation;
  /** What is answered: it stands above. */
  readonly to: Annotation;
};

function Answer({ root, to, viewerId, thread }: AnswerProps) {
  if (viewerId === undefined) return null;
  const name = `Answer to ${to.creator.name || 'a deleted note'}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields of a form, but an editor
    <div role="group" aria-label={name} className={styles.thread}>
      <p className={styles.quiet} aria-hidden="true">
        {name}
      </p>
      <NoteEditorLazy
        draftKey={`${viewerId}:reply:${to.id}`}
        initialAudience={{ visibility: root.visibility }}
        fixedVisibility
        onSave={(words, { draftId }) => sendReply(to.id, words.body, draftId)}
        onSaved={() => {
          thread.putDown();
          void thread.load();
        }}
        onClose={thread.putDown}
      />
    </div>
  );
}
