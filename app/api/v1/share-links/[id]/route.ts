import { currentUser } from '@/lib/auth/auth';
import { json, type Params, route } from '@/lib/http/route';
import { revokeShareLink } from '@/lib/services/sharing/share-links';

type Context = Params<'id'>;

/** Revokes the link; the answer is the link as it now stands. */
export const DELETE = route(async (_request, { params }: Context) => {
  return json(await revokeShareLink(await currentUser(), (await params).id));
});
