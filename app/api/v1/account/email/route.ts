import { askForNewAddress } from '@/lib/auth/account-letters';
import { currentUser } from '@/lib/auth/auth';
import { json, readJson, route, validOrThrow } from '@/lib/http/route';
import { emailChangeSchema } from '@/lib/schema/account';

/** Changes the e-mail address: at once, or once a letter to the new one is answered. */
export const POST = route(async (request) => {
  const user = await currentUser();
  const input = validOrThrow(emailChangeSchema.safeParse(await readJson(request)));
  const { email, currentPassword: current } = input;
  const state = await askForNewAddress(user, { email, current });
  return json({ state }, { status: state === 'asked' ? 202 : 200 });
});
