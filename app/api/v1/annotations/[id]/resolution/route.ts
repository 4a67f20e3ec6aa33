import { currentUser } from '@/lib/auth/auth';
import { json, type Params, route } from '@/lib/http/route';
import { resolveThread } from '@/lib/services/annotations/thread';

type Context = Params<'id'>;

/** Ends a thread. */
export const PUT = route(async (_request, { params }: Context) =>
  json(await resolveThread(await currentUser(), (await params).id, true)),
);

/** Opens it again. */
export const DELETE = route(async (_request, { params }: Context) =>
  json(await resolveThread(await currentUser(), (await params).id, false)),
);
