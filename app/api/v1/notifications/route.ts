import { currentUser } from '@/lib/auth/auth';
import { json, route, validOrThrow } from '@/lib/http/route';
import { notificationQuerySchema } from '@/lib/schema/notification';
import {
  countUnreadNotifications,
  pageOfNotifications,
} from '@/lib/services/notifications/read-notifications';

/** What the caller is told of, newest first; `next` is the address of the next page. */
export const GET = route(async (request) => {
  const url = new URL(request.url);
  const query = validOrThrow(
    notificationQuerySchema.safeParse(Object.fromEntries(url.searchParams)),
  );
  const user = await currentUser();
  const [{ notifications, next }, unread] = await Promise.all([
    pageOfNotifications(user, query),
    countUnreadNotifications(user),
  ]);
  if (next !== undefined) url.searchParams.set('after', next);
  return json({
    notifications,
    unread,
    next: next === undefined ? null : `${url.pathname}${url.search}`,
  });
});
