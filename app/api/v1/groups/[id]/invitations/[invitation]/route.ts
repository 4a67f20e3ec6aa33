import { currentUser } from '@/lib/auth/auth';
import { type Params, route } from '@/lib/http/route';
import { revokeInvitation } from '@/lib/services/groups/invitations';

type Context = Params<'id' | 'invitation'>;

/** Withdraws an invitation for good. */
export const DELETE = route(async (_request, { params }: Context) => {
  const { id, invitation } = await params;
  await revokeInvitation(await currentUser(), id, invitation);
  return new Response(null, { status: 204, headers: { 'cache-control': 'private, no-store' } });
});
