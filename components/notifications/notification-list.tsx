'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Instant } from '@/components/ui/instant';
import { useHydrated } from '@/components/ui/use-hydrated';
import { sendJson } from '@/lib/client/send-json';
import type { Notification } from '@/lib/core/annotation/notification';
import styles from './notification-list.module.css';
import { notificationWords } from './notification-words';

type NotificationListProps = {
  readonly notifications: readonly Notification[];
  /** When the page was made: what came later is not marked with the rest. */
  readonly asOf: string;
  readonly unread: number;
};

/** What a person is told of, newest first; what is new is told apart. */
export function NotificationList({ notifications, asOf, unread }: NotificationListProps) {
  const router = useRouter();
  const ready = useHydrated();
  const [message, setMessage] = useState('');
  const status = useRef<HTMLParagraphElement>(null);

  /** The button that was pressed goes: the focus goes on to `next`. */
  async function mark(
    which: { ids: string[] } | { until: string },
    next?: HTMLElement | null,
  ): Promise<void> {
    const answer = await sendJson('POST', '/api/v1/notifications/read', which);
    setMessage(answer.ok ? '' : answer.reason);
    if (!answer.ok) return;
    next?.focus({ preventScroll: true });
    router.refresh();
  }

  return (
    <>
      <p ref={status} role="status" tabIndex={-1} className={styles.status}>
        {message || (unread === 0 ? 'All is read.' : `${unread} unread.`)}
      </p>
      {unread > 0 && (
        <Button disabled={!ready} onClick={() => void mark({ until: asOf }, status.current)}>
          Mark all as read
        </Button>
      )}
      <ol className={styles.list}>
        {notifications.map((told) => (
          <li
            key={told.id}
            tabIndex={-1}
            className={styles.item}
            data-unread={told.read ? undefined : ''}
          >
            <p>
              {!told.read && <strong>New: </strong>}
              <Told told={told} onOpen={() => !told.read && void mark({ ids: [told.id] })} />
            </p>
            {told.note && (
              <p className={styles.beginning} dir="auto">
                {told.note.beginning}
              </p>
            )}
            <p className={styles.when}>
              <Instant iso={told.created} />
              {!told.read && (
                <Button
                  disabled={!ready}
                  onClick={({ currentTarget }) =>
                    void mark({ ids: [told.id] }, currentTarget.closest('li'))
                  }
                >
                  Mark as read
                </Button>
              )}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

function Told({ told, onOpen }: { readonly told: Notification; readonly onOpen: () => void }) {
  const words = notificationWords(told);
  if (told.note === undefined) return <bdi>{words}</bdi>;
  return (
    <a href={`/annotations/${told.note.root}`} onClick={onOpen}>
      <bdi>{words}</bdi>
    </a>
  );
}
