import { currentUser } from '@/lib/auth/auth';
import { readJson, route, validOrThrow } from '@/lib/http/route';
import { readMarkSchema } from '@/lib/schema/notification';
import { readNotifications } from '@/lib/services/notifications/read-notifications';

/** Marks notifications of the caller as read. */
export const POST = route(async (request) => {
  const user = await currentUser();
  await readNotifications(user, validOrThrow(readMarkSchema.safeParse(await readJson(request))));
  return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } });
});
