import type { ReactNode } from 'react';
import { StickyHeight } from '@/components/ui/sticky-height';
import styles from './page-bar.module.css';

type PageBarProps = {
  readonly toolbar: ReactNode;
  readonly stepper?: ReactNode;
  /** What stands in each column, where the rows do not bring it along themselves. */
  readonly names?: ReactNode;
};

/**
 * The tools of a comparison and the names of its columns, which stay in sight: on a phone the stepper
 * and the names alone, since the tools would take the room to read.
 */
export function PageBar({ toolbar, stepper, names }: PageBarProps) {
  return (
    <div className={styles.bar} data-sticky="">
      <div className={styles.tools}>{toolbar}</div>
      <div className={styles.notes} data-notes-slot="" />
      <div className={styles.kept} data-sticky="">
        {stepper && <div className={styles.stepper}>{stepper}</div>}
        {names}
      </div>
      <StickyHeight />
    </div>
  );
}
