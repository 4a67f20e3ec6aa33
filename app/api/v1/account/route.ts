import { headers } from 'next/headers';
import { currentUser } from '@/lib/auth/auth';
import { clientAddress } from '@/lib/http/client-address';
import { json, readJson, route, validOrThrow } from '@/lib/http/route';
import { accountChangeSchema, signUpSchema } from '@/lib/schema/account';
import { changeLetters } from '@/lib/services/accounts/change-letters';
import { changeName } from '@/lib/services/accounts/change-name';
import { getAccount } from '@/lib/services/accounts/get-account';
import { signUp } from '@/lib/services/accounts/sign-up';

export const GET = route(async () => json(await getAccount(await currentUser())));

/** Signing up. The answer is the same whether or not the address had an account. */
export const POST = route(async (request) => {
  const { name, email, password } = validOrThrow(signUpSchema.safeParse(await readJson(request)));
  await signUp({ name, email, password, address: clientAddress(await headers()) });
  return json({ name, email }, { status: 201 });
});

export const PATCH = route(async (request) => {
  const user = await currentUser();
  const change = validOrThrow(accountChangeSchema.safeParse(await readJson(request)));
  if (change.name !== undefined) await changeName(user, change.name);
  if (change.letters !== undefined) await changeLetters(user, change.letters);
  return json(await getAccount(user));
});
