import { Button } from '@/components/ui/button';
import type { SaveState } from './save-queue';
import styles from './saved.module.css';

type SavedProps = { readonly state: SaveState; readonly onRetry: () => void };

/** Whether the steps are stored; what to do where they are not. */
export function Saved({ state, onRetry }: SavedProps) {
  return (
    <div role="status" className={styles.saved}>
      {state.is === 'saved' && 'Every step is saved.'}
      {state.is === 'saving' && 'Saving …'}
      {state.is === 'failed' && (
        <>
          <span className={styles.problem}>
            Not saved: {state.reason} Your steps are kept here.
          </span>
          <Button size="s" onClick={onRetry}>
            Save again
          </Button>
        </>
      )}
      {state.is === 'conflict' && (
        <>
          <span className={styles.problem}>
            This import was changed in another tab. Steps made here are not saved any more.
          </span>
          <Button size="s" onClick={() => window.location.reload()}>
            Load what was saved there
          </Button>
        </>
      )}
    </div>
  );
}
