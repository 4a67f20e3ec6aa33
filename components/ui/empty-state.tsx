import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

type EmptyStateProps = {
  readonly title: string;
  /** Rank of the title: 1 where this is all the page has to say. */
  readonly level?: 1 | 2;
  /** What would be here, and the next step in words. */
  readonly children: ReactNode;
  /** The next step as buttons or links. */
  readonly actions?: ReactNode;
};

/** What stands where nothing is yet. */
export function EmptyState({ title, level = 2, children, actions }: EmptyStateProps) {
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <section className={styles.empty}>
      <Title className={styles.title}>{title}</Title>
      <div className={styles.body}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
