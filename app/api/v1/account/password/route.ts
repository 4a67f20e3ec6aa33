import { cookies } from 'next/headers';
import { currentUser, sessionCookie } from '@/lib/auth/auth';
import { json, readJson, route, validOrThrow } from '@/lib/http/route';
import { passwordChangeSchema } from '@/lib/schema/account';
import { changePassword } from '@/lib/services/accounts/change-password';

/** Changes the password, signs every browser out, and hands the asking one a new session. */
export const POST = route(async (request) => {
  const user = await currentUser();
  const input = validOrThrow(passwordChangeSchema.safeParse(await readJson(request)));
  const sid = await changePassword(user, {
    next: input.newPassword,
    ...(input.currentPassword === undefined ? {} : { current: input.currentPassword }),
    userAgent: request.headers.get('user-agent')?.slice(0, 300),
  });
  (await cookies()).set(await sessionCookie(user.id, sid));
  return json({ changed: true });
});
