'use client';

import Link from 'next/link';
import { EntranceLink } from './entrance-link';
import styles from './site-header.module.css';
import { useSessionState } from './use-session-state';

/** Who is signed in, or the way to sign in; names nobody once the page knows that it is somebody else. */
export function AccountLink({ userName }: { readonly userName?: string }) {
  const session = useSessionState();
  if (userName === undefined || session === 'ended') {
    return <EntranceLink className={styles.account}>Sign in</EntranceLink>;
  }
  if (session === 'another') {
    // A whole new page: this one was made for somebody else.
    return (
      <a href="/account" className={styles.account}>
        Account
      </a>
    );
  }
  return (
    <Link href="/account" className={styles.account} title={`Account of ${userName}`}>
      <bdi>{userName}</bdi>
    </Link>
  );
}
