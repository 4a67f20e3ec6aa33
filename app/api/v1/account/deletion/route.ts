import { cookies } from 'next/headers';
import { currentUser, sessionCookie } from '@/lib/auth/auth';
import { farewellCookie } from '@/lib/auth/farewell-cookie';
import { json, readJson, route, validOrThrow } from '@/lib/http/route';
import { accountDeletionSchema } from '@/lib/schema/account';
import { deleteAccount } from '@/lib/services/accounts/delete-account';

/** Deletes the account for good, and signs the asking browser out. */
export const POST = route(async (request) => {
  const user = await currentUser();
  const input = validOrThrow(accountDeletionSchema.safeParse(await readJson(request)));
  const { currentPassword: current, publicNotes } = input;
  await deleteAccount(user, { current, publicNotes });
  const jar = await cookies();
  jar.set(await sessionCookie(user.id, undefined));
  jar.set(farewellCookie(publicNotes));
  return json({ deleted: true });
});
