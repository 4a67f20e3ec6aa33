import { currentUser } from '@/lib/auth/auth';
import { json, type Params, route } from '@/lib/http/route';
import { endSessionById } from '@/lib/services/accounts/end-session';

type Context = Params<'id'>;

export const DELETE = route(async (_request, { params }: Context) => {
  const { id } = await params;
  await endSessionById(await currentUser(), id);
  return json({ ended: 1 });
});
