'use client';

import Link from 'next/link';
import { bellIcon } from '@/components/ui/icons';
import { MOST_COUNTED } from '@/lib/core/annotation/notification';
import styles from './site-header.module.css';
import { useSessionState } from './use-session-state';

/** The way to what a person is told of, with how much of it is new. */
export function NotificationsLink({ unread }: { readonly unread: number }) {
  if (useSessionState() !== 'same') return null;
  const count = unread > MOST_COUNTED ? `${MOST_COUNTED}+` : String(unread);
  return (
    <Link
      href="/notifications"
      className={styles.unread}
      title={unread > 0 ? `Notifications: ${count} unread` : 'Notifications'}
    >
      <span className={styles.unreadPicture}>{bellIcon}</span>
      <span className={styles.unreadWord}>Notifications</span>
      {unread > 0 && (
        <span className={styles.count}>
          {count}
          <span className="visually-hidden"> unread</span>
        </span>
      )}
    </Link>
  );
}
