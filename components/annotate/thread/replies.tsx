'use client';

import { Button } from '@/components/ui/button';
import { sendReply } from '@/lib/client/thread-client';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { inTwoLevels } from '@/lib/core/annotation/thread';
import { NoteEditorLazy } from '../editor/note-editor-lazy';
import { Reply } from './reply';
import styles from './thread.module.css';
import type { OpenThread } from './use-thread';

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
            {answers.length > 0 && (
              <ul className={styles.replies}>
                {answers.map((answer) => (
                  <li key={answer.id} className={styles.reply}>
                    <Reply reply={answer} {...each} />
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
      {viewerId !== undefined && answering !== undefined && (
        <NoteEditorLazy
          key={answering}
          draftKey={`${viewerId}:reply:${answering}`}
          initialAudience={{ visibility: note.visibility }}
          fixedVisibility
          onSave={(words, { draftId }) => sendReply(answering, words.body, draftId)}
          onSaved={() => {
            setPen(undefined);
            void load();
          }}
          onClose={() => setPen(undefined)}
        />
      )}
      {may.reply && pen === undefined && (
        <Button size="s" onClick={() => setPen({ answers: note.id })}>
          Reply
        </Button>
      )}
    </>
  );
}
