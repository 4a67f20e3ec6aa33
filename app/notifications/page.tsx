import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { NotificationList } from '@/components/notifications/notification-list';
import { EmptyState } from '@/components/ui/empty-state';
import { currentActor } from '@/lib/auth/auth';
import { isUuid } from '@/lib/core/address/uuid';
import {
  countUnreadNotifications,
  pageOfNotifications,
} from '@/lib/services/notifications/read-notifications';

export const metadata: Metadata = { title: 'Notifications', robots: { index: false } };

const PAGE_SIZE = 50;

type Query = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What the reader is told of: answers, mentions, invitations, notes of theirs that were hidden. */
export default async function NotificationsPage({ searchParams }: Query) {
  const actor = await currentActor();
  if (actor.kind !== 'user') redirect('/sign-in?callbackUrl=/notifications');
  const { after: cursor } = await searchParams;
  const after = typeof cursor === 'string' && isUuid(cursor) ? cursor : undefined;
  const asOf = new Date().toISOString();
  const [{ notifications, next }, unread] = await Promise.all([
    pageOfNotifications(actor, { limit: PAGE_SIZE, ...(after !== undefined && { after }) }),
    countUnreadNotifications(actor),
  ]);
  return (
    <div className="page-narrow">
      <h1>Notifications</h1>
      {notifications.length === 0 ? (
        <EmptyState title="Nothing yet">
          <p>
            You are told here when somebody answers in a thread you wrote in, mentions you or
            invites you to a group, and when a note of yours was hidden.
          </p>
        </EmptyState>
      ) : (
        <NotificationList notifications={notifications} asOf={asOf} unread={unread} />
      )}
      {next !== undefined && (
        <p>
          <Link href={`/notifications?after=${next}`}>Older ones</Link>
        </p>
      )}
      <p>
        Whether letters tell of them as well is chosen on{' '}
        <Link href="/account#letters">your account page</Link>.
      </p>
    </div>
  );
}
