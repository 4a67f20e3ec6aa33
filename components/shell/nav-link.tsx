'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import styles from './site-header.module.css';

type NavLinkProps = {
  readonly href: string;
  /** Where the pages that this link stands for begin: exactly `/`, or a first path segment. */
  readonly section: string;
  readonly children: ReactNode;
};

/** A link of the site's navigation, marked when the reader is there. */
export function NavLink({ href, section, children }: NavLinkProps) {
  const path = usePathname();
  const here = path === section || (section !== '/' && path.startsWith(`${section}/`));
  return (
    <Link href={href} className={styles.link} aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  );
}
