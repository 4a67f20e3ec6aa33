import { after } from 'next/server';
import { confirmNewAddress } from '@/lib/auth/account-letters';
import { currentUser } from '@/lib/auth/auth';
import { json, readJson, route, validOrThrow } from '@/lib/http/route';
import { emailConfirmationSchema } from '@/lib/schema/account';

/** Answers the letter to a new address; the old one gets a notice. */
export const POST = route(async (request) => {
  const user = await currentUser();
  const answer = validOrThrow(emailConfirmationSchema.safeParse(await readJson(request)));
  const { email, notice } = await confirmNewAddress(user, answer);
  after(notice);
  return json({ email });
});
