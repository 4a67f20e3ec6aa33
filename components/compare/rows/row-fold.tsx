import type { ReactNode } from 'react';
import { uncheckedWords } from '@/lib/core/presentation/checked-rows';
import type { FoldPart } from '@/lib/core/presentation/row-folds';
import styles from './row-fold.module.css';

type RowFoldProps = {
  readonly parts: readonly FoldPart[];
  /** The rows, all of them: find-in-page and links reach inside. */
  readonly children: ReactNode;
};

/** A run of rows that stand on one side only, as one line that names them and opens. */
export function RowFold({ parts, children }: RowFoldProps) {
  return (
    <details className={styles.fold} data-row-fold="" suppressHydrationWarning>
      <summary className={styles.summary}>
        {parts.map(({ letter, count, unchecked, names }) => (
          <span key={letter} className={styles.part} data-part={letter}>
            <strong>
              {count} only in {letter}
            </strong>
            {uncheckedWords(unchecked, count)}: {names}{' '}
          </span>
        ))}
        <span className={styles.show}>show</span>
        <span className={styles.hide}>fold</span>
      </summary>
      <div>{children}</div>
    </details>
  );
}
