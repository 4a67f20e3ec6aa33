import { Button } from '@/components/ui/button';
import { entranceForAnother, entranceHere } from '@/lib/client/entrance';
import { formatErrand } from '@/lib/core/address/errand';
import styles from './note-editor.module.css';
import type { SaveState } from './save-state';

type SaveRemedyProps = {
  readonly state: SaveState;
  readonly draftId: string;
  readonly onSaveAsNew: (() => void) | undefined;
};

/** What can be done about a save that was refused, so that the words get where they belong. */
export function SaveRemedy({ state, draftId, onSaveAsNew }: SaveRemedyProps) {
  if (state.kind !== 'failed') return null;
  const { obstacle, kept } = state;
  const errand = formatErrand({ kind: 'continue', draft: draftId });
  // The only copy of the words is not to be left for another page.
  const target = kept ? undefined : '_blank';
  if (obstacle === 'signed-out') {
    return (
      <p className={styles.remedy}>
        <a href={entranceHere('/sign-in', errand)} target={target}>
          {kept ? 'Sign in and come back to this note' : 'Sign in in another tab, then save here'}
        </a>
      </p>
    );
  }
  if (obstacle === 'another-person') {
    return (
      <p className={styles.remedy}>
        <a href={entranceForAnother(errand)} target={target}>
          Sign in again as whoever wrote this
        </a>
        , or{' '}
        <Button size="s" onClick={() => window.location.reload()}>
          Reload the page
        </Button>{' '}
        to go on as the person who is signed in now.
      </p>
    );
  }
  if (obstacle !== 'gone' || !onSaveAsNew) return null;
  return (
    <p className={styles.remedy}>
      <Button onClick={onSaveAsNew}>Save as a new note</Button>
    </p>
  );
}
