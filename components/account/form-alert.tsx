import type { ReactNode } from 'react';
import styles from './account.module.css';

/** One sentence on what went wrong with a form; spoken when it appears, and able to take focus. */
export function FormAlert({ children }: { readonly children?: ReactNode }) {
  return (
    <div role="alert" className={styles.alerts}>
      {children && (
        <p className={styles.alert} tabIndex={-1}>
          {children}
        </p>
      )}
    </div>
  );
}
