import { headers } from 'next/headers';
import { currentActor, currentUser } from '@/lib/auth/auth';
import { clientAddress } from '@/lib/http/client-address';
import { json, type Params, route } from '@/lib/http/route';
import { acceptInvitation, lookAtInvitation } from '@/lib/services/groups/invitations';

type Context = Params<'token'>;

/** What an invitation is to. Needs no session: whoever holds it decides whether to sign up. */
export const GET = route(async (_request, { params }: Context) => {
  const { token } = await params;
  const address = clientAddress(await headers());
  return json(await lookAtInvitation(await currentActor(), token, address));
});

/** Joins the group; the answer is `{id, name}` of it. */
export const POST = route(async (_request, { params }: Context) =>
  json(await acceptInvitation(await currentUser(), (await params).token)),
);
