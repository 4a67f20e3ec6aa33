import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './choice.module.css';

type ChoiceProps = {
  readonly on: boolean;
  readonly href: string;
  readonly children: ReactNode;
};

/** One way to show the page, as an address; what is read stays where it is. */
export function Choice({ on, href, children }: ChoiceProps) {
  return (
    <Link
      href={href}
      className={styles.choice}
      aria-current={on ? 'true' : undefined}
      scroll={false}
      prefetch={false}
    >
      {children}
    </Link>
  );
}
