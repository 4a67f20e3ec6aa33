import type { ReactNode } from 'react';
import styles from './badge.module.css';

type BadgeProps = {
  /** `live` for what holds now, `warn` for what to be careful with, `quiet` for the rest. */
  readonly tone?: 'live' | 'warn' | 'quiet';
  readonly children: ReactNode;
};

/** A word or two that classify the thing beside them. */
export function Badge({ tone = 'quiet', children }: BadgeProps) {
  return <span className={`${styles.badge} ${styles[tone] ?? ''}`}>{children}</span>;
}
