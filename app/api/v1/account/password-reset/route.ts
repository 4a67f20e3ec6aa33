import { headers } from 'next/headers';
import { after } from 'next/server';
import { askForNewPassword } from '@/lib/auth/account-letters';
import { clientAddress } from '@/lib/http/client-address';
import { json, readJson, route, validOrThrow } from '@/lib/http/route';
import { passwordResetSchema } from '@/lib/schema/account';

/** Asks for a letter to choose a new password by. The answer is the same for every address. */
export const POST = route(async (request) => {
  const { email } = validOrThrow(passwordResetSchema.safeParse(await readJson(request)));
  after(await askForNewPassword(email, clientAddress(await headers())));
  return json({ state: 'asked' }, { status: 202 });
});
