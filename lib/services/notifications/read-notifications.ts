import type { Actor } from '@/lib/core/access/policy';
import { MOST_COUNTED, type Notification } from '@/lib/core/annotation/notification';
import { audit } from '@/lib/store/audit';
import { transact } from '@/lib/store/database';
import { countUnread, findNotifications, markRead } from '@/lib/store/notifications';
import { requireLiveSession, type SignedIn } from '../access';

export type NotificationPage = {
  readonly notifications: readonly Notification[];
  /** What the next page comes after; undefined for the last. */
  readonly next?: string;
};

/** A page of what the actor is told of, newest first: nothing of what they may not see by now. */
export async function pageOfNotifications(
  user: SignedIn,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Promise<NotificationPage> {
  const found = await findNotifications(user, { after, limit: limit + 1 });
  const notifications = found.slice(0, limit);
  const next = found.length > limit ? notifications.at(-1)?.id : undefined;
  return { notifications, ...(next !== undefined && { next }) };
}

/** How many are unread, counted to one more than `MOST_COUNTED`; none for a visitor. */
export async function countUnreadNotifications(actor: Actor): Promise<number> {
  return actor.kind === 'user' ? countUnread(actor, MOST_COUNTED + 1) : 0;
}

/** What is to be marked as read: some, or all that came until a moment. */
export type ReadMark = { readonly ids: readonly string[] } | { readonly until: Date };

/** Marks the actor's own as read; those of others are as if they were not there. */
export async function readNotifications(user: SignedIn, which: ReadMark): Promise<void> {
  await transact(async (tx) => {
    await requireLiveSession(tx, user);
    if ((await markRead(tx, user.id, which)) === 0) return;
    await audit(tx, {
      action: 'notification.read',
      actorId: user.id,
      subject: 'user',
      subjectId: user.id,
    });
  });
}
