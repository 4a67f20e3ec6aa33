import { Instant } from '@/components/ui/instant';
import { TrustedHtml } from '@/components/ui/trusted-html';
import type { NoteRevision } from '@/lib/core/annotation/annotation';
import { noteBodyHtml } from '@/lib/core/annotation/note-body-html';
import { noteRedlineHtml } from '@/lib/core/presentation/note-redline';
import bodyStyles from '../note-body.module.css';
import styles from './note-history-view.module.css';
import { RestoreWording } from './restore-wording';

type NoteHistoryViewProps = {
  readonly id: string;
  /** The newest first. */
  readonly revisions: readonly NoteRevision[];
  /** The reader may put an earlier wording over the newest. */
  readonly mayRestore: boolean;
};

const READERS = { private: 'private', group: 'for a group', public: 'public' } as const;

/** The wordings of a note, each with the words that changed since the one before it. */
export function NoteHistoryView({ id, revisions, mayRestore }: NoteHistoryViewProps) {
  const newest = revisions[0]?.revision ?? 1;
  return (
    <ol className={styles.list}>
      {revisions.map((wording, index) => {
        const before = revisions[index + 1];
        const { revision, visibility, created, body } = wording;
        return (
          <li key={revision} className={styles.revision}>
            <h2>
              Revision {revision}
              {index === 0 && ', as it stands'}
            </h2>
            <p className={styles.about}>
              <Instant iso={created} />, {READERS[visibility]}
              {before === undefined && revision > 1 && '; earlier wordings are not shown'}
            </p>
            <TrustedHtml
              className={bodyStyles.body}
              html={before ? noteRedlineHtml(before.body, body) : noteBodyHtml(body)}
            />
            {mayRestore && index > 0 && (
              <RestoreWording id={id} newest={newest} wording={wording} />
            )}
          </li>
        );
      })}
    </ol>
  );
}
