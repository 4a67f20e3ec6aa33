import { Button } from '@/components/ui/button';
import { TrustedHtml } from '@/components/ui/trusted-html';
import { noteBodyHtml } from '@/lib/core/annotation/note-body-html';
import type { Conflict } from '../../../lib/client/annotation-client';
import styles from './conflict-notice.module.css';
import bodyStyles from './note-body.module.css';

type ConflictNoticeProps = {
  readonly conflict: Conflict;
  readonly onTakeNewer: () => void;
  readonly onSaveMine: () => void;
  readonly onKeepEditing: () => void;
};

/** Two texts of one note: the one saved meanwhile, shown whole, and one's own in the editor. */
export function ConflictNotice(props: ConflictNoticeProps) {
  const { conflict, onTakeNewer, onSaveMine, onKeepEditing } = props;
  return (
    <section className={styles.conflict} aria-label="Newer text of this note">
      <p className={styles.title}>Saved meanwhile, as revision {conflict.revision}:</p>
      <TrustedHtml className={bodyStyles.body} html={noteBodyHtml(conflict.body)} />
      <p className={styles.title}>Your own text is in the editor below. What should be kept?</p>
      <div className={styles.actions}>
        <Button size="s" onClick={onSaveMine}>
          Save mine over it
        </Button>
        <Button size="s" onClick={onTakeNewer}>
          Take the newer text
        </Button>
        <Button size="s" onClick={onKeepEditing}>
          Keep editing mine
        </Button>
      </div>
    </section>
  );
}
