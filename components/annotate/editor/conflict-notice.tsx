import { Button } from '@/components/ui/button';
import { TrustedHtml } from '@/components/ui/trusted-html';
import type { Annotation } from '@/lib/core/annotation/annotation';
import { noteBodyHtml } from '@/lib/core/annotation/note-body-html';
import styles from './conflict-notice.module.css';
import bodyStyles from './note-body.module.css';

type ConflictNoticeProps = {
  /** What was saved meanwhile. */
  readonly newer: Pick<Annotation, 'body' | 'revision'>;
  readonly onTakeNewer: () => void;
  readonly onSaveMine: () => void;
  readonly onKeepEditing: () => void;
};

/** Two texts of one note: the one saved meanwhile, shown whole, and one's own in the editor. */
export function ConflictNotice(props: ConflictNoticeProps) {
  const { newer, onTakeNewer, onSaveMine, onKeepEditing } = props;
  return (
    <section className={styles.conflict} aria-label="Newer text of this note">
      <p className={styles.title}>Saved meanwhile, as revision {newer.revision}:</p>
      <TrustedHtml className={bodyStyles.body} html={noteBodyHtml(newer.body)} />
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
