import { cookies } from 'next/headers';
import { currentUser, sessionCookie } from '@/lib/auth/auth';
import { json, route } from '@/lib/http/route';
import { listSessions } from '@/lib/services/accounts/list-sessions';
import { signOutEverywhere } from '@/lib/services/accounts/sign-out-everywhere';

export const GET = route(async () => json({ sessions: await listSessions(await currentUser()) }));

/** Signs out everywhere, here too. */
export const DELETE = route(async () => {
  const user = await currentUser();
  const ended = await signOutEverywhere(user);
  (await cookies()).set(await sessionCookie(user.id, undefined));
  return json({ ended });
});
