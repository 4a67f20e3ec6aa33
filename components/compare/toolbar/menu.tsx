import type { ReactNode } from 'react';
import styles from './menu.module.css';

type MenuProps = {
  readonly label: string;
  /** How many of its choices are in force; shown when there are any. */
  readonly count?: number;
  /** What the count says, to the ear. */
  readonly counted?: string;
  readonly children: ReactNode;
};

/** A part of the toolbar that opens on request; it needs no script, `ToolbarMenus` closes it. */
export function Menu({ label, count = 0, counted = 'in force', children }: MenuProps) {
  return (
    <details className={styles.menu} name="compare-menu" data-menu="" suppressHydrationWarning>
      <summary className={styles.summary}>
        {label}
        {count > 0 && (
          <span className={styles.count}>
            <span className="visually-hidden">, </span>
            {count}
            <span className="visually-hidden"> {counted}</span>
          </span>
        )}
      </summary>
      <div className={styles.sheet}>{children}</div>
    </details>
  );
}
